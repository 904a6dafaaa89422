package org.qihang.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in braces right after an image, as Pandoc and Kramdown have it: {@code {width=320}}.
 *
 * @param width in pixels, or with a percent sign; empty for the image's own
 * @param height in pixels, or empty
 * @param length of the braces in the text, 0 where there are none
 */
record ImageSize(String width, String height, int length) {

    private static final ImageSize NONE = new ImageSize("", "", 0);
    private static final Pattern BRACES =
            Pattern.compile("\\{:? *((?:(?:width|height) *= *\"?\\d{1,4}(?:px|%)?\"? *){1,2})}");
    private static final Pattern WIDTH = Pattern.compile("width *= *\"?(\\d+%?)");
    private static final Pattern HEIGHT = Pattern.compile("height *= *\"?(\\d+)(?!\\d*%)");

    static ImageSize after(@Nullable Node image) {
        if (image == null
                || !(image.getNext() instanceof Text text)
                || !text.getChars().startsWith("{")) {
            return NONE;
        }
        var braces = BRACES.matcher(text.getChars());
        if (!braces.lookingAt()) {
            return NONE;
        }
        return new ImageSize(found(WIDTH, braces.group(1)), found(HEIGHT, braces.group(1)), braces.end());
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
