package org.mingjing.vault;

import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ids of the master keys in use, in the database. Every content refers to one, so a key can't be retired while a content,
 * committed or not, on this node or another, still needs it.
 */
final class KeyRegister {

    private final JdbcTemplate jdbc;

    KeyRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws WrongKey the database holds content under a key that isn't at hand */
    void check(KeyRing ring) {
        String current = ring.current().id();
        for (String id : others(current)) {
            if (!ring.ids().contains(id) && used(id)) {
                throw new WrongKey("缺少主密钥 (missing master key) " + id);
            }
        }
        add(current);
    }

    void add(String id) {
        jdbc.update("insert into vault_key (id) values (?) on conflict do nothing", id);
    }

    /** Ids of all keys but this one. */
    Set<String> others(String current) {
        return Set.copyOf(jdbc.queryForList("select id from vault_key where id <> ?", String.class, current));
    }

    /** Waits for transactions that are sealing under the key; false where content still needs it. */
    boolean retire(String id) {
        try {
            jdbc.update("delete from vault_key where id = ?", id);
            return true;
        } catch (DataIntegrityViolationException stillUsed) {
            return false;
        }
    }

    private boolean used(String id) {
        List<Integer> one = jdbc.queryForList(
                "select 1 from vault_content where key_id = ? and wrapped_key is not null limit 1", Integer.class, id);
        return !one.isEmpty();
    }
}
