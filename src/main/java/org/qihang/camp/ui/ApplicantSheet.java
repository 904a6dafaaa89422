package org.qihang.camp.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.account.UniversityId;
import org.qihang.camp.Application;
import org.qihang.camp.Camp;
import org.qihang.camp.Phone;
import org.qihang.uikit.Texts;
import org.qihang.uikit.When;
import org.springframework.stereotype.Component;

/**
 * A camp's applicants as a spreadsheet (Office Open XML). Every cell is a text, also one that begins with =, +, - or @:
 * what an applicant wrote is never a formula.
 */
@Component
class ApplicantSheet {

    private static final String SOFTWARE = "Qihang";

    private final People people;
    private final Universities universities;
    private final Texts texts;

    ApplicantSheet(People people, Universities universities, Texts texts) {
        this.people = people;
        this.universities = universities;
        this.texts = texts;
    }

    void write(Camp camp, List<Application> applications, Language language, OutputStream out) throws IOException {
        When when = When.in(language.locale(), camp.plan().zone());
        Map<PersonId, Person> names =
                people.byId(applications.stream().map(Application::person).toList());
        try (Workbook workbook = new Workbook(out, SOFTWARE, null)) {
            Worksheet sheet = workbook.newWorksheet(texts.get(language.locale(), "camp.ApplicantSheet.sheet"));
            write(sheet, 0, heads(language));
            sheet.freezePane(0, 1);
            int row = 1;
            for (Application application : applications) {
                Optional<Person> person = Optional.ofNullable(names.get(application.person()));
                write(sheet, row++, cells(application, person, language, when));
            }
        }
    }

    private Stream<String> heads(Language language) {
        return Stream.of(
                        "camp.ApplicantSheet.name",
                        "camp.ApplicantSheet.university",
                        "camp.ApplicantSheet.school",
                        "camp.ApplicantSheet.homeClass",
                        "camp.ApplicantSheet.number",
                        "camp.ApplicantSheet.phone",
                        "camp.ApplicantSheet.note",
                        "camp.ApplicantSheet.state",
                        "camp.ApplicantSheet.place",
                        "camp.ApplicantSheet.submitted",
                        "camp.ApplicantSheet.changed",
                        "camp.ApplicantSheet.reason")
                .map(key -> texts.get(language.locale(), key));
    }

    private Stream<String> cells(Application application, Optional<Person> person, Language language, When when) {
        Phone phone = application.phone();
        return Stream.of(
                person.map(Person::fullName).orElse(""),
                person.map(Person::university).map(id -> name(id, language)).orElse(""),
                person.map(Person::school).orElse(""),
                person.map(Person::homeClass).orElse(""),
                person.map(Person::number).orElse(""),
                phone == null ? "" : phone.value(),
                application.note(),
                texts.get(language.locale(), application.state().textKey()),
                application.place() == 0 ? "" : String.valueOf(application.place()),
                when.dateAndTime(application.submittedAt()),
                when.dateAndTime(application.ownSteps().getLast().at()),
                application.reason());
    }

    private String name(UniversityId id, Language language) {
        return universities
                .find(id)
                .map(University::name)
                .orElse(Localized.EMPTY)
                .in(language);
    }

    private static void write(Worksheet sheet, int row, Stream<String> cells) {
        List<String> values = cells.toList();
        for (int column = 0; column < values.size(); column++) {
            sheet.value(row, column, values.get(column));
        }
    }
}
