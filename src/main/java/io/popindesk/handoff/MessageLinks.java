package io.popindesk.handoff;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links that open a draft of a message in another program, for the person to look over and send.
 * Whatever stands in a part is percent-encoded, so that no part can begin another one. Empty where
 * the number or the address is not one.
 */
public final class MessageLinks {
    /** A country code and a number, 15 digits at most (ITU-T E.164). */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** One address: nothing that begins a header, a parameter or a second address. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\p{Cntrl}\\p{Cf},;<>?]+@[^\\s@\\p{Cntrl}\\p{Cf},;<>?&]+");

    private static final Pattern LINE_END = Pattern.compile("\\r?\\n");

    private MessageLinks() {}

    /**
     * A WhatsApp chat with its text typed in already; the form is that of WhatsApp's "click to
     * chat", which wants the digits without the plus.
     *
     * @param number {@code +}, country code and number
     */
    public static Optional<URI> whatsApp(String number, String text) {
        return INTERNATIONAL.matcher(number).matches()
                ? Optional.of(
                        URI.create(
                                "https://wa.me/" + number.substring(1) + "?text=" + encode(text)))
                : Optional.empty();
    }

    /**
     * A text message (RFC 5724).
     *
     * @param number {@code +}, country code and number
     */
    public static Optional<URI> sms(String number, String text) {
        return INTERNATIONAL.matcher(number).matches()
                ? Optional.of(URI.create("sms:" + number + "?body=" + encode(text)))
                : Optional.empty();
    }

    /** An e-mail (RFC 6068), whose lines end in CR LF as that wants it. */
    public static Optional<URI> email(String address, String subject, String text) {
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        int at = address.lastIndexOf('@');
        return Optional.of(
                URI.create(
                        "mailto:%s@%s?subject=%s&body=%s"
                                .formatted(
                                        encode(address.substring(0, at)),
                                        encode(address.substring(at + 1)),
                                        encode(LINE_END.matcher(subject).replaceAll(" ")),
                                        encode(LINE_END.matcher(text).replaceAll("\r\n")))));
    }

    /** A blank becomes {@code %20}: a plus means one in web forms alone. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
