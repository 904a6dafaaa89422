package org.qihang.learning.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.Person;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseOutline.Lesson;
import org.qihang.course.LessonId;
import org.qihang.learning.Enrolment;
import org.qihang.learning.Learner;
import org.qihang.learning.QuizResult;
import org.qihang.uikit.Texts;

/**
 * Who is where as a spreadsheet (Office Open XML). What people wrote goes in as strings, never as formulas, so a name
 * that begins with an equals sign is a name, and a number with leading zeros keeps them.
 */
record LearnersSheet(CourseOutline course, List<Learner> learners, Texts texts, Language language, ZoneId zone) {

    private static final String DATE_TIME = "yyyy-mm-dd hh:mm";
    private static final int LONGEST_CELL = 32_767;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Qihang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("learning.LearnersSheet.sheet"));
            List<Lesson> quizzes =
                    course.lessons().stream().filter(Lesson::hasQuiz).toList();
            head(sheet, quizzes);
            for (int i = 0; i < learners.size(); i++) {
                row(sheet, i + 1, learners.get(i), quizzes);
            }
            sheet.freezePane(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet, List<Lesson> quizzes) {
        List<String> fixed = List.of(
                text("learning.LearnersSheet.name"),
                text("learning.LearnersSheet.number"),
                text("learning.LearnersSheet.school"),
                text("learning.LearnersSheet.homeClass"),
                text("learning.LearnersSheet.lessons"),
                text("learning.LearnersSheet.percent"),
                text("learning.LearnersSheet.where"),
                text("learning.LearnersSheet.joined", zone.getId()),
                text("learning.LearnersSheet.active", zone.getId()),
                text("learning.LearnersSheet.completed", zone.getId()));
        int column = 0;
        for (String head : fixed) {
            sheet.value(0, column++, head);
        }
        for (Lesson lesson : quizzes) {
            sheet.value(
                    0,
                    column++,
                    shortened(text("learning.LearnersSheet.quiz", lesson.title().in(language))));
        }
        sheet.range(0, 0, 0, column - 1).style().bold().set();
    }

    private void row(Worksheet sheet, int row, Learner learner, List<Lesson> quizzes) {
        Person person = learner.person();
        Enrolment enrolment = learner.progress().enrolment();
        int column = 0;
        sheet.value(row, column++, shortened(person.fullName()));
        sheet.value(row, column++, shortened(person.number()));
        sheet.value(row, column++, shortened(person.school()));
        sheet.value(row, column++, shortened(person.homeClass()));
        sheet.value(row, column++, learner.progress().completedLessons());
        sheet.value(row, column++, learner.progress().percent());
        sheet.value(
                row,
                column++,
                shortened(learner.lastLesson().orElse(Localized.EMPTY).in(language)));
        time(sheet, row, column++, enrolment.joinedAt());
        time(sheet, row, column++, enrolment.activeAt());
        time(sheet, row, column++, enrolment.completedAt());
        Map<LessonId, Integer> best =
                learner.quizzes().stream().collect(Collectors.toMap(QuizResult::lesson, QuizResult::bestPercent));
        for (Lesson lesson : quizzes) {
            Integer percent = best.get(lesson.lesson());
            if (percent != null) {
                sheet.value(row, column, percent);
            }
            column++;
        }
    }

    private void time(Worksheet sheet, int row, int column, @Nullable Instant at) {
        if (at != null) {
            sheet.value(row, column, at.atZone(zone).toLocalDateTime());
            sheet.style(row, column).format(DATE_TIME).set();
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private String text(String key, Object... arguments) {
        Locale locale = language.locale();
        return texts.get(locale, key, arguments);
    }
}
