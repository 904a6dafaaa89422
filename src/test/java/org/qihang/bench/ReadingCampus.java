package org.qihang.bench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Privacy;
import org.qihang.account.Registration;
import org.qihang.account.Registrations;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.account.Universities;
import org.qihang.account.UniversityId;
import org.qihang.course.CourseId;
import org.qihang.course.CourseUploads;
import org.qihang.course.Publishing;
import org.qihang.course.ReleaseId;
import org.qihang.learning.Enrolments;
import org.qihang.store.Ids;
import org.qihang.testing.Product;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The process whose lessons are read: the whole application with a course of 60 lessons, and beside its pages two that
 * are empty. It obeys lines: let a {@code reader} join, and tell the {@code heap}.
 */
final class ReadingCampus {

    static final String READER = "reader ";
    static final String HEAP = "heap";
    static final CourseId COURSE = new CourseId("sixty");
    static final int LESSONS = 60;
    static final String EMPTY = "/empty/";

    private static final UniversityId UNIVERSITY = new UniversityId("reading");
    private static final int LESSONS_A_MODULE = 10;
    /** About 6 KB, as lessons are long. */
    private static final int PARAGRAPHS = 20;

    private final ApplicationContext application;

    private ReadingCampus(ApplicationContext application) {
        this.application = application;
    }

    @AnonymousAllowed
    static class One extends Div {}

    @AnonymousAllowed
    static class Other extends Div {}

    public static void main(String[] options) throws Exception {
        ConfigurableApplicationContext application = Product.run(options);
        ReadingCampus campus = new ReadingCampus(application);
        campus.publish();
        campus.addEmptyPages();
        say(Product.UP + application.getEnvironment().getProperty("local.server.port"));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            say(order.startsWith(READER) ? campus.reader(order.substring(READER.length())) : heap());
        }
        application.close();
    }

    /** In the same frame as all pages. */
    private void addEmptyPages() {
        RouteRegistry registry =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(the(ServletContext.class)));
        RouteConfiguration routes = RouteConfiguration.forRegistry(registry);
        routes.setRoute("empty/1", One.class, List.of(registry.getLayout("")));
        routes.setRoute("empty/2", Other.class, List.of(registry.getLayout("")));
    }

    private void publish() throws IOException {
        the(Universities.class)
                .create(Actor.SYSTEM, UNIVERSITY.value(), new Localized("测试大学", "Test University"), List.of());
        PersonId person = register("publisher");
        the(People.class).grant(Actor.SYSTEM, person, Role.PUBLISHER, UNIVERSITY);
        Actor publisher = actor(person);
        ReleaseId release = the(CourseUploads.class)
                .receive(publisher, UNIVERSITY, Ids.random(), course())
                .publishable()
                .orElseThrow();
        the(Publishing.class).publish(publisher, release);
    }

    private static byte[] course() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "course.yml", "id: %s\nlanguage: en\ntitle:\n  en: Sixty lessons\n".formatted(COURSE.value()));
            for (int number = 1; number <= LESSONS; number++) {
                int module = (number - 1) / LESSONS_A_MODULE + 1;
                put(zip, "%02d-module/%02d-lesson.md".formatted(module, number), lesson(number));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String lesson(int number) {
        StringBuilder text =
                new StringBuilder("---\nid: lesson-%1$d\ntitle: This is lesson %1$d\n---\n".formatted(number));
        for (int paragraph = 1; paragraph <= PARAGRAPHS; paragraph++) {
            if (paragraph % 5 == 1) {
                text.append("\n## Part ").append(paragraph).append('\n');
            }
            text.append("\nParagraph ")
                    .append(paragraph)
                    .append(" of lesson ")
                    .append(number)
                    .append(". ");
            text.append(
                    "Ask **ten** people what they *did* when it last happened, and write down their words. ".repeat(3));
            text.append('\n');
        }
        return text.toString();
    }

    /** Somebody who joined the course; the secret of their cookie. */
    private String reader(String name) {
        PersonId person = register(name);
        the(Enrolments.class).join(actor(person), COURSE);
        return the(SignIns.class).start(person, "a browser");
    }

    private PersonId register(String name) {
        return the(Registrations.class)
                .register(
                        PersonId.random(),
                        new Registration(
                                "Reader",
                                name + "@reading.qihang",
                                "correct horse battery",
                                UNIVERSITY,
                                "",
                                name,
                                "",
                                ZoneId.of("Asia/Shanghai"),
                                Language.EN,
                                Privacy.VERSION));
    }

    private Actor actor(PersonId person) {
        return the(People.class).find(person).map(Person::asActor).orElseThrow();
    }

    private <T> T the(Class<T> service) {
        return application.getBean(service);
    }

    /** In bytes, after all that isn't in use has been thrown away. */
    private static String heap() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return String.valueOf(runtime.totalMemory() - runtime.freeMemory());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
