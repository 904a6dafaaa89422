package org.qihang.testing;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.qihang.contract.Promised;
import org.qihang.contract.Vocabulary;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;

/** Sees what the application sends while it is tested, and remembers what no case of the contract covers. */
@TestComponent
class WordWatch implements MongoClientSettingsBuilderCustomizer, CommandListener {

    private final Set<String> promised = Promised.words();
    private final Set<String> unpromised = new ConcurrentSkipListSet<>();

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    /** Since it was asked last, so that one word fails one test. */
    Set<String> unpromised() {
        Set<String> found = new TreeSet<>(unpromised);
        unpromised.removeAll(found);
        return found;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        Set<String> words = Vocabulary.of(event.getCommand());
        words.removeAll(promised);
        if (!words.isEmpty() && !Origin.isOfATest()) {
            words.forEach(word -> unpromised.add(word + " (" + event.getCommandName() + ")"));
        }
    }
}
