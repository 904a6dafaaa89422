package org.qihang.mentoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentorProfile;
import org.qihang.mentoring.Mentors;
import org.qihang.uikit.Row;

/** What a mentor tells students of themselves, in one language or both. */
class ProfilePanel extends OfficePanel {

    private static final String BETWEEN_TOPICS = "[,，、;；\\n]+";

    private final Mentors mentors;
    private final CurrentActor current;
    private final TextField headlineZh = errors.field("headline", new TextField());
    private final TextField headlineEn = new TextField();
    private final TextArea textZh = errors.field("text", new TextArea());
    private final TextArea textEn = new TextArea();
    private final TextField topics = errors.field("topics", new TextField());
    private final Checkbox inChinese = errors.field("languages", new Checkbox(Names.of(Language.ZH)));
    private final Checkbox inEnglish = new Checkbox(Names.of(Language.EN));

    ProfilePanel(Mentors mentors, CurrentActor current, OfficeDrafts drafts, Runnable reload) {
        super(OfficePart.PROFILE, drafts);
        this.mentors = mentors;
        this.current = current;
        written("headlineZh", headlineZh, getTranslation("mentoring.ProfilePanel.headlineZh"));
        written("headlineEn", headlineEn, getTranslation("mentoring.ProfilePanel.headlineEn"));
        written("textZh", textZh, getTranslation("mentoring.ProfilePanel.textZh"));
        written("textEn", textEn, getTranslation("mentoring.ProfilePanel.textEn"));
        textZh.setHelperText(getTranslation("mentoring.ProfilePanel.textHelp"));
        List.of(textZh, textEn).forEach(area -> area.setMinRows(4));
        written("topics", topics, getTranslation("mentoring.ProfilePanel.topics"));
        topics.setHelperText(getTranslation("mentoring.ProfilePanel.topicsHelp"));
        keep("zh", inChinese, String::valueOf, Boolean::valueOf);
        keep("en", inEnglish, String::valueOf, Boolean::valueOf);
        form.add(
                headlineZh,
                headlineEn,
                textZh,
                textEn,
                topics,
                new H3(getTranslation("mentoring.ProfilePanel.languages")),
                new Row(inChinese, inEnglish));
        onSave(getTranslation("mentoring.ProfilePanel.save"), reload);
        keepTyped(current.require().id());
    }

    @Override
    void fill(Mentor mentor) {
        MentorProfile profile = mentor.profile();
        headlineZh.setValue(profile.headline().zh());
        headlineEn.setValue(profile.headline().en());
        textZh.setValue(profile.text().zh());
        textEn.setValue(profile.text().en());
        topics.setValue(String.join(", ", profile.topics()));
        inChinese.setValue(profile.languages().contains(Language.ZH));
        inEnglish.setValue(profile.languages().contains(Language.EN));
    }

    @Override
    void save() {
        mentors.changeProfile(
                current.require(),
                new MentorProfile(
                        new Localized(headlineZh.getValue(), headlineEn.getValue()),
                        new Localized(textZh.getValue(), textEn.getValue()),
                        Arrays.asList(topics.getValue().split(BETWEEN_TOPICS)),
                        languages()));
    }

    private Set<Language> languages() {
        Set<Language> chosen = EnumSet.noneOf(Language.class);
        if (inChinese.getValue()) {
            chosen.add(Language.ZH);
        }
        if (inEnglish.getValue()) {
            chosen.add(Language.EN);
        }
        return chosen;
    }

    private void written(String name, TextFieldBase<?, String> field, String label) {
        field.setLabel(label);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        keep(name, field);
    }
}
