package org.qihang.testing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.Grant;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.course.Completion;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.Level;
import org.qihang.course.Publishing;
import org.qihang.course.QuestionKind;
import org.qihang.course.QuizRules;
import org.qihang.course.ReleaseId;
import org.qihang.course.Response;
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
    /** Only in {@link #publishRevised}. */
    public static final LessonId PRICE = new LessonId("price");
    /** Every question of {@link #WHO} answered rightly. */
    public static final Map<String, Response> RIGHT =
            Map.of("q1", Response.choices(List.of(1)), "q2", Response.choices(List.of(0, 2)));
    /** Not enough to pass. */
    public static final Map<String, Response> WRONG =
            Map.of("q1", Response.choices(List.of(0)), "q2", Response.choices(List.of(0)));

    private final AtomicInteger next = new AtomicInteger();
    private final String run = Ids.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    private final MongoTemplate template;
    private final Publishing publishing;
    private final Campus campus;
    private final Clock clock;

    Courses(MongoTemplate template, Publishing publishing, Campus campus, Clock clock) {
        this.template = template;
        this.publishing = publishing;
        this.campus = campus;
        this.clock = clock;
    }

    /** By the university that most tests share. */
    public CourseId published() {
        return published(campus.university());
    }

    /** With a quiz in {@link #WHO} that is taken by other rules. */
    public CourseId publishedWith(QuizRules rules) {
        CourseId course = published();
        rule(course, rules);
        return course;
    }

    /** With a third question in {@link #WHO}, of four points, that a person grades. */
    public CourseId publishedWithShortAnswer() {
        CourseId course = published();
        ReleaseId release = ReleaseId.of(course, "1111111111111111");
        for (Language language : Language.values()) {
            String key = LessonTextDocument.key(release, WHO, language);
            LessonText text = java.util.Objects.requireNonNull(template.findById(key, LessonTextDocument.class))
                    .text();
            template.save(LessonTextDocument.of(release, withShortAnswer(text)));
            AnswerKeyDocument answers =
                    java.util.Objects.requireNonNull(template.findById(key, AnswerKeyDocument.class));
            List<AnswerKeyDocument.Key> keys = new java.util.ArrayList<>(answers.keys());
            keys.add(new AnswerKeyDocument.Key(
                    "q3", QuestionKind.SHORT_TEXT, 4, List.of(), List.of(), List.of(), "<p>Names a person.</p>"));
            template.save(new AnswerKeyDocument(key, answers.passPercent(), keys));
        }
        return course;
    }

    private static LessonText withShortAnswer(LessonText text) {
        List<LessonText.Question> questions = new java.util.ArrayList<>(text.questions());
        questions.add(new LessonText.Question(
                "q3", QuestionKind.SHORT_TEXT, 4, "<p>Whom, and why?</p>", "", List.of(), List.of(), 300));
        return new LessonText(
                text.lesson(),
                text.language(),
                text.title(),
                text.html(),
                text.htmlAfterQuiz(),
                text.headings(),
                text.objectives(),
                text.rules(),
                questions,
                text.assignment());
    }

    /** Other rules for the quiz of the current release. */
    public void rule(CourseId course, QuizRules rules) {
        ReleaseId release = java.util.Objects.requireNonNull(template.findById(course, CourseDocument.class))
                .current();
        for (Language language : Language.values()) {
            LessonTextDocument text = java.util.Objects.requireNonNull(
                    template.findById(LessonTextDocument.key(release, WHO, language), LessonTextDocument.class));
            template.save(LessonTextDocument.of(release, text.text().takenBy(rules)));
        }
    }

    /** @param university null for a course of the product itself */
    public CourseId published(@Nullable UniversityId university) {
        CourseId course = new CourseId("tea-" + next.incrementAndGet() + "-" + run.substring(0, 10));
        ReleaseId release = ReleaseId.of(course, "1111111111111111");
        write(course, university, release, List.of(begin(), go()));
        writeTexts(release);
        template.insert(published(course, university, release));
        return course;
    }

    /** Publishes a second release, which lacks {@link #HOW}. */
    public ReleaseId publishShorter(CourseId course) {
        return publish(course, ReleaseId.of(course, "2222222222222222"), List.of(begin()));
    }

    /**
     * Publishes a second release: {@link #WHO} comes first, {@link #WHY} has a new first paragraph and another last one,
     * {@link #HOW} is gone, and {@link #PRICE} is new.
     */
    public ReleaseId publishRevised(CourseId course) {
        CourseOutline.Lesson why = lesson(WHY, "为什么是茶", "Why tea", Completion.READ, 0, "revised");
        CourseOutline.Lesson price = lesson(PRICE, "卖多少钱", "What it costs", Completion.READ, 0);
        ReleaseId release = publish(
                course,
                ReleaseId.of(course, "3333333333333333"),
                List.of(
                        new CourseOutline.Module(new Localized("开始", "Beginning"), List.of(who(), why)),
                        new CourseOutline.Module(new Localized("动手", "Going on"), List.of(price))));
        for (Language language : Language.values()) {
            boolean zh = language == Language.ZH;
            template.save(LessonTextDocument.of(release, revised(language)));
            template.save(LessonTextDocument.of(
                    release,
                    text(language, PRICE, zh ? "卖多少钱" : "What it costs", zh ? "先问一个价。" : "Ask for a price.", false)));
        }
        return release;
    }

    private ReleaseId publish(CourseId course, ReleaseId release, List<CourseOutline.Module> modules) {
        CourseDocument published = java.util.Objects.requireNonNull(template.findById(course, CourseDocument.class));
        write(course, published.university(), release, modules);
        writeTexts(release);
        publishing.publish(publisher(published.university()), release);
        return release;
    }

    private Actor publisher(@Nullable UniversityId university) {
        return university == null
                ? Actor.SYSTEM
                : new Actor(
                        PersonId.random(),
                        List.of(new Grant(Role.PUBLISHER, university, clock.instant(), Actor.SYSTEM.by())));
    }

    private CourseDocument published(CourseId course, @Nullable UniversityId university, ReleaseId release) {
        CourseDocument.Publication now = new CourseDocument.Publication(release, clock.instant(), "system");
        return new CourseDocument(course, university, release, List.of(now), List.of(), null);
    }

    private static CourseOutline.Module begin() {
        return new CourseOutline.Module(
                new Localized("开始", "Beginning"), List.of(lesson(WHY, "为什么是茶", "Why tea", Completion.READ, 0), who()));
    }

    private static CourseOutline.Lesson who() {
        return lesson(WHO, "谁会买", "Who buys it", Completion.QUIZ, 2);
    }

    private static CourseOutline.Module go() {
        return new CourseOutline.Module(
                new Localized("动手", "Going on"), List.of(lesson(HOW, "怎么卖", "How to sell it", Completion.READ, 0)));
    }

    private void write(
            CourseId course, @Nullable UniversityId university, ReleaseId release, List<CourseOutline.Module> modules) {
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
        template.insert(new ReleaseDocument(
                release, course, university, facts, modules, List.of(), 1, clock.instant(), "system", null));
    }

    private void writeTexts(ReleaseId release) {
        for (Language language : Language.values()) {
            texts(language).forEach(text -> template.insert(LessonTextDocument.of(release, text)));
            template.insert(new AnswerKeyDocument(
                    LessonTextDocument.key(release, WHO, language), QuizRules.USUAL.passPercent(), key(language)));
        }
    }

    private static CourseOutline.Lesson lesson(
            LessonId id, String zh, String en, Completion completion, int questions) {
        return lesson(id, zh, en, completion, questions, "first");
    }

    private static CourseOutline.Lesson lesson(
            LessonId id, String zh, String en, Completion completion, int questions, String content) {
        return new CourseOutline.Lesson(
                id, new Localized(zh, en), 12, completion, questions, EnumSet.allOf(Language.class), content);
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
                        LessonText.Question.choice(
                                "q1",
                                false,
                                zh ? "先问谁？" : "Whom do you ask first?",
                                zh ? List.of("朋友", "排队的人") : List.of("Friends", "People in the queue")),
                        LessonText.Question.choice(
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
                QuizRules.USUAL,
                questions,
                null);
    }

    private static LessonText revised(Language language) {
        boolean zh = language == Language.ZH;
        return new LessonText(
                WHY,
                language,
                zh ? "为什么是茶" : "Why tea",
                "<p data-p=\"1\">" + (zh ? "茶比咖啡便宜。" : "Tea is cheaper than coffee.") + "</p>\n<p data-p=\"2\">"
                        + (zh ? "每天下午都有人找水喝。" : "People are thirsty.") + "</p>\n<p data-p=\"3\">"
                        + (zh ? "快一点。" : "Faster.") + "</p>\n",
                "",
                List.of(),
                List.of(zh ? "会提问" : "Ask well"),
                QuizRules.USUAL,
                List.of(),
                null);
    }

    private static List<AnswerKeyDocument.Key> key(Language language) {
        boolean zh = language == Language.ZH;
        return List.of(
                AnswerKeyDocument.Key.choice(
                        "q1",
                        false,
                        List.of(1),
                        List.of(zh ? "朋友会客气。" : "Friends are polite.", ""),
                        zh ? "排队已经是行动。" : "Queueing is already an act."),
                AnswerKeyDocument.Key.choice("q2", true, List.of(0, 2), List.of("", "", ""), ""));
    }
}
