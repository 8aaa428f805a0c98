package io.popindesk.popin;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.SystemDefaultCredentialsProvider;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * The way to Popin, past or through a proxy. It remembers in the context of each exchange whether a
 * proxy is on the way, because whatever fails before the encryption begins is then about the proxy.
 */
final class Routes implements HttpRoutePlanner {
    private static final String PROXIED = "popindesk.proxied";

    private final ProxyChoice choice;
    private final HttpRoutePlanner planner;

    /**
     * @param direct whether to go past every proxy, as for a service on this machine
     */
    Routes(ProxyChoice choice, boolean direct) {
        this.choice = direct ? ProxyChoice.None.INSTANCE : choice;
        this.planner = planner(this.choice);
    }

    // Not by switches over the kinds: Java puts such a switch together when it is first reached,
    // no cache of classes keeps it, and the first call of the day waits for it.

    private static HttpRoutePlanner planner(ProxyChoice choice) {
        if (choice instanceof ProxyChoice.Manual manual) {
            return through(manual);
        }
        return choice instanceof ProxyChoice.None
                ? new DefaultRoutePlanner(null)
                : new SystemDefaultRoutePlanner(null);
    }

    private static HttpRoutePlanner through(ProxyChoice.Manual manual) {
        try {
            return new DefaultProxyRoutePlanner(new HttpHost(manual.host(), manual.port()));
        } catch (IllegalArgumentException e) {
            return (target, context) -> {
                throw new HttpException("the proxy has no name", e);
            };
        }
    }

    @Override
    public HttpRoute determineRoute(HttpHost target, HttpContext context) throws HttpException {
        // First, for a planner that fails over the proxy.
        context.setAttribute(PROXIED, choice instanceof ProxyChoice.Manual);
        HttpRoute route = planner.determineRoute(target, context);
        context.setAttribute(PROXIED, route.getProxyHost() != null);
        return route;
    }

    /** Whether a proxy is on the way of this exchange. */
    static boolean isProxied(HttpContext context) {
        return Boolean.TRUE.equals(context.getAttribute(PROXIED));
    }

    /** What a proxy that asks is told. */
    CredentialsProvider credentials() {
        if (choice instanceof ProxyChoice.Manual manual) {
            return credentials(manual);
        }
        return choice instanceof ProxyChoice.None
                ? new BasicCredentialsProvider()
                : new SystemDefaultCredentialsProvider();
    }

    private static CredentialsProvider credentials(ProxyChoice.Manual manual) {
        var provider = new BasicCredentialsProvider();
        manual.credentials()
                .ifPresent(
                        who ->
                                provider.setCredentials(
                                        new AuthScope(manual.host(), manual.port()),
                                        new UsernamePasswordCredentials(
                                                who.user(), who.password().toCharArray())));
        return provider;
    }
}
