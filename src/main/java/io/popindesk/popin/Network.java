package io.popindesk.popin;

import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * What the client takes from the machine it runs on. Replaced only by tests, which cannot have a
 * name server that hangs or a certificate that the machine trusts.
 *
 * @param names finds addresses; may block for long
 * @param tls makes the set-up of encrypted connections; asked when the first one is needed
 */
record Network(Names names, Tls tls) {

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** Makes the set-up of encrypted connections. May read files. */
    @FunctionalInterface
    interface Tls {
        TlsSocketStrategy strategy() throws IOException;
    }

    /** The machine's own name service, and the certificates and host names that Java trusts. */
    static Network ofThisMachine() {
        return new Network(InetAddress::getAllByName, DefaultClientTlsStrategy::createDefault);
    }
}
