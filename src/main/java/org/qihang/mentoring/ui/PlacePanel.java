package org.qihang.mentoring.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.meeting.Place;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.Mentors;

/** Where sessions take place, those that are booked already too. */
class PlacePanel extends OfficePanel {

    private final Mentors mentors;
    private final CurrentActor current;
    private final RadioButtonGroup<PlaceKind> kind = new RadioButtonGroup<>();
    private final TextField link = errors.field("link", new TextField());
    private final TextField room = errors.field("room", new TextField());

    /** @param offersJitsi whether the installation has video rooms of its own */
    PlacePanel(Mentors mentors, CurrentActor current, OfficeDrafts drafts, boolean offersJitsi, Runnable reload) {
        super(OfficePart.PLACE, drafts);
        this.mentors = mentors;
        this.current = current;
        kind.setLabel(getTranslation("mentoring.PlacePanel.kind"));
        kind.setItems(Arrays.stream(PlaceKind.values())
                .filter(each -> offersJitsi || each != PlaceKind.JITSI)
                .toList());
        kind.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        kind.addValueChangeListener(event -> reveal(event.getValue()));
        link.setLabel(getTranslation("mentoring.PlacePanel.link"));
        link.setHelperText(getTranslation("mentoring.PlacePanel.linkHelp"));
        room.setLabel(getTranslation("mentoring.PlacePanel.room"));
        room.setHelperText(getTranslation("mentoring.PlacePanel.roomHelp"));
        keep("kind", kind, PlaceKind::name, PlaceKind::valueOf);
        keep("link", link);
        keep("room", room);
        form.add(Names.sub(getTranslation("mentoring.PlacePanel.hint")), kind, link, room);
        onSave(getTranslation("mentoring.PlacePanel.save"), reload);
        keepTyped(current.require().id());
    }

    @Override
    void fill(Mentor mentor) {
        Place place = mentor.place();
        kind.setValue(PlaceKind.of(place));
        link.setValue(place instanceof Place.Link own ? own.address().toString() : "");
        room.setValue(place instanceof Place.Room own ? own.text() : "");
        reveal(kind.getValue());
    }

    @Override
    void save() {
        Actor actor = current.require();
        switch (kind.getValue()) {
            case LINK -> mentors.meetAtLink(actor, link.getValue());
            case ROOM -> mentors.meetInRoom(actor, room.getValue());
            case JITSI -> mentors.meetInJitsi(actor);
        }
    }

    private void reveal(@Nullable PlaceKind chosen) {
        link.setVisible(chosen == PlaceKind.LINK);
        room.setVisible(chosen == PlaceKind.ROOM);
    }
}
