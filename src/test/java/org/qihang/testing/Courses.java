package org.qihang.testing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.UniversityId;
import org.qihang.course.Completion;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.Level;
import org.qihang.course.ReleaseId;
import org.qihang.course.internal.AnswerKeyDocument;
import org.qihang.course.internal.CourseDocument;
import org.qihang.course.internal.LessonTextDocument;
import org.qihang.course.internal.ReleaseDocument;
import org.qihang.store.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Published courses for tests, each a new one: "Tea on campus" in two modules, with {@link #WHY} to be read, {@link #WHO}
 * with a quiz to be passed, and {@link #HOW} to be read.
 */
@TestComponent
public class Courses {

    public static final LessonId WHY = new LessonId("why");
    public static final LessonId WHO = new LessonId("who");
    public static final LessonId HOW = new LessonId("how");
    /** Every question of {@link #WHO} answered rightly. */
    public static final Map<String, Set<Integer>> RIGHT = Map.of("q1", Set.of(1), "q2", Set.of(0, 2));
    /** Not enough to pass. */
    public static final Map<String, Set<Integer>> WRONG = Map.of("q1", Set.of(0), "q2", Set.of(0));

    private final AtomicInteger next = new AtomicInteger();
    private final String run = Ids.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    private final MongoTemplate template;
    private final Campus campus;
    private final Clock clock;

    Courses(MongoTemplate template, Campus campus, Clock clock) {
        this.template = template;
        this.campus = campus;
        this.clock = clock;
    }

    /** By the university that most tests share. */
    public CourseId published() {
        return published(campus.university());
    }

    /** @param university null for a course of the product itself */
    public CourseId published(@Nullable UniversityId university) {
        CourseId course = new CourseId("tea-" + next.incrementAndGet() + "-" + run.substring(0, 10));
        ReleaseId release = ReleaseId.of(course, "1111111111111111");
        write(course, university, release, true);
        template.insert(published(course, university, release));
        return course;
    }

    /** Publishes a second release, which lacks {@link #HOW}. */
    public ReleaseId publishShorter(CourseId course) {
        CourseDocument published = java.util.Objects.requireNonNull(template.findById(course, CourseDocument.class));
        ReleaseId release = ReleaseId.of(course, "2222222222222222");
        write(course, published.university(), release, false);
        template.save(published(course, published.university(), release));
        return release;
    }

    private CourseDocument published(CourseId course, @Nullable UniversityId university, ReleaseId release) {
        CourseDocument.Publication now = new CourseDocument.Publication(release, clock.instant(), "system");
        return new CourseDocument(course, university, release, List.of(now), List.of(), null);
    }

    private void write(CourseId course, @Nullable UniversityId university, ReleaseId release, boolean whole) {
        CourseFacts facts = new CourseFacts(
                course,
                Language.ZH,
                new Localized("校园里的茶", "Tea on campus"),
                new Localized("从一杯茶开始做生意。", "A business that begins with one cup of tea."),
                Localized.EMPTY,
                List.of("王敏"),
                "CC BY 4.0",
                Level.INTRODUCTORY,
                6,
                2,
                1.5,
                0.5,
                List.of());
        CourseOutline.Module begin = new CourseOutline.Module(
                new Localized("开始", "Beginning"),
                List.of(
                        lesson(WHY, "为什么是茶", "Why tea", Completion.READ, 0),
                        lesson(WHO, "谁会买", "Who buys it", Completion.QUIZ, 2)));
        CourseOutline.Module go = new CourseOutline.Module(
                new Localized("动手", "Going on"), List.of(lesson(HOW, "怎么卖", "How to sell it", Completion.READ, 0)));
        template.insert(new ReleaseDocument(
                release,
                course,
                university,
                facts,
                whole ? List.of(begin, go) : List.of(begin),
                List.of(),
                1,
                clock.instant(),
                "system",
                null));
        for (Language language : Language.values()) {
            texts(language).forEach(text -> template.insert(LessonTextDocument.of(release, text)));
            template.insert(new AnswerKeyDocument(LessonTextDocument.key(release, WHO, language), key(language)));
        }
    }

    private static CourseOutline.Lesson lesson(
            LessonId id, String zh, String en, Completion completion, int questions) {
        return new CourseOutline.Lesson(
                id, new Localized(zh, en), 12, completion, questions, EnumSet.allOf(Language.class), id.value());
    }

    private static List<LessonText> texts(Language language) {
        boolean zh = language == Language.ZH;
        return List.of(
                text(language, WHY, zh ? "为什么是茶" : "Why tea", zh ? "每天下午都有人找水喝。" : "People are thirsty.", false),
                text(language, WHO, zh ? "谁会买" : "Who buys it", zh ? "先去问十个人。" : "Ask ten people first.", true),
                text(language, HOW, zh ? "怎么卖" : "How to sell it", zh ? "从一张桌子开始。" : "Begin with one table.", false));
    }

    private static LessonText text(Language language, LessonId id, String title, String sentence, boolean quiz) {
        boolean zh = language == Language.ZH;
        String heading = zh ? "第一步" : "The first step";
        String anchor = zh ? "第一步" : "the-first-step";
        String html = "<p data-p=\"1\">" + sentence + "</p>\n<h2 id=\"" + anchor + "\" data-p=\"2\">" + heading
                + "</h2>\n<p data-p=\"3\">&lt;" + (zh ? "慢慢来" : "Slowly") + "&gt; <a href=\"#"
                + anchor + "\">↑</a></p>\n";
        List<LessonText.Question> questions = quiz
                ? List.of(
                        new LessonText.Question(
                                "q1",
                                false,
                                zh ? "先问谁？" : "Whom do you ask first?",
                                zh ? List.of("朋友", "排队的人") : List.of("Friends", "People in the queue")),
                        new LessonText.Question(
                                "q2",
                                true,
                                zh ? "哪些是事实？" : "Which are facts?",
                                zh
                                        ? List.of("昨天买了两杯", "以后会买", "排了十分钟")
                                        : List.of("Bought two yesterday", "Will buy", "Queued ten minutes")))
                : List.of();
        return new LessonText(
                id,
                language,
                title,
                html,
                quiz ? "<h2 id=\"sources\" data-p=\"7\">" + (zh ? "来源" : "Sources") + "</h2>" : "",
                List.of(new LessonText.Heading(2, heading, anchor)),
                List.of(zh ? "会提问" : "Ask well"),
                questions);
    }

    private static List<AnswerKeyDocument.Key> key(Language language) {
        boolean zh = language == Language.ZH;
        return List.of(
                new AnswerKeyDocument.Key(
                        "q1",
                        Set.of(1),
                        List.of(zh ? "朋友会客气。" : "Friends are polite.", ""),
                        zh ? "排队已经是行动。" : "Queueing is already an act."),
                new AnswerKeyDocument.Key("q2", Set.of(0, 2), List.of("", "", ""), ""));
    }
}
