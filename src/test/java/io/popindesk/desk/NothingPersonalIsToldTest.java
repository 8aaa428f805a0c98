package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Texts of objects end up in logs, so none may carry a customer, a key or a link. */
class NothingPersonalIsToldTest {
    /** Stands for everything that is nobody's business. */
    private static final String SECRET = "secret";

    private static final Customer CUSTOMER = new Customer(SECRET, SECRET, SECRET, SECRET, SECRET);
    private static final Registration REGISTRATION =
            new Registration(
                    new CustomerId(SECRET),
                    JoinLink.of("https://live.popin.to/" + SECRET, false),
                    SECRET);
    private static final Slot SLOT = Samples.slot("2025-09-25T15:15");
    private static final Availability AVAILABILITY = Samples.available(SLOT);

    private static final Attempt ATTEMPT =
            Attempt.registering(
                            new AttemptId(7),
                            Purpose.APPOINTMENT,
                            CUSTOMER,
                            Optional.of(SLOT),
                            Samples.NOW)
                    .registered(REGISTRATION, Samples.NOW)
                    .scheduling(SLOT, Samples.NOW)
                    .notScheduled(Cause.of(failure()), Samples.NOW);

    static List<Object> samples() {
        return List.of(
                CUSTOMER,
                REGISTRATION,
                REGISTRATION.id(),
                REGISTRATION.link(),
                SLOT,
                AVAILABILITY,
                AVAILABILITY.days().getFirst(),
                AVAILABILITY.changesSince(AVAILABILITY),
                new EarlySlots.Reading(AVAILABILITY, Samples.NOW),
                new Rounds.Rest(Samples.NOW, Samples.NOW),
                failure(),
                new ScheduleReceipt(SECRET),
                new CaptureExtras("91", "12", true, Map.of(SECRET, SECRET)),
                new PopinAccount(URI.create("https://popin.example/" + SECRET), SECRET, SECRET),
                new Check.Fine(SECRET, Optional.of(new FieldHint(SECRET))),
                new Check.Problem(FieldProblem.MISSING),
                new FieldHint(SECRET),
                ATTEMPT,
                ATTEMPT.id(),
                new AttemptEvent(
                        Samples.NOW,
                        AttemptState.REGISTERING,
                        Optional.of(SECRET),
                        Optional.of(Cause.of(failure())),
                        SECRET),
                new ConnectionVerdict.Reached(1, Optional.of(SLOT), SLOT.zone(), false),
                new ConnectionVerdict.Refused(SECRET),
                new AttemptQuery(SECRET, AttemptQuery.Filter.ALL, Samples.NOW),
                new Acquaintance(ATTEMPT),
                new Sought.ByNumber(List.of(SECRET)),
                new Sought.ByName(List.of(SECRET)),
                Cause.of(failure()),
                new Cause.NotSent(PopinFailure.NotSent.Reason.TLS),
                new Cause.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty()),
                new Draft(
                        Map.of(CustomerField.NAME, SECRET),
                        Optional.of(SLOT),
                        Optional.of(ATTEMPT.id())),
                new SearchText.Term(List.of(SECRET)),
                new NumberInText(0, SECRET, true, true),
                new Tally(1, 2, 3, 4, 5),
                new Person(List.of(ATTEMPT)),
                new PersonalData.Due(1, 2),
                new Forgetting.Found(List.of(new Person(List.of(ATTEMPT))), true),
                new Weighing(SlotEvidence.GONE, Samples.NOW),
                new Settling.Checked(ATTEMPT, AVAILABILITY),
                new BookingResult.Booked(ATTEMPT, true),
                new BookingResult.Registered(ATTEMPT, true),
                new BookingResult.SlotGone(ATTEMPT, AVAILABILITY, true),
                new BookingResult.Failed(BookingStage.SCHEDULING, failure(), ATTEMPT, true),
                new BookingResult.NotBegun(
                        BookingStage.SCHEDULING,
                        new JournalFailure(JournalFailure.Reason.FULL, null),
                        Optional.of(ATTEMPT),
                        true));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noTextTellsASecret(Object sample) {
        assertThat(sample.toString()).isNotEmpty().doesNotContain(SECRET);
    }

    @Test
    void everyRecordOfTheDeskIsSampled() throws IOException, URISyntaxException {
        List<? extends Class<?>> sampled = samples().stream().map(Object::getClass).toList();

        assertThat(recordsOfTheDesk()).hasSizeGreaterThan(10).isSubsetOf(sampled);
    }

    private static PopinFailure failure() {
        return new PopinFailure.Rejected(
                PopinFailure.Rejected.Reason.DETAILS,
                422,
                SECRET,
                Map.of(CustomerField.NAME, SECRET),
                Optional.empty());
    }

    private static List<Class<?>> recordsOfTheDesk() throws IOException, URISyntaxException {
        var source = Customer.class.getProtectionDomain().getCodeSource();
        Path classes = Path.of(source.getLocation().toURI());
        String directory = Customer.class.getPackageName().replace('.', '/');
        try (Stream<Path> files = Files.list(classes.resolve(directory))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(NothingPersonalIsToldTest::load)
                    .filter(Class::isRecord)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(Customer.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
