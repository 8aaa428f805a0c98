package io.popindesk.settings.secrets;

import java.util.Arrays;

/** Overwrites what was secret. */
final class Wipe {
    private Wipe() {}

    static void out(char[] secret) {
        Arrays.fill(secret, '\0');
    }

    static void out(byte[] secret) {
        Arrays.fill(secret, (byte) 0);
    }
}
