/**
 * Markdown in; sanitized HTML, plain text and an outline out. Pure: no Spring, no database, no views.
 *
 * <p>{@link org.qihang.markdown.Markdown} has two profiles: {@code lesson} for what course teams write, and
 * {@code text} for what people write about themselves and their camps. Both read
 * <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a> with tables, strikethrough, task lists, bare links
 * and alerts as <a href="https://github.github.com/gfm/">GitHub</a> has them (where they differ from CommonMark stands
 * in {@code docs/commonmark.md}), and are at home in Chinese:
 *
 * <ul>
 *   <li>emphasis works next to Chinese punctuation, by the
 *       <a href="https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md">CJK-friendly
 *       amendments</a> to CommonMark, for {@code *}, {@code _} and {@code ~~};
 *   <li>a line break between two Chinese characters makes no space;
 *   <li>a bare link ends where the Chinese text goes on;
 *   <li>heading anchors keep the letters of every script.
 * </ul>
 *
 * <p><b>What only lessons have.</b> Notes ({@code [^1]}); containers ({@code ::: tip Title}, {@code :::note[Title]},
 * {@code ::: details}); captions (an image's title, where the image is alone in its paragraph) and sizes
 * ({@code {width=320}}); videos and sounds of the course, written like images; cards for videos elsewhere; attachments;
 * formulas between dollar signs. {@link org.qihang.markdown.ParsedText#unclosedContainers} says which containers lack
 * their end.
 *
 * <p><b>What raw HTML may do.</b> A lesson may use {@code kbd}, {@code sub}, {@code sup}, {@code br}, {@code mark},
 * {@code abbr} (with {@code title}), {@code details} (with {@code open}) and {@code summary}. Every other tag is
 * dropped and its text stays; scripts, styles, frames and comments go with their content. A text may use none. On
 * top of that the finished HTML passes an allow-list: what the renderer should never have written does not get out.
 *
 * <p><b>Links</b> lead to {@code http}, {@code https}, {@code mailto} and {@code tel}, or to where the caller's
 * {@link org.qihang.markdown.Addresses} say; those that leave the site carry {@code rel="noopener noreferrer
 * nofollow"}. Images, videos and sounds come from the caller's addresses alone; one elsewhere on the web becomes a link to it, so
 * that reading a lesson tells nobody.
 *
 * <p><b>Paragraph numbers.</b> In a lesson every top-level block carries {@code data-p="N"}, counted from 1 over the
 * blocks of the source (headings too, definitions of links and notes not). {@code id} is left to the headings. Translations have
 * the same blocks, so the number says where a reader stands in both.
 *
 * <p>Hostile input is bounded: containers and emphasis are read to a depth of 60 and what is deeper is shown as
 * text; a paragraph takes at most 2,000 delimiters.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.qihang.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
