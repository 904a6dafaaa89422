package org.qihang.account;

/** What a person may be granted, for one university or, with none named, for the installation. */
public enum Role {
    STUDENT("account.Role.student"),
    MENTOR("account.Role.mentor"),
    PUBLISHER("account.Role.publisher"),
    ORGANIZER("account.Role.organizer"),
    UNIVERSITY_ADMIN("account.Role.universityAdmin"),
    INSTALLATION_ADMIN("account.Role.installationAdmin");

    private final String textKey;

    Role(String textKey) {
        this.textKey = textKey;
    }

    /** What it is called. */
    public String textKey() {
        return textKey;
    }
}
