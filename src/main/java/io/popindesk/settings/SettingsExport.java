package io.popindesk.settings;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings in a file for the next desk. What belongs to one desk alone does not go along:
 * whether it books with the account, where its keys are, and its PIN. Every method blocks on the
 * disk.
 */
public final class SettingsExport {
    private static final String MARKER = "popinDesk";
    private static final String KIND = "settings";
    private static final String VERSION = "version";
    private static final int THIS_VERSION = 1;
    private static final int LARGEST = 1 << 20;

    private SettingsExport() {}

    /** Why a file is none that settings can be taken from. */
    public enum Refusal {
        /** It cannot be read. */
        UNREADABLE,
        /** It is far too large for settings. */
        TOO_LARGE,
        /** Something else than settings of this program, or no more than a piece of them. */
        FOREIGN,
        /** A later version of the program has written it. */
        NEWER
    }

    /** Settings cannot be taken from a file. Never quotes what stands in it. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        Refused(Refusal refusal, @Nullable Throwable cause) {
            super(refusal.name(), cause);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * What a file holds.
     *
     * @param settings what they would be with those of the file
     * @param problems the fields of the file that could not be used; those settings stay as they
     *     are
     */
    public record Offer(DeskSettings settings, List<FieldProblem> problems) {
        public Offer {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes settings for the next desk.
     *
     * @throws IOException when the file cannot be written; what stood there before stays whole
     */
    public static void write(DeskSettings settings, Path file) throws IOException {
        ObjectNode all = SettingsJson.empty();
        all.put(MARKER, KIND);
        all.put(VERSION, THIS_VERSION);
        new SettingsFormat().write(shared(settings), all);
        withoutOwn(all);
        Path whole = file.toAbsolutePath();
        Path written = Files.createTempFile(whole.getParent(), "popin-desk.", ".new");
        try {
            Files.write(written, SettingsJson.bytes(all));
            Files.move(written, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** What other desks may know, all else as usual. */
    private static DeskSettings shared(DeskSettings settings) {
        return Parts.copy(Parts.ALL, settings, DeskSettings.USUAL);
    }

    private static void withoutOwn(ObjectNode all) {
        if (all.get("account") instanceof ObjectNode account) {
            account.remove(List.of("live", "keys"));
        }
        if (all.get("privacy") instanceof ObjectNode privacy) {
            privacy.remove("lockPin");
        }
    }

    /**
     * Reads what a file would change. Changes nothing.
     *
     * @param now the settings of this desk
     * @throws Refused when it is no file of settings, or one of a later version
     */
    public static Offer read(Path file, DeskSettings now) throws Refused {
        List<FieldProblem> problems = new ArrayList<>();
        ObjectNode all = parse(bytes(file), problems);
        requireOurs(all);
        withoutOwn(all);
        DeskSettings there = new SettingsFormat().read(Fields.of(all, problems));
        return new Offer(taken(there, all, now, problems), problems);
    }

    /**
     * What is in the file, and good, is taken; what is not stays as it is. Where the desk is
     * connected to stays, too, while it is connected, as its keys belong there.
     */
    private static DeskSettings taken(
            DeskSettings there, ObjectNode all, DeskSettings now, List<FieldProblem> problems) {
        boolean connected = now.account().live() || !now.account().keys().equals(KeyPlace.NOWHERE);
        DeskSettings taken = now;
        for (Part<?> part : Parts.ALL) {
            boolean stays = connected && part.equals(Parts.BASE);
            if (!stays && stands(part.field(), all) && isGood(part.field(), problems)) {
                taken = part.copy(there, taken);
            }
        }
        return taken;
    }

    private static boolean stands(String field, ObjectNode all) {
        JsonNode node = all;
        for (String name : field.split("\\.", -1)) {
            node = node.path(name);
        }
        return !node.isMissingNode();
    }

    private static boolean isGood(String field, List<FieldProblem> problems) {
        return problems.stream()
                .map(FieldProblem::field)
                .noneMatch(
                        bad ->
                                bad.equals(field)
                                        || bad.startsWith(field + ".")
                                        || bad.startsWith(field + "["));
    }

    private static void requireOurs(ObjectNode all) throws Refused {
        JsonNode version = all.path(VERSION);
        if (!all.path(MARKER).asString("").equals(KIND)
                || !version.isIntegralNumber()
                || !version.canConvertToInt()
                || version.intValue() < 1) {
            throw new Refused(Refusal.FOREIGN, null);
        }
        if (version.intValue() > THIS_VERSION) {
            throw new Refused(Refusal.NEWER, null);
        }
    }

    private static ObjectNode parse(byte[] bytes, List<FieldProblem> problems) throws Refused {
        try {
            return SettingsJson.parse(bytes, problems);
        } catch (IOException e) {
            throw new Refused(Refusal.FOREIGN, e);
        }
    }

    private static byte[] bytes(Path file) throws Refused {
        try {
            // A pipe or a device could be read without end.
            if (!Files.isRegularFile(file)) {
                throw new Refused(Refusal.UNREADABLE, null);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new Refused(Refusal.TOO_LARGE, null);
                }
                return bytes;
            }
        } catch (Refused e) {
            throw e;
        } catch (IOException e) {
            throw new Refused(Refusal.UNREADABLE, e);
        }
    }
}
