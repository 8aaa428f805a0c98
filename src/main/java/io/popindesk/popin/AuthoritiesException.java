package io.popindesk.popin;

import javax.net.ssl.SSLException;

/** The file with the desk's own certificates of authorities cannot be used. */
final class AuthoritiesException extends SSLException {
    private static final long serialVersionUID = 1;

    AuthoritiesException(Throwable cause) {
        super("own authorities: " + cause.getClass().getName(), cause);
    }
}
