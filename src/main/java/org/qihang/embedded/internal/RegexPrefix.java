package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;

/** The literal text with which every match of an expression begins (manual: "$regex", "Index Use"). */
final class RegexPrefix {

    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private RegexPrefix() {}

    static String of(BsonRegularExpression expression) {
        String pattern = expression.getPattern();
        String options = expression.getOptions();
        boolean plain = options == null || options.isEmpty();
        if (!plain || !pattern.startsWith("^") || pattern.indexOf('|') >= 0) {
            return "";
        }
        return pattern.startsWith("^\\Q") ? quoted(pattern) : literal(pattern);
    }

    /** Pattern.quote puts the text between these marks. */
    private static String quoted(String pattern) {
        int end = pattern.indexOf("\\E");
        String rest = end < 0 ? "" : pattern.substring(end + 2);
        String text = pattern.substring(3, end < 0 ? pattern.length() : end);
        return rest.isEmpty() || "?*{".indexOf(rest.charAt(0)) < 0 ? text : "";
    }

    private static String literal(String pattern) {
        StringBuilder prefix = new StringBuilder();
        int at = 1;
        while (at < pattern.length()) {
            char next = pattern.charAt(at);
            boolean escaped =
                    next == '\\' && at + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(at + 1));
            if (!escaped && SPECIAL.indexOf(next) >= 0) {
                break;
            }
            prefix.append(escaped ? pattern.charAt(at + 1) : next);
            at += escaped ? 2 : 1;
        }
        boolean lastIsOptional = at < pattern.length() && "?*{".indexOf(pattern.charAt(at)) >= 0;
        if (lastIsOptional && !prefix.isEmpty()) {
            int last = prefix.codePointBefore(prefix.length());
            prefix.setLength(prefix.length() - Character.charCount(last));
        }
        return prefix.toString();
    }
}
