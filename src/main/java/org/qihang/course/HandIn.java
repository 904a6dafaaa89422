package org.qihang.course;

import java.util.Arrays;
import java.util.Optional;

/** What can be handed in for an assignment. */
public enum HandIn {
    TEXT("text", "course.HandIn.text"),
    LINK("link", "course.HandIn.link"),
    FILE("file", "course.HandIn.file"),
    /** 商业模式画布, after Osterwalder and Pigneur: nine fields. */
    BUSINESS_MODEL_CANVAS("business-model-canvas", "course.HandIn.businessModelCanvas"),
    /** 精益画布, after Maurya: nine fields. */
    LEAN_CANVAS("lean-canvas", "course.HandIn.leanCanvas");

    private final String name;
    private final String textKey;

    HandIn(String name, String textKey) {
        this.name = name;
        this.textKey = textKey;
    }

    /** As course teams write it. */
    public static Optional<HandIn> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name.equals(name)).findFirst();
    }

    public String textKey() {
        return textKey;
    }
}
