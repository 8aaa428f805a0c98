package io.popindesk.bench;

import io.popindesk.popin.HttpPopin;

import java.nio.charset.StandardCharsets;

/** The first call of a process, with everything that has to be loaded for it. */
final class FirstCallRun {
    private FirstCallRun() {}

    public static void main(String[] arguments) throws Exception {
        try (PlainService service = new PlainService("{}".getBytes(StandardCharsets.UTF_8))) {
            long began = System.nanoTime();
            try (HttpPopin popin = CallBenchmark.popin(service)) {
                if (CallBenchmark.schedule(popin).message().isEmpty()) {
                    throw new IllegalStateException("no answer");
                }
                Result.tell("call", (System.nanoTime() - began) / 1e6);
            }
        }
    }
}
