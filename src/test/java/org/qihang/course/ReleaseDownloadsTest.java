package org.qihang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.course.internal.Blobs;
import org.qihang.course.internal.ShippedCourses;
import org.qihang.course.internal.source.SourceFiles;
import org.qihang.course.internal.source.ZipSource;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ReleaseDownloadsTest {

    private static final CourseId GUIDE = new CourseId("authoring-guide");

    @Autowired
    ReleaseDownloads downloads;

    @Autowired
    CourseUploads uploads;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ShippedCourses shipped;

    @Autowired
    Campus campus;

    @Autowired
    People people;

    @Test
    void anUploadedZipComesBackWithTheSameBytes() throws Exception {
        Actor publisher = campus.withRole(Role.PUBLISHER);
        byte[] zip = CourseZip.course().bytes();

        ReleaseId release = uploads.receive(publisher, campus.university(), Ids.random(), zip)
                .publishable()
                .orElseThrow();

        assertThat(Blobs.sha256(download(publisher, release))).isEqualTo(Blobs.sha256(zip));
    }

    @Test
    void aFolderComesBackFileByFileInAZipThatIsAlwaysTheSame() throws Exception {
        Actor publisher = campus.withRole(Role.PUBLISHER);
        ReleaseId release = catalogue.current(GUIDE).orElseThrow().release();

        byte[] zip = download(publisher, release);

        SourceFiles folder = java.util.Objects.requireNonNull(shipped.all().get(GUIDE.value()));
        assertThat(hashes(unzipped(zip))).isEqualTo(hashes(folder.files()));
        assertThat(download(publisher, release)).isEqualTo(zip);
        assertThat(ReleaseId.of(GUIDE, ZipSource.unpack(zip).hash())).isEqualTo(release);
    }

    @Test
    void othersGetNothing() {
        Actor publisher = campus.withRole(Role.PUBLISHER);
        ReleaseId release = uploads.receive(
                        publisher,
                        campus.university(),
                        Ids.random(),
                        CourseZip.course().bytes())
                .publishable()
                .orElseThrow();
        UniversityId elsewhere = campus.anotherUniversity();
        Actor person = campus.person("Wang Min", elsewhere);
        people.grant(Actor.SYSTEM, person.id(), Role.PUBLISHER, elsewhere);

        assertThat(downloads.find(campus.actor(person.id()), release)).isEmpty();
        assertThat(downloads.find(campus.student(), release)).isEmpty();
        assertThat(downloads.find(
                        campus.student(), catalogue.current(GUIDE).orElseThrow().release()))
                .isEmpty();
    }

    private byte[] download(Actor actor, ReleaseId release) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        downloads.find(actor, release).orElseThrow().writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(entry.getName(), input.readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, String> hashes(Map<String, byte[]> files) {
        Map<String, String> hashes = new HashMap<>();
        files.forEach((path, content) -> hashes.put(path, Blobs.sha256(content)));
        return hashes;
    }
}
