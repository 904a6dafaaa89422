package org.qihang.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.qihang.embedded.EmbeddedDatabase;

/** Something that keeps what is written to it, each write on the disk before the next one of the same writer. */
interface Writers extends AutoCloseable {

    int SECONDS = 4;
    String TEXT = "x".repeat(500);

    void write(long number);

    @Override
    void close() throws IOException;

    /** How many writes a second so many writers get done. */
    default double rate(int writers, AtomicLong numbers) {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                pool.execute(() -> {
                    while (System.nanoTime() < end) {
                        write(numbers.incrementAndGet());
                        done.incrementAndGet();
                    }
                });
            }
        }
        return (double) done.get() / SECONDS;
    }

    /** The embedded database by its driver, as the product writes. */
    static Writers embedded(Path folder) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        MongoClient client = MongoClients.create(database.connectionString());
        MongoCollection<Document> written = client.getDatabase("bench").getCollection("written");
        return new Writers() {
            @Override
            public void write(long number) {
                written.insertOne(new Document("_id", "id" + number).append("text", TEXT));
            }

            @Override
            public void close() {
                client.close();
                database.close();
            }
        };
    }

    /**
     * The store beneath it alone, without server, protocol, documents and index entries. It commits and syncs as often:
     * whoever has written waits for a commit that has it, and one commit takes all that were written until it began.
     */
    static Writers bare(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        MVMap<String, String> map = store.openMap("written");
        return new Writers() {
            private final AtomicLong written = new AtomicLong();
            private long committed;

            @Override
            public void write(long number) {
                map.put("id" + number, TEXT);
                long mine = written.incrementAndGet();
                synchronized (store) {
                    if (committed < mine) {
                        long all = written.get();
                        store.commit();
                        store.sync();
                        committed = all;
                    }
                }
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }
}
