package io.popindesk.settings.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** Characters to bytes and back without a string, which nobody could overwrite. */
final class Utf8 {
    private Utf8() {}

    static byte[] bytes(char[] text) {
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes).rewind();
        encoded.put(new byte[bytes.length]);
        return bytes;
    }

    /**
     * @throws CharacterCodingException when these bytes are no text
     */
    static char[] chars(byte[] text) throws CharacterCodingException {
        CharBuffer decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
        char[] chars = new char[decoded.remaining()];
        decoded.get(chars).rewind();
        decoded.put(new char[chars.length]);
        return chars;
    }
}
