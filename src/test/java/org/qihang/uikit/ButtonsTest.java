package org.qihang.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ButtonsTest {

    @Test
    void actOnceUntilTheServerHasAnswered() {
        List<Boolean> enabled = new ArrayList<>();
        Button button =
                Buttons.go("Register", click -> enabled.add(click.getSource().isEnabled()));

        button.click();

        assertThat(enabled).containsExactly(false);
        assertThat(button.isEnabled()).isTrue();
    }

    @Test
    void canBePressedAgainWhenTheActFailed() {
        Button button = Buttons.go("Register", click -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatIllegalStateException().isThrownBy(button::click);

        assertThat(button.isEnabled()).isTrue();
    }
}
