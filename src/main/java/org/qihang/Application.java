package org.qihang;

import java.util.Arrays;
import java.util.Locale;
import org.qihang.account.Language;
import org.qihang.course.CheckCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("check")) {
            Language language = Language.of(Locale.getDefault());
            System.exit(
                    CheckCommand.run(Arrays.asList(args).subList(1, args.length), language, System.out, System.err));
        }
        ConfigurableApplicationContext application = SpringApplication.run(Application.class, args);
        String port = application.getEnvironment().getProperty("local.server.port", "8080");
        System.out.println("Qihang 启航: http://localhost:" + port);
    }
}
