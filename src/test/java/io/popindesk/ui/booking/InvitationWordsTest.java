package io.popindesk.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.ui.slip.SlipText;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

class InvitationWordsTest {
    private static final URI LINK = URI.create("https://live.popin.to/8131-a157");
    private static final Slot SLOT =
            new Slot(
                    "Thu, 26 Nov 2026",
                    "03:15 PM",
                    LocalDateTime.parse("2026-11-26T15:15"),
                    ZoneId.of("Asia/Kolkata"));
    private static final Confirmation BOOKED = confirmation("Asha Rao", Optional.of(SLOT));
    private static final Confirmation AT_ONCE = confirmation("Asha Rao", Optional.empty());

    private final InvitationWords english = words(InvitationLanguage.ENGLISH, "");
    private final InvitationWords hindi = words(InvitationLanguage.HINDI, "");

    @Test
    void usualMessageSaysWhenAndHowToJoin() {
        assertThat(english.message(BOOKED, LINK))
                .isEqualTo(
                        """
                        Hello Asha Rao,
                        your video call is booked for Thursday 26 November 2026, 3:15 PM (India Standard Time).
                        Open this link to join: https://live.popin.to/8131-a157""");
        assertThat(english.subject(BOOKED)).isEqualTo("Your video call, Thu 26 Nov, 3:15 PM");
    }

    @Test
    void callAtOnceHasNoTime() {
        assertThat(english.message(AT_ONCE, LINK))
                .isEqualTo("Hello Asha Rao,\nopen this link to join your video call: " + LINK);
        assertThat(english.subject(AT_ONCE)).isEqualTo("Your video call");
    }

    @Test
    void hindiMessageHasItsDateAndZoneInHindiToo() {
        assertThat(hindi.message(BOOKED, LINK))
                .startsWith("नमस्ते Asha Rao जी,\nआपकी वीडियो कॉल गुरुवार")
                .contains("26 नवंबर 2026", "3:15", "(भारतीय मानक समय)")
                .endsWith(": " + LINK);
        assertThat(hindi.subject(BOOKED)).startsWith("आपकी वीडियो कॉल, ").contains("3:15");
        assertThat(hindi.message(AT_ONCE, LINK)).startsWith("नमस्ते").endsWith(": " + LINK);
    }

    @Test
    void deskMayHaveItsOwnWords() {
        assertThat(
                        words(InvitationLanguage.ENGLISH, "Dear {name}: {time}, {zone} {shop}")
                                .message(BOOKED, LINK))
                .isEqualTo(
                        "Dear Asha Rao: Thursday 26 November 2026, 3:15 PM, India Standard Time"
                                + " {shop}\nhttps://live.popin.to/8131-a157");
    }

    @Test
    void bracesAndDollarsInANameAreHarmless() {
        String name = "$1 {link} \\{time}";
        assertThat(
                        words(InvitationLanguage.ENGLISH, "For {name}. {link}")
                                .message(confirmation(name, Optional.of(SLOT)), LINK))
                .isEqualTo("For " + name + ". " + LINK);
    }

    @Test
    void usualWordsStandInForOwnOnesThatCannotBeUsed() {
        String usual = english.message(BOOKED, LINK);
        assertThat(words(InvitationLanguage.ENGLISH, "  \n").message(BOOKED, LINK))
                .isEqualTo(usual);
        assertThat(words(InvitationLanguage.ENGLISH, "x".repeat(1001)).message(BOOKED, LINK))
                .isEqualTo(usual);
        assertThat(words(InvitationLanguage.ENGLISH, "a\u202eb").message(BOOKED, LINK))
                .isEqualTo(usual);
    }

    @Test
    void ownWordsForAnAppointmentAreNotUsedForACallAtOnce() {
        assertThat(words(InvitationLanguage.ENGLISH, "At {time}: {link}").message(AT_ONCE, LINK))
                .isEqualTo(english.message(AT_ONCE, LINK));
        assertThat(words(InvitationLanguage.ENGLISH, "Join: {link}").message(AT_ONCE, LINK))
                .isEqualTo("Join: " + LINK);
    }

    @Test
    void calendarTellsNothingOfTheCustomer() {
        assertThat(english.event() + english.description(SLOT, LINK))
                .contains("3:15 PM", LINK.toString())
                .doesNotContain("Asha", "98450");
        assertThat(hindi.event()).isEqualTo("वीडियो कॉल");
        assertThat(hindi.description(SLOT, LINK)).contains("नवंबर", LINK.toString());
    }

    @Test
    void slipSaysTheTimeForABookedCallAndNoneForACallAtOnce() {
        SlipText booked = english.slip(BOOKED, LINK);
        assertThat(booked.when())
                .contains(
                        new SlipText.When(
                                "Thursday 26 November 2026", "3:15 PM", "India Standard Time"));
        assertThat(booked.whose()).isEqualTo("For Asha Rao");
        assertThat(booked.link()).isEqualTo(LINK.toString());
        assertThat(booked.steps()).first().isEqualTo("Open it at the time of your call.");
        SlipText atOnce = english.slip(AT_ONCE, LINK);
        assertThat(atOnce.when()).isEmpty();
        assertThat(atOnce.steps()).first().isEqualTo("Open it whenever you are ready.");
        assertThat(hindi.slip(BOOKED, LINK).when().orElseThrow().day()).contains("नवंबर");
    }

    @Test
    void slipIsKeptOutOfLogs() {
        assertThat(english.slip(BOOKED, LINK).toString()).isEqualTo("SlipText[…]");
    }

    private static InvitationWords words(InvitationLanguage language, String own) {
        return new InvitationWords(language, own);
    }

    private static Confirmation confirmation(String name, Optional<Slot> slot) {
        return new Confirmation(
                new AttemptId(1234),
                new Customer("9845012345", name, "asha@example.com", "560001", "QA101"),
                new Registration(new CustomerId("7"), JoinLink.of(LINK.toString(), false), ""),
                slot,
                "",
                Confirmation.By.POPIN);
    }
}
