package io.popindesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import javafx.application.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.beans.XMLDecoder;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Holds the arrows between the packages, and a few habits that keep them honest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "io.popindesk";
    private static final String DESK = "io.popindesk.desk..";
    private static final String POPIN = "io.popindesk.popin..";
    private static final String JOURNAL = "io.popindesk.journal..";
    private static final String PROFILE = "io.popindesk.profile..";
    private static final String SETTINGS = "io.popindesk.settings..";
    private static final String TASKS = "io.popindesk.tasks..";
    private static final String HANDOFF = "io.popindesk.handoff..";
    private static final String DEMO = "io.popindesk.demo..";
    private static final String UI = "io.popindesk.ui..";
    private static final String REHEARSAL = "io.popindesk.rehearsal..";

    private static final String[] TOOLKITS = {
        "javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli.."
    };

    /** What it takes to hand a text to a reader of texts; no file is near. */
    private static final Class<?>[] READING_A_TEXT = {
        Reader.class, StringReader.class, IOException.class, UncheckedIOException.class
    };

    private JavaClasses program = new ClassFileImporter().importClasses();

    @BeforeAll
    void readTheProgram() throws URISyntaxException {
        // From its directory: the class path, where ArchUnit looks by itself, has no program on it.
        var source = PopinDesk.class.getProtectionDomain().getCodeSource();
        program = new ClassFileImporter().importPath(Path.of(source.getLocation().toURI()));
    }

    @Test
    void everyClassLivesInAKnownPackage() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOT, DESK, POPIN, JOURNAL, PROFILE, SETTINGS, TASKS, HANDOFF, DEMO, UI,
                        REHEARSAL)
                .because("a package that is not named here is held by none of the other rules")
                .check(program);
    }

    @Test
    void arrowsPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.popindesk..")
                .layer("root")
                .definedBy(ROOT)
                .layer("desk")
                .definedBy(DESK)
                .optionalLayer("popin")
                .definedBy(POPIN)
                .optionalLayer("journal")
                .definedBy(JOURNAL)
                .optionalLayer("profile")
                .definedBy(PROFILE)
                .optionalLayer("settings")
                .definedBy(SETTINGS)
                .optionalLayer("tasks")
                .definedBy(TASKS)
                .optionalLayer("handoff")
                .definedBy(HANDOFF)
                .optionalLayer("demo")
                .definedBy(DEMO)
                .optionalLayer("ui")
                .definedBy(UI)
                .layer("rehearsal")
                .definedBy(REHEARSAL)
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("desk")
                .mayNotAccessAnyLayer()
                .whereLayer("popin")
                .mayOnlyAccessLayers("desk")
                .whereLayer("journal")
                .mayOnlyAccessLayers("desk")
                .whereLayer("profile")
                .mayOnlyAccessLayers("desk")
                .whereLayer("settings")
                .mayOnlyAccessLayers("desk")
                .whereLayer("tasks")
                .mayOnlyAccessLayers("desk")
                .whereLayer("handoff")
                .mayOnlyAccessLayers("desk")
                .whereLayer("demo")
                .mayOnlyAccessLayers("desk")
                .whereLayer("rehearsal")
                .mayOnlyAccessLayers("ui", "tasks")
                .whereLayer("ui")
                .mayOnlyAccessLayers("tasks", "desk", "settings", "handoff")
                .because(
                        "desk names what it needs and the others provide it, so each can be read,"
                                + " tested and replaced by itself; only the root knows them all")
                .check(program);
    }

    @Test
    void deskIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(DESK)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                        DESK,
                                        "java.lang..",
                                        "java.util..",
                                        "java.time..",
                                        "java.text..",
                                        "java.net",
                                        "java.nio.charset..",
                                        "org.jspecify..",
                                        "org.slf4j..",
                                        "com.google.i18n.phonenumbers..",
                                        "com.github.mangstadt.vinnie..")
                                .or(belongToAnyOf(READING_A_TEXT)))
                .because("the rules of the desk stand without HTTP, SQL, files or a window")
                .check(program);
    }

    @Test
    void httpStaysWithTheClientAndTheDemo() {
        noClasses()
                .that()
                .resideOutsideOfPackages(POPIN, DEMO)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.hc..", "java.net.http..", "com.sun.net.httpserver..")
                .because("how Popin is reached is the business of one package")
                .check(program);
    }

    @Test
    void jsonStaysWithTheWireTheSettingsAndWhatIsHandedOver() {
        noClasses()
                .that()
                .resideOutsideOfPackages(POPIN, DEMO, SETTINGS, HANDOFF)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("how something is written down is the business of who writes it")
                .check(program);
    }

    @Test
    void sqlStaysWithTheJournal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(JOURNAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..")
                .because("how attempts are kept is the business of one package")
                .check(program);
    }

    @Test
    void noJavaFxBelowTheTasks() {
        noClasses()
                .that()
                .resideInAnyPackage(POPIN, DESK, DEMO, PROFILE, SETTINGS, JOURNAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKITS)
                .because("blocking work must not know the thread that it must never block")
                .check(program);
    }

    @Test
    void viewModelsHaveNoNodes() {
        noClasses()
                .that()
                .resideInAPackage(UI)
                .and()
                .haveNameMatching(".*Model(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..", "javafx.stage..", "org.controlsfx..", "atlantafx..")
                .allowEmptyShould(true)
                .because("what a view model decides is tested without a window")
                .check(program);
    }

    @Test
    void onlyTasksReturnToTheJavaFxThread() {
        noClasses()
                .that()
                .resideOutsideOfPackage(TASKS)
                .should()
                .accessTargetWhere(
                        target(owner(assignableTo(Platform.class))).and(target(name("runLater"))))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("javafx.concurrent..")
                .because("one way back to the JavaFX thread can be got right, many cannot")
                .check(program);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.popindesk.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package is read, and understood, after those that it uses")
                .check(program);
    }

    @Test
    void placesOfTheWindowHaveNoCycles() {
        slices().matching("io.popindesk.ui.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a place of the window that knows its neighbour is not known by it")
                .check(program);
    }

    @Test
    void logsAreWrittenThroughSlf4j() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, SETTINGS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("where the log goes is set up in one place")
                .check(program);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .and(not(aDemoStartedByItself()))
                .should(ACCESS_STANDARD_STREAMS)
                .because("nobody reads the console of a desktop program, and it is not redacted")
                .check(program);
    }

    @Test
    void nothingFromOutsideBecomesCode() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "javax.script..",
                                "javax.tools..",
                                "javax.naming..",
                                "java.rmi..",
                                "java.lang.invoke.."))
                .orShould()
                .dependOnClassesThat(
                        belongToAnyOf(
                                ObjectInputStream.class,
                                ObjectOutputStream.class,
                                XMLDecoder.class,
                                URLClassLoader.class))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(Class.class))).and(target(name("forName"))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(ClassLoader.class)))
                                .and(target(name("loadClass")).or(target(name("defineClass")))))
                .because("what comes from a network, a file or a clipboard is text, and stays that")
                .check(program);
    }

    @Test
    void jsonNamesNoTypes() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(owner(describe("Jackson", ArchitectureTest::isOfJackson)))
                                .and(
                                        target(name("activateDefaultTyping"))
                                                .or(target(name("activateDefaultTypingAsProperty")))
                                                .or(target(name("polymorphicTypeValidator")))
                                                .or(target(name("treeToValue")))
                                                .or(target(name("readValue")))
                                                .or(target(name("convertValue")))))
                .because("a tree that is read by hand makes no object that its text asks for")
                .check(program);
    }

    private static boolean isOfJackson(JavaClass type) {
        return type.getPackageName().startsWith("tools.jackson");
    }

    @Test
    void otherProgramsAreStartedInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SystemOpener.class.getName())
                .should()
                .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(Runtime.class))).and(target(name("exec"))))
                .because("what a command line is made of has to be looked at in one place")
                .check(program);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state belongs to an object that somebody made and handed on")
                .check(program);
    }

    private static DescribedPredicate<JavaClass> aDemoStartedByItself() {
        return describe(
                "a demo started by itself",
                one ->
                        one.getPackageName().startsWith("io.popindesk.demo")
                                && one.tryGetMethod("main", String[].class).isPresent());
    }
}
