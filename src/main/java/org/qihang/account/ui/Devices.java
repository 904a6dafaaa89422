package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.qihang.account.Device;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Chip;
import org.qihang.uikit.When;

/** The browsers that are signed in; all but this one can be signed out from here. */
class Devices extends UnorderedList {

    Devices(Iterable<Device> devices, String here, When when, Consumer<String> revoke) {
        addClassName("rows");
        for (Device device : devices) {
            add(new ListItem(described(device, when), device.id().equals(here) ? thisOne() : revoking(device, revoke)));
        }
    }

    private Component described(Device device, When when) {
        String name = device.name().isEmpty() ? getTranslation("account.Devices.unknown") : device.name();
        Span used = new Span(getTranslation(
                "account.Devices.used", when.dateAndTime(device.usedAt()), when.date(device.startedAt())));
        used.addClassName("xs");
        return new Div(new Div(name), used);
    }

    private Component thisOne() {
        return new Chip(getTranslation("account.Devices.here"), Chip.Tone.OK);
    }

    private Component revoking(Device device, Consumer<String> revoke) {
        return Buttons.plain(getTranslation("account.Devices.revoke"), event -> revoke.accept(device.id()));
    }
}
