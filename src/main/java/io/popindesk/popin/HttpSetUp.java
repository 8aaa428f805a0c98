package io.popindesk.popin;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

import java.util.List;

/**
 * Makes HttpClient do what it is told and nothing more. By itself it would send a booking a second
 * time, follow a redirect with the keys, and unpack whatever it is sent.
 */
final class HttpSetUp {
    /** More than the desk ever has under way, so that no call waits for another. */
    private static final int CONNECTIONS = 32;

    /**
     * In bytes. Two are made for each connection; all but a list of slots fits into one, and the
     * rest of that goes past it.
     */
    private static final int BUFFER = 4096;

    private final Limits limits;

    HttpSetUp(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param beforeSending called when the next thing is to write the request to the network
     */
    CloseableHttpClient client(
            StoppableNames names,
            LazyTls tls,
            Routes routes,
            HttpRequestInterceptor beforeSending) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(names, tls))
                .setDefaultRequestConfig(requests())
                .setRoutePlanner(routes)
                .setUserAgent("Popin Desk")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                // Only a proxy may ask for a password. A challenge from Popin would be answered by
                // a second request.
                .setDefaultCredentialsProvider(routes.credentials())
                .setTargetAuthenticationStrategy((type, challenges, context) -> List.of())
                // A kept connection may have died unnoticed, and a request written to it would be
                // in doubt. One new connection a minute costs nothing.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .addRequestInterceptorLast(beforeSending)
                .build();
    }

    private PoolingHttpClientConnectionManager connections(StoppableNames names, LazyTls tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setTlsSocketStrategy(tls)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(Timeout.of(limits.response()))
                                .build())
                // Probes that keep a silent connection are for those that are used again.
                .setDefaultSocketConfig(SocketConfig.custom().setSoKeepAlive(false).build())
                .setConnectionFactory(connectionsWithBuffers())
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .build();
    }

    private static HttpConnectionFactory<ManagedHttpClientConnection> connectionsWithBuffers() {
        return ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                .build();
    }

    private RequestConfig requests() {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                .setResponseTimeout(Timeout.of(limits.response()))
                .setProtocolUpgradeEnabled(false)
                .build();
    }
}
