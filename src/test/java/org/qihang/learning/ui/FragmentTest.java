package org.qihang.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FragmentTest {

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void isItsElementWithTheAttributesAndTheContentAsItIs() {
        Element element = Fragment.of(
                        "<nav class=\"foot\" aria-label=\"Q &amp; A\"><a router-ignore>1 &lt; 2</a></nav>")
                .getElement();

        assertThat(element.getTag()).isEqualTo("nav");
        assertThat(element.getAttribute("class")).isEqualTo("foot");
        assertThat(element.getAttribute("aria-label")).isEqualTo("Q & A");
    }

    @Test
    void theBrowserGetsTheContentOnceAndNothingKeepsIt() {
        MockVaadin.setup();
        Fragment fragment = Fragment.of("<nav><a router-ignore>1 &lt; 2</a></nav>");
        Fragment there = Fragment.of("<p>is in the browser</p>");
        there.isThere();

        UI.getCurrent().add(fragment, there);

        assertThat(sent()).containsExactly("<a router-ignore>1 &lt; 2</a>");
        fragment.show("<nav>two</nav>");
        assertThat(sent()).containsExactly("two");
        assertThat(sent()).isEmpty();
        assertThat(fragment.getElement().getPropertyNames()).isEmpty();
    }

    private static List<Object> sent() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(called -> called.getInvocation().getExpression().contains("this.innerHTML"))
                .map(called -> called.getInvocation().getParameters().getFirst())
                .toList();
    }

    @Test
    void whatIsNotOneElementIsAMistake() {
        assertThatThrownBy(() -> Fragment.of("text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fragment.of("<p>one</p> and more")).isInstanceOf(IllegalArgumentException.class);
    }
}
