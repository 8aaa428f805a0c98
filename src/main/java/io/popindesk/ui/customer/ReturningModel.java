package io.popindesk.ui.customer;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Sought;
import io.popindesk.tasks.LatestWins;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks in the journal, while a mobile number or a name is being typed, for whom that may be. What
 * the program itself puts into the form makes it look for nobody. Used on the UI thread.
 */
public final class ReturningModel {
    private static final Logger LOG = LoggerFactory.getLogger(ReturningModel.class);

    /** More are not looked through while somebody waits; another character is quicker. */
    private static final int MOST = 4;

    /** Where people say who they are; a name in the first field finds them as well. */
    private static final Set<CustomerField> TELLING =
            EnumSet.of(CustomerField.MOBILE, CustomerField.NAME);

    private final Journal journal;
    private final Supplier<CustomerRules> rules;
    private final CustomerFormModel form;
    private final Supplier<Optional<AttemptId>> atHand;
    private final Tasks tasks;
    private final Texts texts;
    private final LatestWins lane = new LatestWins();
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();

    /** What is found for an earlier question is of no use any more. */
    private int question;

    private boolean failing;

    /**
     * @param rules those in force
     * @param atHand the attempt of the customer at the desk, who is nobody else than themselves
     */
    public ReturningModel(
            Journal journal,
            Supplier<CustomerRules> rules,
            CustomerFormModel form,
            Supplier<Optional<AttemptId>> atHand,
            Tasks tasks,
            Texts texts) {
        this.journal = journal;
        this.rules = rules;
        this.form = form;
        this.atHand = atHand;
        this.tasks = tasks;
        this.texts = texts;
        form.follow(
                new CustomerFormModel.Follower() {
                    @Override
                    public void typed(CustomerField field, String text) {
                        look(field, text);
                    }

                    @Override
                    public void filled() {
                        dismiss();
                    }
                });
        form.lockedProperty().subscribe(locked -> dismiss());
    }

    /** Who is offered; null for nobody. */
    public ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /**
     * Puts somebody's details into the form.
     *
     * @return whether the form may be changed
     */
    public boolean take(Acquaintance known) {
        dismiss();
        return form.takeOver(known.customer());
    }

    /** Offers nobody until something else is typed. */
    public void dismiss() {
        question++;
        offer.set(null);
    }

    private void look(CustomerField field, String text) {
        question++;
        boolean tooShort = text.strip().length() < Sought.FEWEST;
        if (!TELLING.contains(field) || form.lockedProperty().get() || tooShort) {
            offer.set(null);
            return;
        }
        int mine = question;
        CustomerRules now = rules.get();
        lane.start(
                tasks.task(texts.get("task.returning"), control -> find(text, now))
                        .onSuccess(
                                found -> {
                                    failing = false;
                                    if (mine == question) {
                                        offer(field, found);
                                    }
                                })
                        .onFailure(JournalFailure.class, this::failed));
    }

    private List<Acquaintance> find(String text, CustomerRules now) throws JournalFailure {
        Optional<Sought> whom = now.sought(text);
        return whom.isPresent() ? journal.acquaintances(whom.get(), MOST) : List.of();
    }

    private void offer(CustomerField field, List<Acquaintance> found) {
        List<Acquaintance> useful = found.stream().filter(this::isNews).toList();
        offer.set(useful.isEmpty() ? null : new Offer(field, useful));
    }

    private boolean isNews(Acquaintance known) {
        return atHand.get().filter(known.last().id()::equals).isEmpty()
                && !stands(known.customer());
    }

    private boolean stands(Customer known) {
        return form.typed().entrySet().stream()
                .allMatch(field -> field.getValue().equals(known.get(field.getKey())));
    }

    /** The person goes on typing as they would for somebody new; the window says so elsewhere. */
    private void failed(JournalFailure failure) {
        offer.set(null);
        if (!failing) {
            failing = true;
            LOG.warn("earlier customers cannot be looked for: {}", failure.reason());
        }
    }
}
