package io.popindesk.demo;

import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The registered customers, with the ids and links given to them. Not thread-safe. */
final class CustomerBook {
    private static final int FIRST_NUMBER = 315;

    private final URI joinBase;
    private final SplittableRandom random;
    private final Map<String, DemoCapture> byId = new LinkedHashMap<>();
    private final Map<String, DemoCapture> byJoinCode = new HashMap<>();

    /**
     * @param joinBase the address that join links are below, with a slash at its end
     */
    CustomerBook(URI joinBase, long seed) {
        this.joinBase = joinBase;
        this.random = new SplittableRandom(seed);
    }

    DemoCapture add(Customer customer, CaptureExtras extras) {
        String code = freshJoinCode();
        DemoCapture capture = new DemoCapture(nextId(), customer, extras, joinBase.resolve(code));
        byId.put(capture.customerId(), capture);
        byJoinCode.put(code, capture);
        return capture;
    }

    boolean knows(String customerId) {
        return byId.containsKey(customerId);
    }

    Optional<DemoCapture> withJoinCode(String code) {
        return Optional.ofNullable(byJoinCode.get(code));
    }

    List<DemoCapture> all() {
        return List.copyOf(byId.values());
    }

    private String nextId() {
        String number = Integer.toString(FIRST_NUMBER + byId.size());
        return Base64.getEncoder().encodeToString(number.getBytes(StandardCharsets.UTF_8));
    }

    private String freshJoinCode() {
        String code;
        do {
            String hex = HexFormat.of().toHexDigits((short) random.nextInt(0x10000));
            code = random.nextInt(1000, 10_000) + "-" + hex;
        } while (byJoinCode.containsKey(code));
        return code;
    }
}
