package org.qihang.markdown;

import java.util.Locale;

/**
 * What differs between the texts of courses and of people.
 *
 * @param anchored headings have an {@code id}, top-level blocks a {@code data-p}
 * @param rawHtml the harmless tags are kept
 * @param headingShift levels by which headings are lowered, so that a text stays below its page's own headings
 */
record Profile(Locale locale, Addresses addresses, boolean anchored, boolean rawHtml, int headingShift) {}
