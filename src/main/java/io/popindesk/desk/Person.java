package io.popindesk.desk;

import java.util.List;
import java.util.Map;

/**
 * Somebody whose details the journal keeps. A person is a mobile number: with another number they
 * are somebody else, whatever they are called.
 *
 * @param attempts all that is kept of them, the newest first; at least one
 */
public record Person(List<Attempt> attempts) {

    /**
     * @throws IllegalArgumentException where there is no attempt, or one without a mobile number,
     *     which would mean everybody who is erased already
     */
    public Person {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()
                || attempts.stream().anyMatch(one -> one.customer().mobile().isEmpty())) {
            throw new IllegalArgumentException("nobody in particular");
        }
    }

    /** The details as last known. */
    public Customer newest() {
        return attempts.getFirst().customer();
    }

    /** By which they are told from everybody else, as it is kept. */
    public String mobile() {
        return newest().mobile();
    }

    /** Whether a request to Popin is under way for them. */
    public boolean isBusy() {
        return attempts.stream().anyMatch(one -> one.state().isInFlight());
    }

    /** Whether an unfinished form seems to be theirs: it goes on with them, or names them. */
    public boolean isIn(Draft draft) {
        return attempts.stream()
                .anyMatch(
                        one ->
                                draft.attempt().filter(one.id()::equals).isPresent()
                                        || isNamed(one.customer(), draft.typed()));
    }

    private static boolean isNamed(Customer customer, Map<CustomerField, String> typed) {
        return isSame(customer.email(), typed.getOrDefault(CustomerField.EMAIL, ""))
                || isSame(customer.name(), typed.getOrDefault(CustomerField.NAME, ""))
                || isNumber(customer.mobile(), typed.getOrDefault(CustomerField.MOBILE, ""));
    }

    private static boolean isSame(String kept, String typed) {
        return !kept.isEmpty() && SearchText.fold(kept).equals(SearchText.fold(typed));
    }

    /** In whichever way it was typed. */
    private static boolean isNumber(String kept, String typed) {
        String digits = SearchText.digits(kept);
        return !digits.isEmpty() && SearchText.digits(typed).endsWith(digits);
    }

    /** Tells nothing about the person, so that it may appear in a log. */
    @Override
    public String toString() {
        return "Person[" + attempts.size() + "]";
    }
}
