package io.popindesk;

import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sets the default locale for each round of a test class, and puts back what was there. */
public final class Locales implements ClassTemplateInvocationContextProvider {

    /**
     * The last but one is {@code th_TH_TH}, with Thai digits; the last counts its years otherwise,
     * too.
     */
    public static final List<String> TAGS =
            List.of(
                    "en-IN",
                    "en-GB",
                    "hi-IN",
                    "hi-IN-u-nu-deva",
                    "mr-IN",
                    "ar-EG",
                    "tr-TR",
                    "th-TH-u-nu-thai-x-lvariant-TH",
                    "th-TH-u-ca-buddhist-nu-thai");

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return TAGS.stream().map(Locale::forLanguageTag).map(Locales::round);
    }

    private static ClassTemplateInvocationContext round(Locale locale) {
        return new ClassTemplateInvocationContext() {
            @Override
            public String getDisplayName(int index) {
                return locale.toString();
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                Locale before = Locale.getDefault();
                return List.of(
                        (BeforeClassTemplateInvocationCallback) _ -> Locale.setDefault(locale),
                        (AfterClassTemplateInvocationCallback) _ -> Locale.setDefault(before));
            }
        };
    }
}
