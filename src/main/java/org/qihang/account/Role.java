package org.qihang.account;

/** What a person may be granted, for one university or, with none named, for the installation. */
public enum Role {
    STUDENT,
    MENTOR,
    PUBLISHER,
    ORGANIZER,
    UNIVERSITY_ADMIN,
    INSTALLATION_ADMIN
}
