package org.qihang.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.qihang.account.AccountRoutes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who runs this site, its ICP number where there is one, and the privacy text. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SiteFooter extends Footer {

    private static final String ICP_REGISTER = "https://beian.miit.gov.cn/";

    SiteFooter(@Value("${qihang.site.imprint:}") String imprint, @Value("${qihang.site.icp:}") String icp) {
        addClassName("site-footer");
        add(new Span(imprint.isBlank() ? getTranslation("shell.SiteFooter.product") : imprint));
        if (!icp.isBlank()) {
            Anchor register = new Anchor(ICP_REGISTER, icp);
            register.setTarget("_blank");
            register.getElement().setAttribute("rel", "noopener");
            add(register);
        }
        add(new Anchor("/" + AccountRoutes.PRIVACY, getTranslation("shell.SiteFooter.privacy")));
    }
}
