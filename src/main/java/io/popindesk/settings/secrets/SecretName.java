package io.popindesk.settings.secrets;

/**
 * Which secret. It is bound to the place it is for, so that a changed address finds no keys to send
 * there.
 *
 * @param kind what it is
 * @param place the host, and the port if it names one, that the secret may be sent to, in small
 *     letters
 */
public record SecretName(Kind kind, String place) {
    /** What a secret is. */
    public enum Kind {
        /** The value of {@code X-API-KEY}. */
        API_KEY,
        /** The value of {@code X-TOKEN}. */
        SELLER_TOKEN,
        /** The password of whoever signs in at a proxy. */
        PROXY_PASSWORD
    }
}
