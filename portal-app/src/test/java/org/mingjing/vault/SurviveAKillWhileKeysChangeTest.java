package org.mingjing.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.shared.DataDirectory;
import org.mingjing.testing.PortalProcess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The portal is killed in the middle of a rotation: everything opens at once, and a second rotation finishes. */
@Tag("server")
class SurviveAKillWhileKeysChangeTest {

    private static final int CONTENTS = 3_000;

    @TempDir
    Path folder;

    private final List<UUID> ids = new ArrayList<>();

    @Test
    void everythingOpensAndTheNextRotationFinishes() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        String first;
        try (PortalProcess portal = PortalProcess.start(data)) {
            first = seal(data);
            // One content is held by a transaction, so the rotation can't end before the kill.
            try (Connection holding = database(data).getConnection()) {
                holding.setAutoCommit(false);
                holding.createStatement()
                        .execute("select 1 from vault_content where id = '" + ids.getLast() + "' for update");
                rotateAside(portal);
                await().atMost(Duration.ofMinutes(1)).until(() -> under(data, first) == 1);
                portal.kill();
            }
            assertThat(files(data)).contains("master-" + first + ".key");
            everythingOpens(data);
        }
        String second;
        try (PortalProcess portal = PortalProcess.start(data)) {
            everythingOpens(data);
            assertThat(rotate(portal)).isEqualTo("FINISHED");
            assertThat(under(data, first)).isZero();
            assertThat(files(data)).containsExactlyInAnyOrder("master.key", "lookup.key", "ledger.key");
            everythingOpens(data);

            // Killed as soon as the old key was put aside, wherever that is.
            second = seal(data);
            rotateAside(portal);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> Files.exists(data.resolve("keys/master-" + second + ".key")));
            portal.kill();
            everythingOpens(data);
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            everythingOpens(data);
            assertThat(rotate(portal)).isIn("FINISHED", "ROTATED");
            assertThat(under(data, second)).isZero();
            assertThat(files(data)).containsExactlyInAnyOrder("master.key", "lookup.key", "ledger.key");
            everythingOpens(data);
        }
    }

    /** Like a second node: the same database and key folder. */
    private static Vault vault(Path data) throws IOException {
        return new Vault(
                new JdbcTemplate(database(data)),
                new KeyRing(new VaultSettings(null, List.of(), null), new DataDirectory(data)));
    }

    /** Returns the id of the key that they are sealed with. */
    private String seal(Path data) throws IOException {
        ids.addAll(vault(data)
                .seal(IntStream.range(0, CONTENTS)
                        .mapToObj(i -> ("内容 " + i).getBytes(StandardCharsets.UTF_8))
                        .toList()));
        return String.valueOf(new JdbcTemplate(database(data))
                .queryForObject("select key_id from vault_content where id = ?", String.class, ids.getLast()));
    }

    private void everythingOpens(Path data) throws IOException {
        var opened = vault(data).openAll(ids);
        assertThat(opened).hasSize(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            assertThat(opened.get(ids.get(i))).isEqualTo(("内容 " + i % CONTENTS).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int under(Path data, String key) throws IOException {
        Integer count = new JdbcTemplate(database(data))
                .queryForObject("select count(*)::int from vault_content where key_id = ?", Integer.class, key);
        return count == null ? -1 : count;
    }

    private void rotateAside(PortalProcess portal) {
        Thread.ofVirtual().start(() -> {
            try {
                rotate(portal);
            } catch (IOException | InterruptedException killed) {
                // as intended
            }
        });
    }

    private String rotate(PortalProcess portal) throws IOException, InterruptedException {
        Path nothing = folder.resolve("nothing");
        if (!Files.exists(nothing)) {
            Files.createFile(nothing);
        }
        return portal.upload("/api/v1/staff/keys/rotate", nothing)
                .get("outcome")
                .asString();
    }

    private static List<String> files(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The portal's own PostgreSQL, which outlives a kill until the next start. */
    private static DriverManagerDataSource database(Path data) throws IOException {
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
    }
}
