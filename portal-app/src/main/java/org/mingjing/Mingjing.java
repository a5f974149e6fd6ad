package org.mingjing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Mingjing", sharedModules = "shared")
public class Mingjing {

    public static void main(String[] args) {
        SpringApplication.run(Mingjing.class, args);
    }
}
