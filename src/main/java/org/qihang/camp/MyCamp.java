package org.qihang.camp;

/** A camp and where one's own application to it stands. */
public record MyCamp(Camp camp, Application application) {}
