package org.jieli.routes.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberedTest {

    @Test
    void theFirstKeepsItsNameAndTheOthersGetANumberBeforeTheEnding() {
        assertThat(Numbered.name("a.csv", 1)).isEqualTo("a.csv");
        assertThat(Numbered.name("a.b.csv", 2)).isEqualTo("a.b.2.csv");
        assertThat(Numbered.name("a", 3)).isEqualTo("a.3");
    }
}
