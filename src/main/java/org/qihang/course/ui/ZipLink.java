package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.qihang.course.ReleaseId;
import org.qihang.uikit.Buttons;

/** Where a release's files are downloaded. */
final class ZipLink {

    private ZipLink() {}

    static Anchor to(Component page, ReleaseId release) {
        Anchor link = Buttons.quietLinkTo(PublishRoutes.zip(release), page.getTranslation("course.ZipLink.download"));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        return link;
    }
}
