package io.popindesk.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three calls of the API. */
public enum Endpoint {
    CAPTURE("POST", "/capture"),
    SLOTS("GET", "/slots"),
    SCHEDULE("POST", "/schedule");

    private final String method;
    private final String path;

    Endpoint(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** The one HTTP method that the endpoint answers to. */
    public String method() {
        return method;
    }

    /** The path below the base address, with a slash at its start. */
    public String path() {
        return path;
    }

    /** The name that people use in the text form of a fault, for example {@code slots}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The endpoint of that name. */
    public static Optional<Endpoint> ofWord(String word) {
        return Arrays.stream(values()).filter(endpoint -> endpoint.word().equals(word)).findFirst();
    }

    /** The endpoint of that path below the base address. */
    static Optional<Endpoint> ofPath(String path) {
        return Arrays.stream(values()).filter(endpoint -> endpoint.path.equals(path)).findFirst();
    }
}
