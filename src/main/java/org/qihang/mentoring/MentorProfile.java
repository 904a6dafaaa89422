package org.qihang.mentoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.store.Rejected;
import org.qihang.store.Rejected.Problem;

/**
 * What a mentor tells students of themselves.
 *
 * @param headline one line
 * @param text Markdown
 * @param topics what they like to talk about, in the words of either language
 * @param languages in which they mentor
 */
public record MentorProfile(Localized headline, Localized text, List<String> topics, Set<Language> languages) {

    public static final int LONGEST_HEADLINE = 120;
    public static final int LONGEST_TEXT = 5_000;
    public static final int LONGEST_TOPIC = 40;
    public static final int MOST_TOPICS = 12;

    static final MentorProfile EMPTY =
            new MentorProfile(Localized.EMPTY, Localized.EMPTY, List.of(), EnumSet.of(Language.ZH));

    public MentorProfile {
        topics = topics.stream()
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
        languages = Set.copyOf(languages);
    }

    void validate() {
        List<Problem> problems = new ArrayList<>();
        if (headline.isEmpty()) {
            problems.add(new Problem("headline", "mentoring.problem.headlineMissing", List.of()));
        }
        if (longest(headline) > LONGEST_HEADLINE) {
            problems.add(new Problem("headline", "mentoring.problem.tooLong", List.of(LONGEST_HEADLINE)));
        }
        if (longest(text) > LONGEST_TEXT) {
            problems.add(new Problem("text", "mentoring.problem.tooLong", List.of(LONGEST_TEXT)));
        }
        if (topics.size() > MOST_TOPICS || topics.stream().anyMatch(topic -> topic.length() > LONGEST_TOPIC)) {
            problems.add(new Problem("topics", "mentoring.problem.topics", List.of(MOST_TOPICS, LONGEST_TOPIC)));
        }
        if (languages.isEmpty()) {
            problems.add(new Problem("languages", "mentoring.problem.languages", List.of()));
        }
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
    }

    private static int longest(Localized text) {
        return Math.max(text.zh().length(), text.en().length());
    }
}
