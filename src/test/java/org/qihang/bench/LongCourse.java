package org.qihang.bench;

import java.util.Random;

/** A course longer than any university has, in which no two lessons are the same. */
final class LongCourse {

    static final int LESSONS = 10_000;

    private static final int LESSONS_IN_A_MODULE = 100;
    private static final int BYTES = 6_000;

    private static final String[] SENTENCES = {
        "先去找十个人聊一聊，再决定要不要动手。",
        "**客户说的话，**和客户做的事，往往不是一回事。",
        "He asked twelve shop owners what they had *paid* for last month, and wrote down every answer.",
        "A price is a question: `price / cost` tells you only half of the answer.",
        "把假设写下来，给每一条配一个“能推翻它”的实验。",
        "See [the notes](https://example.org/notes?id=%d) for the whole interview.",
        "数字要有出处，**“大概”**不是出处；~~估计~~也不是。",
        "Nobody has ever queued for a product that they did not need.",
    };

    private LongCourse() {}

    static String yml() {
        return """
                id: long-course
                language: zh-CN
                title:
                  zh-CN: 很长的课程
                  en: A long course
                """;
    }

    static String path(int lesson) {
        return "%03d-module/%03d-lesson.md"
                .formatted(lesson / LESSONS_IN_A_MODULE + 1, lesson % LESSONS_IN_A_MODULE + 1);
    }

    static String frontMatter(int lesson) {
        return "---\nid: lesson-%d\ntitle: 第 %d 课\nminutes: 20\nobjectives:\n  - 学会提问\n---\n".formatted(lesson, lesson);
    }

    static String text(int lesson) {
        Random random = new Random(lesson);
        StringBuilder text = new StringBuilder("\n# 第 %d 课\n\n".formatted(lesson));
        for (int section = 1;
                text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length < BYTES;
                section++) {
            text.append("## 第 %d 步 step %d\n\n".formatted(section, section));
            paragraph(text, random, 5);
            switch (section % 4) {
                case 0 -> text.append("| 问题 | 回答 |\n| --- | ---: |\n| 多少 | 12 |\n| 何时 | 昨天 |\n\n");
                case 1 -> text.append("- 一个安静的地方\n- 一个笔记本\n- *two* pens\n\n");
                case 2 -> text.append("```java\nint price = cost + margin; // yuan\n```\n\n");
                default -> text.append("> [!TIP]\n> 别急着介绍产品。\n\n");
            }
            paragraph(text, random, 3);
        }
        return text.append("Next: [lesson](../001-module/001-lesson.md).\n").toString();
    }

    private static void paragraph(StringBuilder text, Random random, int sentences) {
        for (int i = 0; i < sentences; i++) {
            text.append(SENTENCES[random.nextInt(SENTENCES.length)].formatted(random.nextInt(LESSONS)))
                    .append(i % 2 == 0 ? "\n" : " ");
        }
        text.append("\n\n");
    }
}
