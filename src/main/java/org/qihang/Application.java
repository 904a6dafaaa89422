package org.qihang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        ConfigurableApplicationContext application = SpringApplication.run(Application.class, args);
        String port = application.getEnvironment().getProperty("local.server.port", "8080");
        System.out.println("Qihang 启航: http://localhost:" + port);
    }
}
