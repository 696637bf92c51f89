package org.fogline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CodedTest {

    @Test
    void everyCodeIsReadBackAsItsConstant() {
        for (Effect effect : Effect.values()) {
            assertThat(Coded.parse(Effect.class, effect.code())).isEqualTo(effect);
        }
        for (ClaimType type : ClaimType.values()) {
            assertThat(Coded.parse(ClaimType.class, type.code())).isEqualTo(type);
        }
    }

    @Test
    void aConstantIsWrittenInLowerCaseUnlessItsTypeSaysOtherwise() {
        assertThat(Effect.SHOT_DOWN.code()).isEqualTo("shot-down");
        assertThat(ClaimType.CEASEFIRE.code()).isEqualTo("CEASEFIRE");
    }

    @Test
    void aWordThatIsNoCodeIsRefusedWithThoseThatAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coded.parse(Hedge.class, "perhaps"))
                .withMessage("'perhaps' is none of: "
                        + String.join(
                                ", ",
                                java.util.Arrays.stream(Hedge.values())
                                        .map(Hedge::code)
                                        .toList()));
    }
}
