package org.qihang.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;

class FragmentTest {

    @Test
    void isItsElementWithTheAttributesAndTheContentAsItIs() {
        Element element = Fragment.of(
                        "<nav class=\"foot\" aria-label=\"Q &amp; A\"><a router-ignore>1 &lt; 2</a></nav>")
                .getElement();

        assertThat(element.getTag()).isEqualTo("nav");
        assertThat(element.getAttribute("class")).isEqualTo("foot");
        assertThat(element.getAttribute("aria-label")).isEqualTo("Q & A");
        assertThat(element.getProperty("innerHTML")).isEqualTo("<a router-ignore>1 &lt; 2</a>");
    }

    @Test
    void showsOtherContentInTheSameElement() {
        Fragment fragment = Fragment.of("<div>one</div>");

        fragment.show("<div>two</div>");

        assertThat(fragment.getElement().getProperty("innerHTML")).isEqualTo("two");
    }

    @Test
    void whatIsNotOneElementIsAMistake() {
        assertThatThrownBy(() -> Fragment.of("text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fragment.of("<p>one</p> and more")).isInstanceOf(IllegalArgumentException.class);
    }
}
