package org.qihang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qihang.faults.Deeds;
import org.qihang.faults.Faults;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test with the whole application behind it. All share one context and one database: make your own people and things
 * with {@link Campus}, and expect those of others beside them. Every query that is sent meanwhile needs its index.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "qihang.store.uri=${qihang.test.uri:}",
            "qihang.store.data=memory",
            "qihang.store.database=qihang_test",
            "qihang.demo=false",
            "qihang.password-strength=4",
            "vaadin.productionMode=true",
            "spring.main.banner-mode=off"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({
    Browsers.class,
    Campus.class,
    Courses.class,
    Deeds.class,
    Faults.class,
    Pages.class,
    QueryWatch.class,
    TestClock.class,
    ResetLinks.class
})
@ExtendWith(EveryQueryHasItsIndex.class)
public @interface QihangTest {}
