package org.qihang.markdown;

import java.util.Locale;
import java.util.Set;

/** What the name of a file in a course says. */
enum FileKind {
    IMAGE,
    VIDEO,
    AUDIO,
    OTHER;

    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "avif");
    private static final Set<String> VIDEOS = Set.of("mp4", "m4v", "webm", "ogv", "mov");
    private static final Set<String> SOUNDS = Set.of("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac");
    private static final int LONGEST_ENDING = 8;

    static FileKind of(String address) {
        var ending = ending(address);
        if (IMAGES.contains(ending)) {
            return IMAGE;
        }
        if (VIDEOS.contains(ending)) {
            return VIDEO;
        }
        return SOUNDS.contains(ending) ? AUDIO : OTHER;
    }

    /** In lower case; empty where there is none that one would say aloud. */
    static String ending(String address) {
        var end = address.length();
        for (var i = 0; i < end; i++) {
            if (address.charAt(i) == '?' || address.charAt(i) == '#') {
                end = i;
            }
        }
        var name = address.substring(address.lastIndexOf('/', end) + 1, end);
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.length() < name.length() && ending.matches("[a-z0-9]{1," + LONGEST_ENDING + "}") ? ending : "";
    }
}
