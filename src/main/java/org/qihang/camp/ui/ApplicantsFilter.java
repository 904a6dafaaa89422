package org.qihang.camp.ui;

import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.CampId;
import org.qihang.camp.CampRoutes;

/**
 * Which applicants a page shows, as its address says.
 *
 * @param state empty for all
 * @param page from 1
 */
record ApplicantsFilter(Optional<ApplicationState> state, int page) {

    static final int PAGE_SIZE = 50;

    private static final String STATE = "state";
    private static final String PAGE = "page";

    static ApplicantsFilter of(Location location) {
        var parameters = location.getQueryParameters();
        return new ApplicantsFilter(
                parameters.getSingleParameter(STATE).flatMap(ApplicantsFilter::state),
                parameters.getSingleParameter(PAGE).map(ApplicantsFilter::page).orElse(1));
    }

    private static Optional<ApplicationState> state(String value) {
        return Arrays.stream(ApplicationState.values())
                .filter(state -> state.name().equalsIgnoreCase(value))
                .findFirst();
    }

    private static int page(String value) {
        return value.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(value) : 1;
    }

    List<Application> matching(List<Application> all) {
        return all.stream()
                .filter(application -> state.isEmpty() || application.state() == state.get())
                .toList();
    }

    List<Application> onPage(List<Application> matching) {
        return matching.stream()
                .skip((long) (page - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
    }

    String address(CampId camp) {
        String query = state.map(only -> "?" + STATE + "=" + only.name().toLowerCase(Locale.ROOT))
                .orElse("");
        String separator = query.isEmpty() ? "?" : "&";
        return CampRoutes.organize(camp) + query + (page == 1 ? "" : separator + PAGE + "=" + page);
    }

    ApplicantsFilter turnTo(int other) {
        return new ApplicantsFilter(state, other);
    }
}
