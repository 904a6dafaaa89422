package org.qihang.course.internal.source;

import java.util.Set;

/**
 * The lines between {@code ---} at a lesson's beginning, and the Markdown after them.
 *
 * @param body the Markdown, with as many empty lines before it as the front matter has, so that lines count as in the
 *     file
 */
record FrontMatter(YamlMap keys, String body) {

    static final Set<String> KNOWN = Set.of("id", "title", "minutes", "objectives", "completion");
    private static final String FENCE = "---";

    static FrontMatter read(String file, String text, Findings findings) {
        String[] lines = text.split("\n", -1);
        int end = 1;
        while (end < lines.length && !lines[end].strip().equals(FENCE)) {
            end++;
        }
        if (!lines[0].strip().equals(FENCE) || end == lines.length) {
            if (!findings.isForeign()) {
                findings.error(file, 1, 1, "course.check.noFrontMatter");
            }
            return new FrontMatter(YamlMap.missing(file), text);
        }
        StringBuilder yaml = new StringBuilder();
        for (int line = 1; line < end; line++) {
            yaml.append(lines[line]).append('\n');
        }
        StringBuilder body = new StringBuilder("\n".repeat(end + 1));
        for (int line = end + 1; line < lines.length; line++) {
            body.append(lines[line]).append('\n');
        }
        String source = yaml.isEmpty() ? "{}" : yaml.toString();
        FrontMatter read = new FrontMatter(YamlMap.parse(file, source, 2, findings), body.toString());
        if (read.keys().isBroken() && findings.isForeign()) {
            // A line of hyphens may be just that
            return new FrontMatter(read.keys(), text);
        }
        Keys.unknown(file, read.keys(), KNOWN, findings);
        Keys.texts(file, read.keys(), Set.of("id", "title", "minutes", "completion"), findings);
        Keys.lists(file, read.keys(), Set.of("objectives"), findings);
        return read;
    }
}
