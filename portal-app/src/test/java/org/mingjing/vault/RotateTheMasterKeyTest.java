package org.mingjing.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.shared.DataDirectory;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sealed opens before, during and after a change of keys; the database alone tells nothing. */
@PortalTest
class RotateTheMasterKeyTest {

    private static final VaultSettings FILES = new VaultSettings(null, List.of(), null);

    @Autowired
    Vault vault;

    @Autowired
    KeyedHash hashes;

    @Autowired
    KeyRotation rotation;

    @Autowired
    KeyRing ring;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataDirectory directory;

    @Autowired
    MockMvc web;

    @Test
    void everythingOpensUnderANewKeyAndTheOldOneIsGone() throws Exception {
        List<UUID> ids = vault.seal(contents(1_200));
        UUID destroyed = vault.seal(bytes("销毁"));
        vault.destroy(List.of(destroyed));
        UUID early = sealedBeforeFormatTwo("早先封存");
        byte[] digest = vault.digest(bytes("一行"));
        byte[] hash = hashes.of("receipt", bytes("1234567812345678"));
        String before = ring.current().id();
        String oldKey = Files.readString(keys().resolve("master.key"));

        Rotation done = rotation.rotate();

        assertThat(done.outcome()).isEqualTo(Rotation.Outcome.ROTATED);
        assertThat(done.rewrapped()).isGreaterThanOrEqualTo(1_202);
        assertThat(done.keyId()).isNotEqualTo(before).isEqualTo(ring.current().id());
        assertThat(jdbc.queryForList("select distinct key_id from vault_content", String.class))
                .containsExactly(done.keyId());
        assertThat(jdbc.queryForList("select id from vault_key", String.class)).containsExactly(done.keyId());
        assertThat(files()).containsExactlyInAnyOrder("master.key", "lookup.key", "ledger.key");
        assertThat(Files.readString(keys().resolve("master.key"))).isNotEqualTo(oldKey);

        Map<UUID, byte[]> opened = vault.openAll(ids);
        assertThat(opened).hasSize(1_200);
        assertThat(opened.get(ids.get(77))).isEqualTo(bytes("内容 77"));
        assertThat(vault.open(early)).hasValue(bytes("早先封存"));
        assertThat(vault.open(destroyed)).isEmpty();
        assertThat(vault.openAll(List.of(destroyed, UUID.randomUUID()))).isEmpty();
        assertThat(vault.openAll(List.of())).isEmpty();
        assertThat(vault.digest(bytes("一行"))).isEqualTo(digest);
        assertThat(hashes.of("receipt", bytes("1234567812345678"))).isEqualTo(hash);
    }

    @Test
    void thePortalServesWhileTheKeyChanges() throws Exception {
        List<UUID> ids = new ArrayList<>(vault.seal(contents(600)));
        AtomicBoolean stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<List<UUID>>> sealers = IntStream.range(0, 3)
                    .mapToObj(n -> threads.submit(() -> {
                        List<UUID> sealed = new ArrayList<>();
                        while (!stop.get()) {
                            UUID id = vault.seal(bytes("同时 " + sealed.size()));
                            assertThat(vault.open(id)).isPresent();
                            assertThat(vault.openAll(ids)).hasSize(600);
                            sealed.add(id);
                        }
                        return sealed;
                    }))
                    .toList();
            for (int i = 0; i < 3; i++) {
                assertThat(rotation.rotate().outcome()).isEqualTo(Rotation.Outcome.ROTATED);
            }
            stop.set(true);
            for (Future<List<UUID>> sealer : sealers) {
                List<UUID> sealed = sealer.get();
                assertThat(sealed).isNotEmpty();
                assertThat(vault.openAll(sealed)).hasSize(sealed.size());
            }
        }
        assertThat(vault.openAll(ids)).hasSize(600);
        assertThat(files()).containsExactlyInAnyOrder("master.key", "lookup.key", "ledger.key");
    }

    @Test
    void anotherNodeOnTheSameFolderFollows() {
        Vault other = new Vault(jdbc, new KeyRing(FILES, directory));
        UUID theirs = other.seal(bytes("另一台"));
        Rotation done = rotation.rotate();

        assertThat(other.open(theirs)).hasValue(bytes("另一台"));
        UUID next = other.seal(bytes("换钥之后"));
        assertThat(jdbc.queryForObject("select key_id from vault_content where id = ?", String.class, next))
                .isEqualTo(done.keyId());
        assertThat(vault.open(next)).hasValue(bytes("换钥之后"));
        assertThat(other.digest(bytes("一行"))).isEqualTo(vault.digest(bytes("一行")));
    }

    @Test
    void keysFromSettingsAreChangedByHandAndSettledByTheCommand() throws Exception {
        List<UUID> ids = vault.seal(contents(40));
        String inFile = Files.readString(keys().resolve("master.key"));
        String inSettings = Base64.getEncoder().encodeToString(MasterKey.random());
        KeyRing configured = new KeyRing(new VaultSettings(inSettings, List.of(inFile), null), directory);
        try {
            Vault node = new Vault(jdbc, configured);
            Rotation done = new KeyRotation(jdbc, transactions, configured).rotate();

            assertThat(done.outcome()).isEqualTo(Rotation.Outcome.SETTLED);
            assertThat(done.rewrapped()).isGreaterThanOrEqualTo(40);
            assertThat(node.openAll(ids)).hasSize(40);
            KeyRing alone = new KeyRing(new VaultSettings(inSettings, List.of(), null), directory);
            assertThat(new Vault(jdbc, alone).openAll(ids)).hasSize(40);
            // a node whose settings were forgotten seals nothing that others couldn't open
            assertThatThrownBy(() -> vault.seal(bytes("旧设置"))).isInstanceOf(SealBroken.class);
        } finally {
            KeyRing back = new KeyRing(new VaultSettings(inFile, List.of(inSettings), null), directory);
            new Vault(jdbc, back);
            new KeyRotation(jdbc, transactions, back).rotate();
        }
        assertThat(vault.openAll(ids)).hasSize(40);
    }

    @Test
    void theCommandsDoorWantsTheTokenAndTellsNoKey() throws Exception {
        web.perform(post("/api/v1/staff/keys/rotate")).andExpect(status().isUnauthorized());
        String token = Files.readString(directory.folder("").resolve("staff-api.token"))
                .strip();
        web.perform(post("/api/v1/staff/keys/rotate").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("ROTATED"))
                .andExpect(jsonPath("$.keyId").value(ring.current().id()))
                .andExpect(jsonPath("$.length()").value(3));
    }

    @Test
    void rowsCannotBeExchanged() {
        UUID mine = vault.seal(bytes("甲"));
        UUID yours = vault.seal(bytes("乙"));
        jdbc.update(
                "update vault_content t set wrapped_key = s.wrapped_key, ciphertext = s.ciphertext from vault_content s"
                        + " where t.id = ? and s.id = ?",
                mine,
                yours);
        assertThatThrownBy(() -> vault.open(mine)).isInstanceOf(SealBroken.class);
        jdbc.update("update vault_content set format = 1 where id = ?", mine);
        assertThatThrownBy(() -> vault.open(mine)).isInstanceOf(SealBroken.class);
        assertThat(vault.open(yours)).hasValue(bytes("乙"));
        vault.destroy(List.of(mine));
    }

    @Test
    void theDatabaseHoldsNeitherContentNorKey() throws Exception {
        vault.seal(bytes("秘密短语 7391"));
        byte[] master = Base64.getDecoder().decode(Files.readString(keys().resolve("master.key")));
        byte[] lookup = Base64.getDecoder().decode(Files.readString(keys().resolve("lookup.key")));
        String dump = String.join(
                "\n",
                Stream.of("vault_content", "vault_key", "vault_lookup_key")
                        .flatMap(table ->
                                jdbc.queryForList("select t::text from " + table + " t", String.class).stream())
                        .toList());

        assertThat(dump).contains(ring.current().id());
        for (byte[] secret : List.of(bytes("秘密短语 7391"), master, lookup)) {
            assertThat(dump)
                    .doesNotContain(HexFormat.of().formatHex(secret))
                    .doesNotContain(Base64.getEncoder().encodeToString(secret));
        }
        assertThat(dump).doesNotContain("秘密短语");
    }

    @Test
    void digestsMadeBeforeTheyHadAKeyOfTheirOwnStillMatch() {
        vault.seal(bytes("一件旧的"));
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.update("delete from vault_content where id = ?", new UUID(0, 1));
            byte[] asBefore = Hmac.of(ring.current().firstDigestKey(), bytes("一行"));
            assertThat(new Vault(jdbc, ring).digest(bytes("一行"))).isEqualTo(asBefore);
            assertThat(new Vault(jdbc, ring).digest(bytes("一行"))).isEqualTo(asBefore);
        });
    }

    @Test
    void purposesAndKeysOfHashesAreApart() {
        byte[] data = bytes("1234");
        assertThat(hashes.of("a", data))
                .hasSize(32)
                .isNotEqualTo(hashes.of("b", data))
                .isNotEqualTo(vault.digest(data));
    }

    @Test
    void aPortalWithTheWrongKeysDoesNotStart(@TempDir Path elsewhere) {
        vault.seal(bytes("内容"));
        DataDirectory empty = new DataDirectory(elsewhere);
        assertThatThrownBy(() -> new Vault(jdbc, new KeyRing(FILES, empty)))
                .isInstanceOf(WrongKey.class)
                .hasMessageContaining(ring.current().id());
        assertThatThrownBy(() -> new KeyedHash(jdbc, FILES, empty)).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> new KeyRing(new VaultSettings("c2hvcnQ=", List.of(), null), empty))
                .isInstanceOf(WrongKey.class)
                .hasMessageContaining("mingjing.vault.key")
                .hasMessageNotContaining("c2hvcnQ");
        assertThat(new VaultSettings("secret", List.of("secret"), "secret").toString())
                .doesNotContain("secret");
    }

    /** As the first release sealed. */
    private UUID sealedBeforeFormatTwo(String text) {
        MasterKey master = ring.current();
        byte[] key = MasterKey.random();
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into vault_content (id, key_id, wrapped_key, ciphertext) values (?, ?, ?, ?)",
                id,
                master.id(),
                Envelope.encrypt(key, master.wrapping(), new byte[0]),
                Envelope.encrypt(bytes(text), new javax.crypto.spec.SecretKeySpec(key, "AES"), new byte[0]));
        return id;
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(keys())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path keys() {
        return directory.folder("keys");
    }

    private static List<byte[]> contents(int count) {
        return IntStream.range(0, count).mapToObj(i -> bytes("内容 " + i)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
