package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The commands of the server, on one file. */
final class StoredBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> MAKING = Set.of("create", "createindexes", "drop", "dropindexes", "dropdatabase");
    private static final Set<String> GREETINGS = Set.of("hello", "ismaster");
    private static final int MOST_WRITES = 100_000;

    private final Maps maps;
    private final GroupCommit commits;

    StoredBackend(MVStore store, GroupCommit commits) {
        this.maps = new Maps(store);
        this.commits = commits;
        commits.write(() -> {
            maps.databases().forEach(this::resolveDatabase);
            return maps;
        });
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, maps, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        CommandRules.check(command, query);
        String name = command.toLowerCase(Locale.ROOT);
        if (MAKING.contains(name)) {
            return commits.writeAlone(() -> super.handleCommand(channel, database, command, query));
        }
        if (writes(name, query) || opens(name, database)) {
            if (name.equals("insert")) {
                query.putIfAbsent("ordered", true);
            }
            return commits.write(() -> super.handleCommand(channel, database, command, query));
        }
        commits.checkSound();
        Document answer = switch (name) {
            case "hello", "ismaster" -> greeting(super.handleCommand(channel, database, "ismaster", query));
            case "listdatabases" -> databases();
            case "renamecollection" -> throw Refused.notSupported("renaming a collection");
            default -> super.handleCommand(channel, database, command, query);
        };
        if (query.get("readConcern") instanceof Document concern && !"local".equals(concern.get("level"))) {
            commits.awaitVisible();
        }
        return answer;
    }

    private boolean writes(String command, Document query) {
        return WRITES.contains(command) || command.equals("aggregate") && merges(query.get("pipeline"));
    }

    private static boolean merges(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages
                && stages.stream().anyMatch(stage -> stage instanceof Document one && one.containsKey("$merge"));
    }

    /** Opening a database makes its first maps: that too is a write. */
    private boolean opens(String command, String database) {
        return !GREETINGS.contains(command)
                && !database.equals("admin")
                && !listDatabaseNames().contains(database);
    }

    private static Document greeting(Document answer) {
        answer.put("helloOk", true);
        answer.put("isWritablePrimary", true);
        answer.put("readOnly", false);
        answer.put("maxWriteBatchSize", MOST_WRITES);
        return answer;
    }

    private Document databases() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .filter(name -> !resolveDatabase(name).isEmpty())
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        Document answer = new Document("databases", databases);
        Utils.markOkay(answer);
        return answer;
    }
}
