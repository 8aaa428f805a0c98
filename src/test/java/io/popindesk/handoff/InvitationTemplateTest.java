package io.popindesk.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTemplateTest {

    @Test
    void everyPlaceIsFilledInHoweverOften() {
        assertThat(fill("{name}: {time} ({zone}) {link} {name}"))
                .isEqualTo("Asha: 3:15 PM (India Standard Time) https://live.popin.to/1 Asha");
    }

    @Test
    void unknownPlacesAndStrayBracesStayAsTheyAre() {
        assertThat(fill("{shop} {Name} {} {name {time}} }{"))
                .isEqualTo("{shop} {Name} {} {name 3:15 PM} }{");
    }

    @Test
    void whatIsFilledInIsNotLookedAtAgain() {
        String name = "{link} $1 \\ {name} ${time}";
        assertThat(new InvitationTemplate("{name}|{time}").fill(name, "{zone}", "z", "l"))
                .isEqualTo(name + "|{zone}");
    }

    @Test
    void textWithoutALinkGetsItOnALineOfItsOwnAtItsEnd() {
        assertThat(new InvitationTemplate("See you.\n \n").withLink().text())
                .isEqualTo("See you.\n{link}");
    }

    @Test
    void textWithALinkStaysAsItIs() {
        InvitationTemplate template = new InvitationTemplate("{link} is the link. ");
        assertThat(template.withLink()).isSameAs(template);
    }

    @Test
    void textSaysWhenByItsTimeOrItsZone() {
        assertThat(new InvitationTemplate("at {time}").saysWhen()).isTrue();
        assertThat(new InvitationTemplate("in {zone}").saysWhen()).isTrue();
        assertThat(new InvitationTemplate("{name}, {link}, time").saysWhen()).isFalse();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        String longest = "\uD83D\uDE00".repeat(InvitationTemplate.LONGEST);
        assertThat(new InvitationTemplate(longest).problem()).isEmpty();
        assertThat(new InvitationTemplate(longest + "!").problem())
                .contains(InvitationTemplate.Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u202eb", "a\u2066b", "a\ud800b", "a\u0085b"})
    void whatCannotBeSeenIsRefused(String text) {
        assertThat(new InvitationTemplate(text).problem())
                .contains(InvitationTemplate.Problem.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one\ntwo\r\n\tthree", "नमस्ते {name} जी 👩‍👩‍👧", "no link"})
    void whatPeopleWriteIsFine(String text) {
        assertThat(new InvitationTemplate(text).problem()).isEmpty();
    }

    private static String fill(String text) {
        return new InvitationTemplate(text)
                .fill("Asha", "3:15 PM", "India Standard Time", "https://live.popin.to/1");
    }
}
