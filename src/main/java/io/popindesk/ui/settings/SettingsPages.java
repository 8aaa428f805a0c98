package io.popindesk.ui.settings;

import io.popindesk.ui.RevealingScrollPane;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** The sections of the settings below each other, their names beside them, a search above. */
final class SettingsPages extends BorderPane {
    private final List<Section> sections;
    private final SettingsSearch search;
    private final NothingFound nothing;
    private final SectionList list;
    private final SectionScroll scroll;
    private final RevealingScrollPane pane;

    SettingsPages(UiContext context, SettingsParts parts) {
        Texts texts = context.texts();
        Resets resets = new Resets(context.settings());
        sections = sections(context, parts, resets);
        sections.forEach(section -> section.follow(resets));
        search = new SettingsSearch(texts, this::find, this::goToFirst);
        nothing = new NothingFound(texts, this::searchNothing);
        VBox column = new VBox(createNotSaved(context.settings(), texts), nothing);
        column.getChildren().addAll(sections);
        column.getStyleClass().add("settings-sections");
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("settings-middle");
        pane = new RevealingScrollPane(middle);
        pane.getStyleClass().addAll("settings-pane", "edge-to-edge");
        scroll = new SectionScroll(pane, sections);
        list = new SectionList(sections, texts, scroll::leadTo);
        scroll.inSightProperty().subscribe(list::mark);
        VBox side = new VBox(search, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        side.getStyleClass().add("settings-side");
        setLeft(side);
        setCenter(pane);
        setBottom(new UndoBar(resets, texts, this::focusSearch));
    }

    private static List<Section> sections(UiContext context, SettingsParts parts, Resets resets) {
        SettingsModel settings = context.settings();
        Texts texts = context.texts();
        List<Section> all = new ArrayList<>();
        all.add(new AccountSection(settings, texts, parts.connection()));
        all.add(new DeskSection(context));
        all.add(new GroupsSection(settings, texts));
        all.add(new MessageSection(settings, texts));
        all.add(new RemindersSection(settings, texts));
        all.add(new LooksSection(settings, texts));
        all.addAll(parts.privacy());
        all.add(new NetworkSection(context, parts.proxyPassword()));
        all.add(new NextDeskSection(context, resets, FileChoice.ofTheSystem(texts)));
        all.addAll(parts.last());
        return List.copyOf(all);
    }

    void focus() {
        // Before its first layout a scroll pane does not have its content in the scene.
        applyCss();
        layout();
        focusSearch();
    }

    void focusSearch() {
        search.focus();
    }

    /** Shows every setting, each in its place, whatever is looked for. */
    void showAll() {
        search.clear();
        applyCss();
        layout();
    }

    private void find(Sought sought) {
        sections.forEach(section -> section.find(sought));
        list.showFound();
        nothing.setVisible(sections.stream().noneMatch(one -> one.shownProperty().get()));
        pane.setVvalue(0);
        scroll.look();
    }

    private void goToFirst() {
        sections.stream()
                .flatMap(section -> section.found().stream())
                .findFirst()
                .ifPresent(Setting::focus);
    }

    private void searchNothing() {
        search.clear();
        focusSearch();
    }

    private static Label createNotSaved(SettingsModel settings, Texts texts) {
        Label words = new Label(texts.get("settings.notSaved"));
        words.setId("settingsNotSaved");
        words.getStyleClass().add("settings-problem");
        words.setWrapText(true);
        words.visibleProperty().bind(settings.notSavedProperty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
