package io.popindesk.demo;

import io.popindesk.desk.Loopback;

import java.util.Optional;

/** Everything that the demo service serves, by path. */
final class Site {
    static final String API = "/api/v1/external";
    static final String JOIN = "/join/";

    private final PopinApi api;
    private final FaultControl faultControl;
    private final Shop shop;

    Site(PopinApi api, FaultControl faultControl, Shop shop) {
        this.api = api;
        this.faultControl = faultControl;
        this.shop = shop;
    }

    /** Which of the three calls a request is; none when its path or method is another. */
    static Optional<Endpoint> endpoint(Request request) {
        return endpointAt(request.path())
                .filter(endpoint -> endpoint.method().equals(request.method()));
    }

    Reply answer(Request request) {
        Reply reply = isMeantForUs(request) ? route(request) : misdirected();
        return request.method().equals("HEAD") ? reply.withBody("") : reply;
    }

    /**
     * A web page of another server could have its name lead here; the browser would then let it
     * read the demo's answers. The name gives it away.
     */
    private static boolean isMeantForUs(Request request) {
        return request.header("Host")
                .map(host -> host.replaceFirst(":[0-9]*$", ""))
                .filter(Loopback::isLoopback)
                .isPresent();
    }

    private static Reply misdirected() {
        return Reply.message(421, "This service answers to 127.0.0.1 and localhost only.");
    }

    private Reply route(Request request) {
        String path = request.path();
        Optional<Endpoint> endpoint = endpointAt(path);
        if (endpoint.isPresent()) {
            return call(endpoint.get(), request);
        }
        if (path.startsWith(JOIN)) {
            return joinPage(path.substring(JOIN.length()), request.method());
        }
        if (path.equals(FaultControl.PATH) || path.startsWith(FaultControl.PATH + "/")) {
            return faultControl.answer(path.substring(FaultControl.PATH.length()), request);
        }
        return notFound();
    }

    private Reply call(Endpoint endpoint, Request request) {
        return endpoint.method().equals(request.method())
                ? api.answer(endpoint, request)
                : wrongMethod(request.method(), endpoint.method());
    }

    private Reply joinPage(String code, String method) {
        if (!method.equals("GET")) {
            return wrongMethod(method, "GET");
        }
        return shop.withJoinCode(code)
                .map(capture -> Reply.html(200, Pages.join(capture.customer().name())))
                .map(reply -> reply.with("Content-Security-Policy", Pages.CONTENT_POLICY))
                .orElseGet(Site::notFound);
    }

    private static Optional<Endpoint> endpointAt(String path) {
        return path.startsWith(API)
                ? Endpoint.ofPath(path.substring(API.length()))
                : Optional.empty();
    }

    private static Reply notFound() {
        return Reply.message(404, "The route could not be found.");
    }

    static Reply wrongMethod(String method, String allowed) {
        return Reply.message(
                        405,
                        "The "
                                + method
                                + " method is not supported for this route. Supported methods: "
                                + allowed
                                + ".")
                .with("Allow", allowed);
    }
}
