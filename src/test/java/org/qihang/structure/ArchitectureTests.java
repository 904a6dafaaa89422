package org.qihang.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.qihang.store.DomainEvent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@AnalyzeClasses(packages = "org.qihang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule viewsAreNobodyElses = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..ui..")
            .andShould()
            .haveSimpleNameEndingWith("View")
            .because("a module's contract is its root package, and a page is an address, not a type");

    @ArchTest
    static final ArchRule viewsCallServices = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(assignableTo(MongoTemplate.class))
            .because("data flows one way: view, service, document");

    @ArchTest
    static final ArchRule servicesAreToldWhoActs = noClasses()
            .that(not(resideInAPackage("..account.ui..")).and(not(resideInAPackage("..shell.internal.."))))
            .should()
            .dependOnClassesThat(assignableTo(SecurityContextHolder.class))
            .because("every command takes the acting person; no service reads the security context");

    @ArchTest
    static final ArchRule eventsAreRecordsOfTheContract = classes()
            .that()
            .implement(DomainEvent.class)
            .should()
            .beRecords()
            .andShould()
            .resideOutsideOfPackages("..internal..", "..ui..")
            .because("others listen to them");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests and the demo tell the time through " + Clock.class);

    @ArchTest
    static final ArchRule pureModulesKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage("org.qihang.markdown..", "org.qihang.embedded..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "com.vaadin..")
                    .and(not(resideInAPackage("org.springframework.modulith.."))))
            .because("text goes in and HTML comes out; the database is handed out as a connection string");

    @ArchTest
    static final ArchRule componentsStayInTheViews = classes()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .resideInAnyPackage("..ui..", "org.qihang.uikit..")
            .because("services know no pages");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
            .because("a name that fits everything says nothing");
}
