package org.qihang.mentoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Going to an address of the application that may have a query. */
final class Navigation {

    private Navigation() {}

    static void to(String address) {
        Location location = new Location(address.substring(1));
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
