package org.qihang.camp.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of this installation as the world sees them: as the request came in, proxies considered. */
final class Site {

    private Site() {}

    /** @param path with a leading slash, perhaps with a query */
    static String absolute(String path) {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request ? absolute(request, path) : path;
    }

    static String absolute(HttpServletRequest request, String path) {
        UriComponentsBuilder site =
                UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(request.getServerName());
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        if (!usual) {
            site.port(request.getServerPort());
        }
        return site.build().toUriString() + path;
    }
}
