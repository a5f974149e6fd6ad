package org.mingjing.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingjing.shared.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real PostgreSQL below the data directory, durable, started and stopped with the application. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DirectoryLock lock;
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(DataDirectory directory) {
        Path root = directory.folder("");
        lock = DirectoryLock.acquire(root);
        Path cluster = directory.folder("postgresql");
        try {
            stopOrphan(cluster);
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            directory.folder("postgresql-binaries").toFile())
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "1GB")
                    // Its log tells what the server does and never what came in: no statement, parameter, value or
                    // address.
                    .setServerConfig("log_min_messages", "log")
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_statement", "none")
                    .setServerConfig("log_min_duration_statement", "-1")
                    .setServerConfig("log_parameter_max_length", "0")
                    .setServerConfig("log_parameter_max_length_on_error", "0")
                    .setServerConfig("log_temp_files", "-1")
                    .setRegisterShutdownHook(false)
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log(root)))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log(root)))
                    .start();
        } catch (IOException | RuntimeException e) {
            closeLock();
            throw new DatabaseDidNotStart(cluster, e);
        }
    }

    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true&logServerErrorDetail=false";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop cleanly; it recovers at the next start", e);
        } finally {
            closeLock();
        }
    }

    private void closeLock() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.io.File log(Path root) {
        return root.resolve("postgresql.log").toFile();
    }

    /** A server whose application was killed still holds the cluster: it is told to stop, quickly but cleanly. */
    private static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        ProcessHandle orphan = ProcessHandle.of(pid).orElse(null);
        boolean postgres = orphan != null
                && orphan.info()
                        .command()
                        .map(path -> path.contains("postgres"))
                        .orElse(false);
        if (orphan == null || !postgres) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.info("stopping the PostgreSQL of an earlier run (pid {})", pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).inheritIO().start();
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("the PostgreSQL of an earlier run does not stop: pid " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Says what to do about it. */
    static final class DatabaseDidNotStart extends RuntimeException {
        DatabaseDidNotStart(Path cluster, Exception cause) {
            super(
                    "内置 PostgreSQL 未能启动 (embedded PostgreSQL did not start) in " + cluster
                            + ". Run as an ordinary user, or as root where `unshare` works, or give a database of your own: "
                            + "--spring.datasource.url=jdbc:postgresql://HOST/DB --spring.datasource.username=… "
                            + "--spring.datasource.password=… ; details: postgresql.log beside it",
                    cause);
        }
    }
}
