package org.qihang.camp.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.qihang.camp.CampId;

/** The camp that an address names. */
final class CampParameter {

    static final String NAME = "camp";

    private CampParameter() {}

    /** Empty if there can't be such a camp. */
    static Optional<CampId> of(BeforeEnterEvent event) {
        return event.getRouteParameters().get(NAME).flatMap(CampParameter::id);
    }

    static Optional<CampId> id(String value) {
        try {
            return Optional.of(new CampId(value));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
