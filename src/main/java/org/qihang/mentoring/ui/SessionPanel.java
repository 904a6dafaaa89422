package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import org.qihang.account.CurrentActor;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.SessionDraft;

/** How long sessions are, and when they can be booked. */
class SessionPanel extends OfficePanel {

    private final Mentors mentors;
    private final CurrentActor current;
    private final IntegerField length;
    private final IntegerField step;
    private final IntegerField notice;
    private final IntegerField window;

    SessionPanel(Mentors mentors, CurrentActor current, OfficeDrafts drafts, Runnable reload) {
        super(OfficePart.SESSIONS, drafts);
        this.mentors = mentors;
        this.current = current;
        length = number("length", getTranslation("mentoring.SessionPanel.length"));
        length.setHelperText(getTranslation("mentoring.SessionPanel.lengthHelp"));
        step = number("step", getTranslation("mentoring.SessionPanel.step"));
        step.setHelperText(getTranslation("mentoring.SessionPanel.stepHelp"));
        notice = number("notice", getTranslation("mentoring.SessionPanel.notice"));
        notice.setHelperText(getTranslation("mentoring.SessionPanel.noticeHelp"));
        window = number("window", getTranslation("mentoring.SessionPanel.window"));
        window.setHelperText(getTranslation("mentoring.SessionPanel.windowHelp"));
        form.add(half(length, step), half(notice, window));
        onSave(getTranslation("mentoring.SessionPanel.save"), reload);
    }

    @Override
    void fill(Mentor mentor) {
        SessionDraft draft = SessionDraft.of(mentor.kind());
        length.setValue(draft.length());
        step.setValue(draft.step());
        notice.setValue(draft.noticeHours());
        window.setValue(draft.windowDays());
    }

    @Override
    void save() {
        mentors.changeSessions(
                current.require(),
                new SessionDraft(length.getValue(), step.getValue(), notice.getValue(), window.getValue()));
    }

    private IntegerField number(String name, String label) {
        IntegerField field = errors.field(name, new IntegerField(label));
        keep(name, field, String::valueOf, SessionPanel::read);
        return field;
    }

    private static @Nullable Integer read(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static Div half(IntegerField... fields) {
        Div row = new Div(fields);
        row.addClassName("half");
        return row;
    }
}
