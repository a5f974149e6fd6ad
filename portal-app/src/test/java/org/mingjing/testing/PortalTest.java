package org.mingjing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.mingjing.Mingjing;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * A test against the whole running portal: real PostgreSQL, Lucene on disk, HTTP on a port of its own. All such tests share one
 * portal, started once per suite on an empty data directory; each uses document numbers of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("server")
@SpringBootTest(
        classes = Mingjing.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mingjing.demo=false",
            "mingjing.intake.undo=1s",
            "mingjing.intake.triage-every=50ms",
            "mingjing.open311.keys=open311-client-of-tests,open311-spendthrift-of-tests"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = PortalTest.OwnData.class)
public @interface PortalTest {

    /** An empty data directory below the build's; those of earlier runs are deleted. */
    class OwnData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Path RUNS =
                Path.of("target", "test-data", System.getProperty("mingjing.test.fork", "fork-1"));

        static {
            try {
                FileSystemUtils.deleteRecursively(RUNS);
                Files.createDirectories(RUNS);
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path data = Files.createTempDirectory(RUNS, "portal");
                TestPropertyValues.of("mingjing.data=" + data).applyTo(context);
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
    }
}
