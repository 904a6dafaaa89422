package org.qihang.learning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonText;

/**
 * Finds paragraphs of an earlier release, or of the other language, in the text that is read now. The blocks of a
 * translation correspond by their numbers.
 */
final class Paragraphs {

    private final Catalogue catalogue;
    private final CourseOutline outline;
    private final LessonText text;
    private final List<Paragraph> here;
    private @Nullable List<Paragraph> translated;

    Paragraphs(Catalogue catalogue, CourseOutline outline, LessonText text) {
        this.catalogue = catalogue;
        this.outline = outline;
        this.text = text;
        this.here = Paragraph.of(text);
    }

    /** The block's number in this text; null where no paragraph says the same. */
    @Nullable
    Integer number(String paragraph, Language language) {
        return number(here, paragraph)
                .or(() -> language == text.language()
                        ? Optional.empty()
                        : number(translated(), paragraph).filter(this::isHere))
                .orElse(null);
    }

    /** Where the paragraph has changed, what stands in its place. */
    @Nullable
    Integer number(StoppedAt stopped, CourseOutline read) {
        if (stopped.release().equals(read.release())) {
            return stopped.number();
        }
        Integer found = number(stopped.paragraph(), stopped.language());
        return found != null || !isHere(stopped.number()) ? found : Integer.valueOf(stopped.number());
    }

    private boolean isHere(int number) {
        return here.stream().anyMatch(paragraph -> paragraph.number() == number);
    }

    private List<Paragraph> translated() {
        if (translated == null) {
            translated = catalogue
                    .lesson(outline, text.lesson(), text.language().other())
                    .map(Paragraph::of)
                    .orElse(List.of());
        }
        return translated;
    }

    private static Optional<Integer> number(List<Paragraph> paragraphs, String id) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.id().equals(id))
                .map(Paragraph::number)
                .findFirst();
    }
}
