package org.qihang.account.ui;

import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.SignedIn;
import org.qihang.account.SignedInAuthentication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

@Component
class PersonAtTheBrowser implements CurrentActor {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public Optional<SignedIn> signedIn() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication authentication) {
            return Optional.of(authentication.signedIn());
        }
        rethrowFailedLookup();
        return Optional.empty();
    }

    @Override
    public ZoneId zone() {
        return person().map(Person::zone).orElse(CHINA);
    }

    @Override
    public Language language() {
        UI ui = UI.getCurrent();
        return Language.of(ui == null ? LocaleContextHolder.getLocale() : ui.getLocale());
    }

    /** While the database is away nobody is signed out: the page says what is wrong instead. */
    private static void rethrowFailedLookup() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object failure = request == null ? null : request.getAttribute(LOOKUP_FAILED, RequestAttributes.SCOPE_REQUEST);
        if (failure instanceof DataAccessException unavailable) {
            throw unavailable;
        }
    }
}
