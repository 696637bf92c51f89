package org.fogline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownNamesTest {

    private final KnownNames names = new KnownNames();

    @Test
    void aliasesAreTheSame() {
        assertThat(names.sameActor("Syrian regime", "Syrian government and allies"))
                .isTrue();
        assertThat(names.sameActor("Taliban", "Islamic State")).isFalse();
    }

    @Test
    void aCountrysNameIsWhoeverGovernedIt() {
        assertThat(names.sameActor("Iraq", "Republic of Iraq under Saddam Hussein"))
                .isTrue();
        assertThat(names.sameActor("Iraqi government", "Iraq")).isTrue();
        assertThat(names.sameActor("Iraq", "Kataib Hizballah")).isFalse();
        assertThat(names.sameActor("Iraq", "Iran")).isFalse();
        assertThat(names.sameActor("Libya", "Libyan government")).isTrue();
        assertThat(names.sameActor("Libya", "Libyan National Army")).isFalse();
    }
}
