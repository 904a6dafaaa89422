package org.qihang.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command, as the process that gives it tells the one that watches: a line before and a line after. A line that the
 * kill has cut off is none.
 *
 * @param person the id of who gives it; of a registration the address
 * @param about what it is about: a course, a camp, a mentor
 * @param key what it is known by: a person, a lesson, an application, a booking; "-" if nothing more is needed
 */
record Deed(Kind kind, String person, String about, String key) {

    /** What people do. */
    enum Kind {
        REGISTER,
        JOIN,
        READ,
        ANSWER,
        APPLY,
        BOOK
    }

    /** What is said of a deed. */
    enum Word {
        TRIED,
        DONE,
        REFUSED
    }

    /** @param result what only the answer tells: the id of a registered person, the start of a session, or "-" */
    record Line(Word word, Deed deed, String result) {

        private static final Pattern SHAPE = Pattern.compile("deed ([A-Z]+) ([A-Z]+) (\\S+) (\\S+) (\\S+) (\\S+) \\.");

        @Override
        public String toString() {
            return "deed " + word + " " + deed.kind + " " + deed.person + " " + deed.about + " " + deed.key + " "
                    + result + " .";
        }

        static Optional<Line> parse(String text) {
            Matcher parts = SHAPE.matcher(text);
            return parts.matches()
                    ? Optional.of(new Line(
                            Word.valueOf(parts.group(1)),
                            new Deed(Kind.valueOf(parts.group(2)), parts.group(3), parts.group(4), parts.group(5)),
                            parts.group(6)))
                    : Optional.empty();
        }
    }
}
