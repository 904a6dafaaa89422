package org.qihang.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;

/** What stands between {@code ::: tip} and {@code :::}. */
final class Container extends Block {

    /** What a container is shown as. */
    enum Kind {
        NOTE,
        TIP,
        IMPORTANT,
        WARNING,
        CAUTION,
        DETAILS,
        /** Only its content. */
        PLAIN;

        /** By the names that VitePress, Docusaurus and Quarto have for them; what only they can show is plain. */
        static Kind named(String name) {
            return switch (name.toLowerCase(Locale.ROOT).replaceFirst("^callout-", "")) {
                case "note", "info", "abstract", "question", "example" -> NOTE;
                case "tip", "hint", "success" -> TIP;
                case "important" -> IMPORTANT;
                case "warning", "attention" -> WARNING;
                case "caution", "danger", "error" -> CAUTION;
                case "details", "spoiler" -> DETAILS;
                default -> PLAIN;
            };
        }
    }

    private final Kind kind;
    private final boolean open;
    private boolean closed;

    Container(BasedSequence line, Kind kind, boolean open) {
        super(line);
        this.kind = kind;
        this.open = open;
    }

    Kind kind() {
        return kind;
    }

    /** Details that are shown at once. */
    boolean isOpen() {
        return open;
    }

    /** Its last line is there. */
    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** The words after the kind; the first child where there are any. */
    static final class Title extends ContentNode {

        Title(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** The last line; it shows nothing. */
    static final class End extends Block {

        End(BasedSequence line) {
            super(line);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }
}
