package io.popindesk.desk;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a vCard of any version (RFC 6350 and those before it): the first card of a text. */
final class PastedCard {
    private static final Pattern BEGIN = Pattern.compile("(?i)^\\s*BEGIN:VCARD");
    private static final int FAMILY_NAME = 0;
    private static final int GIVEN_NAME = 1;
    private static final int POSTAL_CODE = 5;

    private PastedCard() {}

    static boolean isCard(String text) {
        return BEGIN.matcher(text).find();
    }

    /** What the card says, as it says it. */
    static Map<CustomerField, String> read(String text) {
        Details details = new Details();
        try (VObjectReader reader =
                new VObjectReader(new StringReader(text), SyntaxRules.vcard())) {
            reader.parse(details);
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail to be read", e);
        }
        return details.found;
    }

    private static final class Details extends VObjectDataAdapter {
        private final Map<CustomerField, String> found = new EnumMap<>(CustomerField.class);
        private boolean mobileNamed;

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            String value = property.getValue();
            switch (property.getName().toUpperCase(Locale.ROOT)) {
                case "FN" -> found.put(CustomerField.NAME, VObjectPropertyValues.unescape(value));
                case "N" -> found.putIfAbsent(CustomerField.NAME, name(value));
                case "TEL" -> telephone(value, isMobile(property));
                case "EMAIL" ->
                        found.putIfAbsent(
                                CustomerField.EMAIL, VObjectPropertyValues.unescape(value));
                case "ADR" -> part(value, POSTAL_CODE, CustomerField.PIN_CODE);
                default -> {
                    // A card tells much that Popin does not ask for.
                }
            }
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            if (name.equalsIgnoreCase("VCARD")) {
                context.stop();
            }
        }

        private void telephone(String value, boolean mobile) {
            String number = value.replaceFirst("(?i)^tel:", "");
            if (mobile && !mobileNamed) {
                mobileNamed = true;
                found.put(CustomerField.MOBILE, number);
            } else {
                found.putIfAbsent(CustomerField.MOBILE, number);
            }
        }

        private static boolean isMobile(VObjectProperty property) {
            return property.getParameters().getMap().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(type -> type.toUpperCase(Locale.ROOT).contains("CELL"));
        }

        private static String name(String value) {
            List<String> parts = VObjectPropertyValues.parseSemiStructured(value);
            return List.of(GIVEN_NAME, FAMILY_NAME).stream()
                    .filter(index -> index < parts.size())
                    .map(parts::get)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
        }

        private void part(String value, int index, CustomerField field) {
            List<String> parts = VObjectPropertyValues.parseSemiStructured(value);
            if (index < parts.size() && !parts.get(index).isBlank()) {
                found.putIfAbsent(field, parts.get(index));
            }
        }
    }
}
