package org.qihang.markdown;

/** Text and attribute values for HTML. */
final class Escape {

    private Escape() {}

    static void html(CharSequence text, StringBuilder out) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }
}
