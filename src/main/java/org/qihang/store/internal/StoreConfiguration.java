package org.qihang.store.internal;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoCollection;
import java.util.List;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.Document;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.Migration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoUriGiven.class)
    EmbeddedDatabase embeddedDatabase(StoreProperties properties) {
        EmbeddedDatabase database =
                properties.inMemory() ? EmbeddedDatabase.inMemory() : EmbeddedDatabase.open(properties.data());
        database.whenFailed(new EndOfWriting(EndOfWriting::endProcess));
        return database;
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(
            StoreProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        String uri = properties.isEmbedded() ? embedded.getObject().connectionString() : properties.uri();
        ConnectionString given = new ConnectionString(uri);
        return () -> given.getDatabase() == null ? withDatabase(uri, properties.database()) : given;
    }

    @Bean
    MongoCustomConversions conversions() {
        return new MongoCustomConversions(
                List.of(new IdentifierReader(), new IdentifierWriter(), new ZoneReader(), new ZoneWriter()));
    }

    /** What lies in the database names fields, not classes of Java: a class may be renamed without a {@link Migration}. */
    @Bean
    static BeanPostProcessor noClassNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MappingMongoConverter converter) {
                    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
                }
                return bean;
            }
        };
    }

    /**
     * Nobody else is in an embedded database when it is opened: a lease that lies in it belonged to a process that was
     * killed, and would hold up the mails of this one until it runs out.
     */
    @Bean
    LockingTaskExecutor leases(MongoDatabaseFactory databases, StoreProperties properties, LeaseKeeper keeper) {
        MongoCollection<Document> leases = databases.getMongoDatabase().getCollection("leases");
        if (properties.isEmbedded()) {
            leases.deleteMany(new Document());
        }
        return new DefaultLockingTaskExecutor(keeper.keeping(new MongoLockProvider(leases)));
    }

    private static ConnectionString withDatabase(String uri, String database) {
        int query = uri.indexOf('?');
        String hosts = query < 0 ? uri : uri.substring(0, query);
        String options = query < 0 ? "" : uri.substring(query);
        String separator = hosts.indexOf('/', "mongodb+srv://".length()) >= 0 ? "" : "/";
        return new ConnectionString(hosts + separator + database + options);
    }
}
