package org.qihang.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.qihang.course.LessonText;

/**
 * A top-level block of a lesson's text.
 *
 * @param id names it by what it says, so that it is the same wherever it stands in another release: the hash of its text
 *     without spaces, and which of the paragraphs that say the same it is, counted from 1
 * @param number of the block in this text, as the page has it
 * @param text plain
 */
record Paragraph(String id, int number, String text) {

    private static final int HASH_LENGTH = 24;

    static List<Paragraph> of(LessonText lesson) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (Element block :
                Jsoup.parseBodyFragment(lesson.html() + lesson.htmlAfterQuiz()).select("[data-p]")) {
            String number = block.attr("data-p");
            if (number.matches("[1-9]\\d{0,5}")) {
                String hash = hash(block);
                int occurrence = occurrences.merge(hash, 1, Integer::sum);
                paragraphs.add(new Paragraph(hash + "." + occurrence, Integer.parseInt(number), text(block)));
            }
        }
        return paragraphs;
    }

    /** A picture says what stands for it in words. */
    private static String text(Element block) {
        String text = block.text();
        return text.isBlank() ? String.join(" ", block.select("[alt]").eachAttr("alt")) : text;
    }

    private static String hash(Element block) {
        String text = block.text().isBlank() ? block.html() : block.text();
        String normalized = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(normalized.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
