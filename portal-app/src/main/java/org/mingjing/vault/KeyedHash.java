package org.mingjing.vault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjing.shared.DataDirectory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Hashes that only this portal can make: what has to be found again without being stored (receipts). Their key is apart from the
 * master keys, isn't changed by rotation, and never in the database; without it every receipt is lost: back it up.
 */
@Component
public class KeyedHash {

    private final byte[] key;
    private final Map<String, byte[]> subkeys = new ConcurrentHashMap<>();

    /** @throws WrongKey the database was used with another lookup key */
    KeyedHash(JdbcTemplate jdbc, VaultSettings settings, DataDirectory directory) {
        this.key = settings.lookupKey() == null
                ? new KeyFolder(directory).lookup()
                : MasterKey.bytes(settings.lookupKey(), "mingjing.vault.lookup-key");
        String id = MasterKey.id(key);
        jdbc.update("insert into vault_lookup_key (id) values (?) on conflict do nothing", id);
        String known = jdbc.queryForObject("select id from vault_lookup_key", String.class);
        if (!id.equals(known)) {
            throw new WrongKey("缺少查询密钥 (missing lookup key) " + known);
        }
    }

    /**
     * HMAC-SHA256, 32 bytes.
     *
     * @param purpose a constant of the caller, never anything that came in: hashes of different purposes can't be compared
     */
    public byte[] of(String purpose, byte[] data) {
        return Hmac.of(subkeys.computeIfAbsent(purpose, p -> Hmac.derive(key, "lookup/" + p)), data);
    }
}
