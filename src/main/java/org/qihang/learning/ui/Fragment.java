package org.qihang.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * One element of this module's own markup, which is well-formed: unlike Flow's Html, showing it parses nothing, and a
 * lesson is shown often. The content goes to the browser and isn't kept here, because thousands of pages are open at a
 * time; who shows fragments makes them anew when the browser asks for everything again.
 */
final class Fragment extends Component {

    private static final Pattern OPENING = Pattern.compile("<([a-z]+)((?: [a-z-]+=\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final String SHOW = "this.innerHTML = $0";

    /** Until it is sent. */
    private @Nullable String content;

    private Fragment(Element element) {
        super(element);
    }

    static Fragment of(String html) {
        Matcher opening = opening(html);
        Fragment fragment = new Fragment(new Element(opening.group(1)));
        Matcher attribute = ATTRIBUTE.matcher(opening.group(2));
        while (attribute.find()) {
            fragment.getElement().setAttribute(attribute.group(1), HtmlUtils.htmlUnescape(attribute.group(2)));
        }
        fragment.show(html);
        return fragment;
    }

    /** Shows other content in the same element. */
    void show(String html) {
        content = content(html);
        if (isAttached()) {
            send();
        }
    }

    /** What is in the one element. */
    static String content(String html) {
        Matcher opening = opening(html);
        String closing = "</" + opening.group(1) + ">";
        if (!html.endsWith(closing)) {
            throw new IllegalArgumentException("not one element");
        }
        return html.substring(opening.end(), html.length() - closing.length());
    }

    /** The browser has the content already. */
    void isThere() {
        content = null;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        send();
    }

    private void send() {
        if (content != null) {
            getElement().executeJs(SHOW, content);
            content = null;
        }
    }

    private static Matcher opening(String html) {
        Matcher opening = OPENING.matcher(html);
        if (!opening.lookingAt()) {
            throw new IllegalArgumentException("not one element");
        }
        return opening;
    }
}
