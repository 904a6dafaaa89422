package org.qihang.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.UniversityId;

/**
 * A course that somebody uploaded, and what the check found in it.
 *
 * @param by the person who uploaded it
 * @param university for which it was uploaded
 * @param findings by file and line, at most 1,000
 * @param lessons how many there are, whatever the errors
 * @param release what can be previewed and published; null where there are errors
 */
public record Upload(
        String id,
        String by,
        UniversityId university,
        Instant at,
        List<Finding> findings,
        int lessons,
        @Nullable ReleaseId release) {

    public Upload {
        findings = List.copyOf(findings);
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }

    public Optional<ReleaseId> publishable() {
        return Optional.ofNullable(release);
    }
}
