package io.popindesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

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

class GroupsModelTest {
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
    private final GroupsModel model = new GroupsModel(settings);

    @AfterEach
    void end() {
        ticker.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void aNewGroupIsKeptAsSoonAsItHasAnId() {
        GroupsModel.Row row = model.add();
        assertThat(groups()).containsExactly(SALES, SERVICE);
        assertThat(row.problemProperty().get()).as("nothing typed is nothing wrong").isNull();

        row.labelProperty().set("Repairs");
        assertThat(row.problemProperty().get()).isEqualTo(GroupsModel.Problem.NO_ID);
        assertThat(groups()).containsExactly(SALES, SERVICE);

        row.idProperty().set(" QA103 ");
        assertThat(row.problemProperty().get()).isNull();
        assertThat(groups()).containsExactly(SALES, SERVICE, new DeskGroup("Repairs", "QA103"));
    }

    @Test
    void anIdStandsForOneGroupOnly() {
        GroupsModel.Row row = model.add();
        row.labelProperty().set("Repairs");
        row.idProperty().set("QA101");
        assertThat(row.problemProperty().get()).isEqualTo(GroupsModel.Problem.SAME_ID);
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

    private List<DeskGroup> groups() {
        return settings.settingsProperty().get().groups();
    }
}
