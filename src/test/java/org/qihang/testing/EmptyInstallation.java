package org.qihang.testing;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.Map;
import org.qihang.account.FirstAdministrator;
import org.qihang.account.PasswordResets;
import org.qihang.account.People;
import org.qihang.account.Registrations;
import org.qihang.account.SignIns;
import org.qihang.account.Universities;
import org.qihang.account.internal.Names;
import org.qihang.account.internal.Throttle;
import org.qihang.store.Hints;
import org.qihang.store.Ids;
import org.qihang.store.Outbox;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The account's services on a database of their own in the same server, with nobody in it: for the first start. */
public final class EmptyInstallation implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private EmptyInstallation(ApplicationContext application, String adminEmail) {
        String name = "qihang_empty_" + Ids.random().replaceAll("[^A-Za-z0-9]", "x");
        MongoDatabaseFactory database =
                new SimpleMongoClientDatabaseFactory(application.getBean(MongoClient.class), name);
        MongoConverter converter = application.getBean(MongoConverter.class);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("qihang.admin-email", adminEmail)));
        context.registerBean(MongoTemplate.class, () -> new MongoTemplate(database, converter));
        context.registerBean("clock", Clock.class, () -> application.getBean(TestClock.class));
        context.registerBean(PasswordEncoder.class, () -> application.getBean(PasswordEncoder.class));
        context.registerBean(Outbox.class, () -> application.getBean(Outbox.class));
        context.registerBean(Hints.class, () -> application.getBean(Hints.class));
        context.register(Names.class, Throttle.class, Universities.class, SignIns.class, People.class);
        context.register(Registrations.class, PasswordResets.class, FirstAdministrator.class);
        context.refresh();
    }

    public static EmptyInstallation beside(ApplicationContext application, String adminEmail) {
        return new EmptyInstallation(application, adminEmail);
    }

    public <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    @Override
    public void close() {
        get(MongoTemplate.class).getDb().drop();
        context.close();
    }
}
