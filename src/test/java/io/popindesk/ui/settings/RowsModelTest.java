package io.popindesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.CaptureExtras;
import io.popindesk.settings.DeskAgent;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.DeskSettings;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TestSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class RowsModelTest {
    private static final DeskGroup SALES = new DeskGroup("Sales", "QA101");
    private static final DeskGroup SERVICE = new DeskGroup("Service", "QA102");

    private final Ticker ticker = new Ticker(action -> {});
    private final List<Throwable> unexpected = new ArrayList<>();
    private final SettingsModel settings =
            TestSettings.of(
                    DeskSettings.USUAL.withGroups(List.of(SALES, SERVICE), "QA102"),
                    DeskMemory.NOTHING,
                    new Tasks(Runnable::run, Runnable::run, unexpected::add),
                    ticker);
    private final RowsModel<DeskGroup> model = new RowsModel<>(settings, RowKind.GROUPS);

    @AfterEach
    void end() {
        ticker.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void aNewGroupIsKeptAsSoonAsItHasAnId() {
        RowsModel.Row row = model.add();
        assertThat(groups()).containsExactly(SALES, SERVICE);
        assertThat(row.problemProperty().get()).as("nothing typed is nothing wrong").isNull();

        row.labelProperty().set("Repairs");
        assertThat(row.problemProperty().get()).isEqualTo(RowsModel.Problem.NO_ID);
        assertThat(groups()).containsExactly(SALES, SERVICE);

        row.idProperty().set(" QA103 ");
        assertThat(row.problemProperty().get()).isNull();
        assertThat(groups()).containsExactly(SALES, SERVICE, new DeskGroup("Repairs", "QA103"));
    }

    @Test
    void anIdStandsForOneGroupOnly() {
        RowsModel.Row row = model.add();
        row.labelProperty().set("Repairs");
        row.idProperty().set("QA101");
        assertThat(row.problemProperty().get()).isEqualTo(RowsModel.Problem.SAME_ID);
        assertThat(groups()).containsExactly(SALES, SERVICE);

        model.remove(model.rows().getFirst());
        assertThat(row.problemProperty().get()).isNull();
        assertThat(groups()).containsExactly(SERVICE, new DeskGroup("Repairs", "QA101"));
    }

    @Test
    void aGroupWithoutALabelIsCalledByItsId() {
        model.rows().getFirst().labelProperty().set("  ");
        assertThat(groups()).containsExactly(new DeskGroup("QA101", "QA101"), SERVICE);
    }

    @Test
    void aRemovedGroupIsNoLongerTheOneToStartWithUntilItIsBroughtBack() {
        Runnable back = model.remove(model.rows().get(1));
        assertThat(groups()).containsExactly(SALES);
        assertThat(settings.settingsProperty().get().defaultGroup()).isEmpty();

        back.run();
        assertThat(groups()).containsExactly(SALES, SERVICE);
        assertThat(settings.settingsProperty().get().defaultGroup()).isEqualTo("QA102");
    }

    @Test
    void whatComesFromElsewhereIsShown() {
        settings.change(now -> now.withGroups(List.of(SERVICE), ""));
        assertThat(model.rows()).hasSize(1);
        assertThat(model.rows().getFirst().idProperty().get()).isEqualTo("QA102");
    }

    @Test
    void aRowThatIsNotWholeStaysWhenAnotherSettingChanges() {
        model.add().labelProperty().set("Repairs");
        settings.change(now -> now.withTextPercent(125));
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void anAgentIsKnownByDigits() {
        RowsModel<DeskAgent> agents = new RowsModel<>(settings, RowKind.AGENTS);
        RowsModel.Row row = agents.add();
        row.idProperty().set("QA101");
        assertThat(row.problemProperty().get()).isEqualTo(RowsModel.Problem.WRONG_ID);
        assertThat(settings.settingsProperty().get().account().agents()).isEmpty();
        row.idProperty().set("42");
        assertThat(settings.settingsProperty().get().account().agents())
                .containsExactly(new DeskAgent("42", "42"));
    }

    @Test
    void theAgentThatCallsGoToGoesWithTheListAndComesBackWithIt() {
        settings.change(
                now ->
                        now.withAccount(
                                now.account()
                                        .withAgents(List.of(new DeskAgent("Meera", "42")))
                                        .withExtras(CaptureExtras.NONE.withAgent("42"))));
        RowsModel<DeskAgent> agents = new RowsModel<>(settings, RowKind.AGENTS);
        Runnable back = agents.remove(agents.rows().getFirst());
        assertThat(settings.settingsProperty().get().account().extras().agent()).isEmpty();
        back.run();
        assertThat(settings.settingsProperty().get().account().extras().agent()).isEqualTo("42");
    }

    @Test
    void aCampaignHasEachKeyOnceAndInTheirOrder() {
        RowsModel<Map.Entry<String, String>> campaign = new RowsModel<>(settings, RowKind.CAMPAIGN);
        for (String key : List.of("utm_source", "utm_medium", "utm_source")) {
            campaign.add().idProperty().set(key);
        }
        campaign.rows().getFirst().labelProperty().set("shop");
        assertThat(campaign.rows().getLast().problemProperty().get())
                .isEqualTo(RowsModel.Problem.SAME_ID);
        assertThat(settings.settingsProperty().get().account().extras().campaign())
                .containsExactly(Map.entry("utm_source", "shop"), Map.entry("utm_medium", ""));
    }

    private List<DeskGroup> groups() {
        return settings.settingsProperty().get().groups();
    }
}
