package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The sections by their names: leads to one, and marks the one in sight. */
final class SectionList extends ListView<Section> {
    private final List<Section> sections;
    private final Consumer<Section> lead;
    private boolean marking;

    /**
     * @param lead brings a section into sight
     */
    SectionList(List<Section> sections, Texts texts, Consumer<Section> lead) {
        this.sections = sections;
        this.lead = lead;
        setId("settingsSections");
        getStyleClass().add("section-list");
        setAccessibleText(texts.get("settings.sections"));
        setCellFactory(list -> new Cell());
        showFound();
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        (before, now) -> {
                            if (now != null && !marking) {
                                lead.accept(now);
                            }
                        });
    }

    /** Lists those that can be seen. */
    void showFound() {
        List<Section> found = sections.stream().filter(one -> one.shownProperty().get()).toList();
        if (!getItems().equals(found)) {
            Section marked = getSelectionModel().getSelectedItem();
            marking = true;
            setItems(FXCollections.observableArrayList(found));
            getSelectionModel().select(marked);
            marking = false;
        }
    }

    /** Marks the one in sight; nobody is led anywhere by that. */
    void mark(@Nullable Section inSight) {
        marking = true;
        getSelectionModel().select(inSight);
        marking = false;
    }

    private final class Cell extends ListCell<Section> {
        Cell() {
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setPrefWidth(0);
            // A click on the one that is marked already leads to its beginning, too.
            setOnMouseClicked(
                    event -> {
                        if (getItem() != null) {
                            lead.accept(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            setText(section == null || empty ? null : section.shortTitle());
        }
    }
}
