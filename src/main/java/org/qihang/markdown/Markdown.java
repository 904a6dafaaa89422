package org.qihang.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.Locale;

/** Reads Markdown and writes HTML. Immutable, and safe to share between threads. */
public final class Markdown {

    private static final Parser TEXTS =
            parser(tables(), TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create());
    private static final Parser LESSONS = parser(
            tables(),
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListExtension.create(),
            FootnoteExtension.create(),
            new LessonExtension());

    private final Profile profile;

    private Markdown(Profile profile) {
        this.profile = profile;
    }

    /**
     * For what course teams write: anchors, paragraph numbers, the harmless raw HTML.
     *
     * @param locale of the words that the renderer adds, such as the titles of callouts
     */
    public static Markdown lesson(Locale locale, Addresses addresses) {
        return new Markdown(new Profile(locale, addresses, Profile.Kind.LESSON));
    }

    /** As {@link #lesson}, to be shown elsewhere than on a lesson's page: without paragraph numbers. */
    public static Markdown fragment(Locale locale, Addresses addresses) {
        return new Markdown(new Profile(locale, addresses, Profile.Kind.FRAGMENT));
    }

    /**
     * For what people write about themselves and their camps. Several such texts may stand on one page, so there are
     * no ids, and headings start at level 3.
     */
    public static Markdown text(Locale locale) {
        return new Markdown(new Profile(locale, Addresses.NONE, Profile.Kind.TEXT));
    }

    public Rendered render(String source) {
        return parse(source).render();
    }

    private static MutableDataSet tables() {
        return new MutableDataSet()
                .set(TablesExtension.WITH_CAPTION, false)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    }

    /** CommonMark with our replacements, and with extensions. */
    static Parser parser(MutableDataSet options, Extension... extensions) {
        return Parser.builder(options.set(Parser.HEADING_PARSER, false)
                        .set(Parser.THEMATIC_BREAK_PARSER, false)
                        .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                        .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false))
                .extensions(List.of(extensions))
                .customInlineParserFactory(CjkInlineParser::new)
                .customBlockParserFactory(new Headings())
                .customBlockParserFactory(new ThematicBreaks())
                .customDelimiterProcessor(Emphasis.asterisk())
                .customDelimiterProcessor(Emphasis.underscore())
                // flexmark adds it only to its own inline parser
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
    }

    /** Parses without rendering, for those who look at the structure or need parts of it. */
    public ParsedText parse(String source) {
        // U+0000 ends flexmark's input; CommonMark (section 2.3) replaces it
        var clean = Prefixes.bound(source.replace('\0', '\uFFFD'));
        var document = (profile.rich() ? LESSONS : TEXTS).parse(clean);
        DeepNodes.flatten(document);
        return new ParsedText(clean, document, profile);
    }
}
