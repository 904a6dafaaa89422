package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.account.University;
import org.qihang.account.UniversityId;

/** A role with its place, as people read it: Mentor · Pearl River University of Innovation. */
record RoleNames(List<University> universities, Language language) {

    String of(Component page, Role role, @Nullable UniversityId university) {
        String name = page.getTranslation(role.textKey());
        if (role == Role.INSTALLATION_ADMIN) {
            return name;
        }
        return name + " · "
                + (university == null ? page.getTranslation("account.RoleNames.everywhere") : of(university));
    }

    String of(UniversityId university) {
        return universities.stream()
                .filter(known -> known.id().equals(university))
                .findFirst()
                .map(known -> known.name().in(language))
                .orElse(university.value());
    }
}
