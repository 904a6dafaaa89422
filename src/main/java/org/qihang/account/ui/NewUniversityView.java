package org.qihang.account.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Localized;
import org.qihang.account.Universities;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;

@Route(NewUniversityView.ADDRESS)
@RolesAllowed("INSTALLATION_ADMIN")
class NewUniversityView extends Page {

    static final String ADDRESS = AccountRoutes.ADMINISTRATION + "/new-university";

    private final CurrentActor current;
    private final Universities universities;
    private final TextField shortName = new TextField();
    private final UniversityForm form = new UniversityForm(Localized.EMPTY, List.of());

    NewUniversityView(CurrentActor current, Universities universities) {
        this.current = current;
        this.universities = universities;
        addClassName("reading");
        title(getTranslation("account.NewUniversityView.title"));
        shortName.setLabel(getTranslation("account.NewUniversityView.shortName"));
        shortName.setHelperText(getTranslation("account.NewUniversityView.shortNameHelp"));
        form.errors().field("shortName", shortName);
        form.addComponentAtIndex(1, shortName);
        form.add(new Row(
                Buttons.go(getTranslation("account.NewUniversityView.create"), event -> create()),
                Buttons.quietLinkTo(
                        "/" + AccountRoutes.ADMINISTRATION, getTranslation("account.UniversityView.back"))));
        add(new Card(form));
    }

    private void create() {
        Actor actor = current.require();
        form.errors().nothingRefused(() -> {
            universities.create(actor, shortName.getValue(), form.name(), form.schools());
            getUI().ifPresent(ui -> ui.navigate(AccountRoutes.ADMINISTRATION));
        });
    }
}
