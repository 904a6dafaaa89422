package org.qihang.account.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qihang.account.AccountRoutes;
import org.qihang.account.CurrentActor;
import org.qihang.account.Privacy;
import org.qihang.uikit.Page;
import org.springframework.beans.factory.annotation.Value;

@Route(AccountRoutes.PRIVACY)
@AnonymousAllowed
class PrivacyView extends Page {

    PrivacyView(CurrentActor current, @Value("${qihang.site.imprint:}") String imprint) {
        addClassName("reading");
        title(getTranslation("account.PrivacyView.title"));
        subtitle(getTranslation("account.PrivacyView.version", Privacy.VERSION));
        String operator = imprint.isBlank() ? getTranslation("account.PrivacyView.operator") : imprint;
        add(new Html("<div class=\"prose\">" + PrivacyText.in(current.language(), operator) + "</div>"));
    }
}
