package org.qihang.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.KaribuConfig;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Unit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.account.SignedIn;
import org.qihang.account.SignedInAuthentication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * A person at the pages, without a browser. Open one, look and act through Karibu's {@code LocatorJ}, and
 * {@link #close} after each test.
 */
@TestComponent
public class Pages {

    private static final Set<Class<? extends Component>> VIEWS =
            scan(new AnnotationTypeFilter(Route.class), Component.class);

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final Set<Class<? extends HasErrorParameter<?>>> ERRORS =
            (Set) scan(new AssignableTypeFilter(HasErrorParameter.class), HasErrorParameter.class);

    private static final Set<Class<? extends RouterLayout>> LAYOUTS =
            scan(new AnnotationTypeFilter(Layout.class), RouterLayout.class);

    private static final Pattern INTO_ELEMENT = Pattern.compile("\\$(\\d)\\.innerHTML = \\$(\\d)");

    private final ApplicationContext application;
    private final People people;
    private final Clock clock;
    private final Map<StateNode, String> contents = Collections.synchronizedMap(new WeakHashMap<>());

    Pages(ApplicationContext application, People people, Clock clock) {
        this.application = application;
        this.people = people;
        this.clock = clock;
        KaribuConfig.setPendingJavascriptInvocationHandlers(List.of(this::take));
    }

    /** Opens an address as somebody who isn't signed in, in English. */
    public void openSignedOut(String address) {
        open(null, Language.EN, address);
    }

    /** In English. */
    public void open(Actor actor, String address) {
        open(actor, Language.EN, address);
    }

    public void open(@Nullable Actor actor, Language language, String address) {
        close();
        if (actor != null) {
            SignedIn signedIn = new SignedIn("test", people.find(actor.id()).orElseThrow(), clock.instant());
            SecurityContextHolder.getContext().setAuthentication(new SignedInAuthentication(signedIn));
        }
        Routes routes = new Routes(new HashSet<>(VIEWS), new HashSet<>(ERRORS), true);
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.addCookie(new Cookie("qihang-language", language.tag()));
            if (actor != null) {
                request.setUserPrincipalInt(actor::by);
                request.setUserInRole((principal, role) -> actor.holds(Role.valueOf(role)));
            }
            return request;
        });
        MockVaadin.setup(MockedUI::new, new ServletWithLayouts(routes));
        go(address);
    }

    /** On from the page that is open. */
    public void go(String address) {
        Location location = new Location(address.replaceFirst("^/", ""));
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
    }

    /** Where the person is now, with a leading slash. */
    public String address() {
        return "/" + UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** All text that the page shows, labels and messages of fields too. */
    public String text() {
        MockVaadin.clientRoundtrip(false);
        return textOf(UI.getCurrent());
    }

    /** As a browser does: what a script puts into an element isn't kept at the server. */
    private Unit take(PendingJavaScriptInvocation called) {
        List<Object> parameters = called.getInvocation().getParameters();
        if (called.getInvocation().getExpression().contains("this.innerHTML = $0")) {
            contents.put(called.getOwner(), (String) parameters.getFirst());
        }
        Matcher elements = INTO_ELEMENT.matcher(called.getInvocation().getExpression());
        while (elements.find()) {
            contents.put(
                    ((HasElement) parameters.get(Integer.parseInt(elements.group(1))))
                            .getElement()
                            .getNode(),
                    (String) parameters.get(Integer.parseInt(elements.group(2))));
        }
        return Unit.INSTANCE;
    }

    /** Waits, as the person would, until the page shows by itself what another has changed. */
    public void await(Predicate<String> expected) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .until(this::text, expected);
    }

    private String textOf(Component component) {
        if (component instanceof Text text) {
            return text.getText();
        }
        Stream<String> own = component instanceof Html html
                ? Stream.of(html.getElement().getOuterHTML())
                : Stream.of(
                        component.getElement().getText(),
                        component.getElement().getProperty("innerHTML", ""),
                        contents.getOrDefault(component.getElement().getNode(), ""));
        Stream<String> shown = Stream.of("label", "helperText", "errorMessage", "header", "text")
                .map(name -> component.getElement().getProperty(name, ""));
        return Stream.of(
                        own,
                        shown,
                        component
                                .getChildren()
                                .filter(child -> child instanceof Text || child.isVisible())
                                .map(this::textOf))
                .flatMap(parts -> parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Acts as {@code LocatorJ._click} and lets the server answer. */
    public void click(com.vaadin.flow.component.button.Button button) {
        LocatorJ._click(button);
        MockVaadin.clientRoundtrip(false);
    }

    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> scan(
            org.springframework.core.type.filter.TypeFilter filter, Class<T> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.qihang").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), Pages.class.getClassLoader()))
                .map(found -> (Class<? extends T>) found.asSubclass(type))
                .collect(Collectors.toUnmodifiableSet());
    }

    private final class ServletWithLayouts extends MockSpringServlet {

        ServletWithLayouts(Routes routes) {
            super(routes, application, MockedUI::new);
        }

        @Override
        public void init(ServletConfig config) throws ServletException {
            super.init(config);
            var registry = ApplicationRouteRegistry.getInstance(getService().getContext());
            LAYOUTS.forEach(registry::setLayout);
        }
    }
}
