package org.qihang.embedded.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    @TempDir
    Path folder;

    static {
        FilePath.register(new FullableDisk());
    }

    @Test
    void afterAFullDiskNothingIsAcknowledgedAndWhatWasIsKept() {
        String file = FullableDisk.SCHEME + ":" + folder.resolve("test.mv");
        List<Throwable> told = new ArrayList<>();
        MVStore store =
                new MVStore.Builder().fileName(file).autoCommitDisabled().open();
        MVMap<String, String> map = store.openMap("map");
        GroupCommit commits = new GroupCommit(store, true, _ -> {});
        commits.whenFailed(told::add);
        commits.write(() -> map.put("kept", "yes"));
        assertThat(commits.isSound()).isTrue();

        FullableDisk.FULL.set(true);
        try {
            assertThatThrownBy(() -> commits.write(() -> map.put("lost", "x".repeat(100_000))))
                    .isInstanceOf(MongoServerError.class)
                    .hasMessageContaining("can't write to its file");
        } finally {
            FullableDisk.FULL.set(false);
        }
        assertThatThrownBy(() -> commits.write(() -> map.put("later", "no")))
                .isInstanceOf(MongoServerError.class)
                .hasMessageContaining("start again");
        assertThat(told).hasSize(1);
        assertThat(commits.isSound()).isFalse();
        store.closeImmediately();

        try (MVStore again = MVStore.open(file)) {
            assertThat(again.openMap("map")).containsOnlyKeys("kept");
        }
    }

    @Test
    void tellsEachVersionAfterItWasSynced() {
        List<Long> versions = new ArrayList<>();
        try (MVStore store = new MVStore.Builder()
                .fileName(folder.resolve("test.mv").toString())
                .autoCommitDisabled()
                .open()) {
            MVMap<String, String> map = store.openMap("map");
            GroupCommit commits = new GroupCommit(store, true, versions::add);
            commits.write(() -> map.put("a", "1"));
            commits.write(() -> map.put("a", "2"));
            commits.write(() -> "nothing changed");
            assertThat(versions).hasSize(2).isSorted().endsWith(store.getCurrentVersion());
        }
    }
}
