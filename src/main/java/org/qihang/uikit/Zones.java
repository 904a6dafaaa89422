package org.qihang.uikit;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The time zones that people choose from, and the one that their browser is in. */
public final class Zones {

    /** Those of places: no offsets, no old abbreviations. */
    private static final List<ZoneId> OF_PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private Zones() {}

    public static List<ZoneId> ofPlaces() {
        return OF_PLACES;
    }

    /** @param held offered even if it is none of them */
    public static List<ZoneId> with(ZoneId held) {
        return OF_PLACES.contains(held)
                ? OF_PLACES
                : Stream.concat(Stream.of(held), OF_PLACES.stream()).toList();
    }

    public static ZoneId ofBrowser(ZoneId otherwise) {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .flatMap(Zones::known)
                .orElse(otherwise);
    }

    private static Optional<ZoneId> known(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
