package io.popindesk.journal;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.SearchText;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** An attempt as a row of the table {@code attempt}. */
final class AttemptRow {
    private AttemptRow() {}

    static Columns columns(Attempt attempt) {
        Columns columns =
                new Columns()
                        .put("id", attempt.id().value())
                        .put("version", attempt.version())
                        .put("purpose", attempt.purpose().name())
                        .put("state", attempt.state().name())
                        .put("standing", attempt.standing().name())
                        .put("rank", rank(attempt))
                        .put("created_at", Nanos.of(attempt.createdAt()))
                        .put("changed_at", Nanos.of(attempt.changedAt()))
                        .put("words", attempt.words());
        putCustomer(attempt.customer(), columns);
        putRegistration(attempt.registration(), columns);
        SlotColumns.put(attempt.slot(), columns);
        columns.put("slot_at", attempt.slot().map(Slot::instant).map(at -> at.toEpochMilli()));
        CauseColumns.put(attempt.cause(), columns);
        return columns.put("evidence", attempt.weighing().map(one -> one.evidence().name()))
                .put("weighed_at", attempt.weighing().map(one -> Nanos.of(one.at())));
    }

    /** The order of the list: see {@link io.popindesk.desk.Journal#search}. */
    private static int rank(Attempt attempt) {
        return switch (attempt.standing()) {
            case NEEDS_PERSON, UNDER_WAY -> 0;
            case WAITING -> 1;
            case BOOKED, OVER -> 2;
        };
    }

    private static void putCustomer(Customer customer, Columns columns) {
        columns.put("mobile", customer.mobile())
                .put("name", customer.name())
                .put("email", customer.email())
                .put("pin_code", customer.pinCode())
                .put("routing_group", customer.group())
                .put("search_text", SearchText.of(customer));
    }

    private static void putRegistration(Optional<Registration> registration, Columns columns) {
        columns.put("popin_customer", registration.map(one -> one.id().value()))
                .put("link", registration.map(one -> one.link().text()))
                .put("link_loopback", registration.map(one -> leadsHere(one.link()) ? 1 : 0))
                .put("registration_words", registration.map(Registration::message));
    }

    /** Nothing but such a link is safe without encryption, so this is all there is to keep. */
    private static boolean leadsHere(JoinLink link) {
        return link.uri().filter(uri -> "http".equalsIgnoreCase(uri.getScheme())).isPresent();
    }

    static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                new AttemptId(row.getLong("id")),
                row.getInt("version"),
                Columns.constant(Purpose.class, row, "purpose"),
                Columns.constant(AttemptState.class, row, "state"),
                Nanos.instant(row.getLong("created_at")),
                Nanos.instant(row.getLong("changed_at")),
                readCustomer(row),
                readRegistration(row),
                SlotColumns.read(row),
                CauseColumns.read(row),
                Columns.text(row, "words"),
                readWeighing(row));
    }

    private static Customer readCustomer(ResultSet row) throws SQLException {
        return new Customer(
                Columns.text(row, "mobile"),
                Columns.text(row, "name"),
                Columns.text(row, "email"),
                Columns.text(row, "pin_code"),
                Columns.text(row, "routing_group"));
    }

    private static Optional<Registration> readRegistration(ResultSet row) throws SQLException {
        Optional<String> id = Columns.optionalText(row, "popin_customer");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Registration(
                        new CustomerId(id.get()),
                        JoinLink.of(Columns.text(row, "link"), row.getInt("link_loopback") == 1),
                        Columns.text(row, "registration_words")));
    }

    private static Optional<Weighing> readWeighing(ResultSet row) throws SQLException {
        if (Columns.optionalText(row, "evidence").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Weighing(
                        Columns.constant(SlotEvidence.class, row, "evidence"),
                        Nanos.instant(row.getLong("weighed_at"))));
    }
}
