package io.popindesk.ui.window;

import atlantafx.base.theme.Styles;

import io.popindesk.desk.Availability;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.WrappingBar;
import io.popindesk.ui.account.AccountModel;
import io.popindesk.ui.calendar.SlotRefresh;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** The program's name, its places, whether Popin is reached, and what time it is for the seller. */
final class TopBar extends WrappingBar {
    private static final Duration TICK = Duration.ofSeconds(5);

    private final UiContext context;
    private final DeskModels models;
    private final TimeWords times;
    private final Label clock = new Label();

    TopBar(
            UiContext context,
            DeskModels models,
            AccountModel account,
            ObjectProperty<Place> place,
            Runnable showShortcuts) {
        super(createName(context.texts()));
        this.context = context;
        this.models = models;
        this.times = new TimeWords(context.texts());
        getStyleClass().add("top-bar");
        startPart().getChildren().add(createTabs(place));
        if (account.origin() != AccountModel.Origin.DEMO) {
            endPart().getChildren().add(createLive(account.origin()));
        }
        endPart()
                .getChildren()
                .addAll(
                        createConnection(),
                        createClock(),
                        createIcon("lockNow", Feather.LOCK, "lock.now", models.lock()::lock),
                        createIcon(
                                "showShortcuts",
                                Feather.HELP_CIRCLE,
                                "shortcuts.open",
                                showShortcuts));
    }

    private static Label createName(Texts texts) {
        Label name = new Label(texts.get("app.name"), new FontIcon(Feather.VIDEO));
        name.getStyleClass().add("app-name");
        return name;
    }

    private Button createIcon(String id, Feather icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        String words = context.texts().get(key);
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> action.run());
        return button;
    }

    private PlaceTabs createTabs(ObjectProperty<Place> place) {
        return new PlaceTabs(place, models.bookings().tallyProperty(), context.texts());
    }

    /** What is booked here is real; the demo says so with a banner of its own. */
    private Label createLive(AccountModel.Origin origin) {
        Label live =
                new Label(
                        context.texts()
                                .get(
                                        origin == AccountModel.Origin.ENVIRONMENT
                                                ? "account.live.environment"
                                                : "account.live"));
        live.setId("live");
        live.getStyleClass().addAll("pill", "pill-live");
        return live;
    }

    private Label createConnection() {
        Label connection = new Label();
        connection.setId("connection");
        connection.getStyleClass().add("pill");
        FontIcon icon = new FontIcon();
        connection.setGraphic(icon);
        models.refresh()
                .connectionProperty()
                .subscribe(
                        state -> {
                            connection.setText(context.texts().get("connection." + state));
                            icon.setIconCode(icon(state));
                            connection.getStyleClass().removeIf(one -> one.startsWith("pill-"));
                            connection
                                    .getStyleClass()
                                    .add("pill-" + state.name().toLowerCase(Locale.ROOT));
                        });
        return connection;
    }

    private static Feather icon(SlotRefresh.Connection state) {
        return switch (state) {
            case CONNECTING -> Feather.LOADER;
            case CONNECTED -> Feather.CHECK_CIRCLE;
            case DISTURBED -> Feather.WIFI_OFF;
            case KEYS_REFUSED, NO_KEYS -> Feather.LOCK;
        };
    }

    private Label createClock() {
        clock.setId("clock");
        clock.getStyleClass().add("pill");
        models.calendar().availabilityProperty().subscribe(availability -> showTime());
        context.ticker().every(TICK, this::showTime);
        return clock;
    }

    private void showTime() {
        Availability availability = models.calendar().availabilityProperty().get();
        ZoneId zone = availability == null ? context.deskZone() : availability.zone();
        LocalTime now = LocalTime.ofInstant(context.clock().instant(), zone);
        String words = context.texts().get("clock", zone.getId(), times.time(now));
        if (!words.equals(clock.getText())) {
            clock.setText(words);
        }
    }
}
