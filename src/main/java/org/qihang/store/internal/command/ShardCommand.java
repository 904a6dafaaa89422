package org.qihang.store.internal.command;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;

/** {@code shard}: tells a sharded cluster to spread every collection of the product by its {@code _id}. */
public final class ShardCommand {

    private ShardCommand() {}

    public static int run(Arguments arguments, Map<String, String> environment, Console console) {
        if (!arguments.words().isEmpty() || arguments.data().isPresent()) {
            throw new Misused();
        }
        Place place = Place.of(arguments, environment);
        if (arguments.isDryRun()) {
            String database = place instanceof Place.Server server ? server.database() : Place.USUAL_DATABASE;
            Sharding.of(database).lines().forEach(console.out()::println);
            return ExitCode.DONE;
        }
        if (!(place instanceof Place.Server server)) {
            throw new CommandRefused("store.ShardCommand.noUri");
        }
        try (OpenDatabase cluster = OpenDatabase.at(server)) {
            shard(cluster, Sharding.of(server.database()), console);
        }
        return ExitCode.DONE;
    }

    private static void shard(OpenDatabase cluster, Sharding sharding, Console console) {
        Document hello = cluster.database().runCommand(new Document("hello", 1));
        if (!"isdbgrid".equals(hello.get("msg"))) {
            throw new CommandRefused(
                    "store.ShardCommand.notSharded", cluster.place().name());
        }
        MongoDatabase admin = cluster.client().getDatabase("admin");
        for (Sharding.Step step : sharding.steps()) {
            console.out().println(step.line());
            admin.runCommand(step.command());
        }
        console.say("store.ShardCommand.done", cluster.place().name());
    }
}
