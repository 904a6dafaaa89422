package org.qihang;

import java.util.Arrays;
import java.util.Locale;
import org.qihang.account.Language;
import org.qihang.course.CheckCommand;
import org.qihang.course.RenderCommand;
import org.qihang.store.StoreCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("check")) {
            Language language = Language.of(Locale.getDefault());
            System.exit(
                    CheckCommand.run(Arrays.asList(args).subList(1, args.length), language, System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("render")) {
            System.exit(RenderCommand.run(Arrays.asList(args).subList(1, args.length), System.err));
        }
        if (args.length > 0 && StoreCommands.isOne(args[0])) {
            logWarnings();
            System.exit(StoreCommands.run(
                    Arrays.asList(args), System.getenv(), Locale.getDefault(), System.out, System.err));
        }
        ConfigurableApplicationContext application = SpringApplication.run(Application.class, args);
        String port = application.getEnvironment().getProperty("local.server.port", "8080");
        System.out.println("Qihang 启航: http://localhost:" + port);
    }

    /** Spring sets up the logging of the application; a command, which has none, would tell everything. */
    private static void logWarnings() {
        LoggingSystem logging = LoggingSystem.get(Application.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logging.setLogLevel("de.bwaldvogel", LogLevel.OFF);
    }
}
