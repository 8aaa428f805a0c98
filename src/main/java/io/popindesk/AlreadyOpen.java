package io.popindesk;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.ui.Texts;
import io.popindesk.ui.window.AlreadyOpenPage;
import io.popindesk.ui.window.DevanagariFont;
import io.popindesk.ui.window.ProgramIcons;
import io.popindesk.ui.window.Theme;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Locale;

/** What is opened in place of the desk while another one has the home and does not answer. */
public final class AlreadyOpen extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(AlreadyOpen.class);
    private static final double WIDTH = 720;
    private static final double HEIGHT = 360;

    private final Path home = Main.configuration().home();
    private DeskSettings settings = DeskSettings.USUAL;

    @Override
    public void init() {
        DevanagariFont.provide();
        settings = KeptFile.settings(home).read().value();
    }

    @Override
    public void start(Stage stage) {
        Texts texts = new Texts(settings.language().locale(Locale.getDefault()));
        Theme theme = new Theme();
        theme.follow(new SimpleObjectProperty<>(settings));
        Scene scene = new Scene(new AlreadyOpenPage(home, texts, Platform::exit), WIDTH, HEIGHT);
        new ProgramIcons().follow();
        stage.setTitle(texts.get("app.name"));
        stage.setScene(scene);
        stage.show();
        LOG.warn("the program that is open with this home does not answer");
    }
}
