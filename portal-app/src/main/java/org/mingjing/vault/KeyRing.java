package org.mingjing.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.DataDirectory;
import org.springframework.stereotype.Component;

/** The master keys at hand: the current one seals, older ones open until everything is wrapped anew. */
@Component
class KeyRing {

    private final VaultSettings settings;
    private final @Nullable KeyFolder folder;
    private volatile Keys keys;

    /** @param stamp of the key folder when they were read */
    private record Keys(MasterKey current, Map<String, MasterKey> byId, Object stamp) {}

    KeyRing(VaultSettings settings, DataDirectory directory) {
        this.settings = settings;
        this.folder = settings.key() == null ? new KeyFolder(directory) : null;
        this.keys = read();
    }

    /** Where keys are files; empty settings. */
    @Nullable
    KeyFolder folder() {
        return folder;
    }

    /** The key that seals: read again when another node has changed it. */
    MasterKey current() {
        if (folder != null && !keys.stamp().equals(folder.stamp())) {
            reload();
        }
        return keys.current();
    }

    /** @throws SealBroken no such key, although the folder was read again */
    MasterKey get(String id) {
        MasterKey known = keys.byId().get(id);
        if (known == null) {
            reload();
            known = keys.byId().get(id);
        }
        if (known == null) {
            throw new SealBroken("no key " + id + " at hand");
        }
        return known;
    }

    Set<String> ids() {
        return keys.byId().keySet();
    }

    void reload() {
        keys = read();
    }

    private Keys read() {
        if (settings.key() != null) {
            return keys(
                    MasterKey.parse(settings.key(), "mingjing.vault.key"),
                    settings.olderKeys().stream()
                            .map(key -> MasterKey.parse(key, "mingjing.vault.older-keys"))
                            .toList(),
                    "settings");
        }
        KeyFolder files = Objects.requireNonNull(folder);
        // In this order what another node changes meanwhile is noticed at the next look.
        Object stamp = files.stamp();
        MasterKey current = files.current();
        return keys(current, files.older(), stamp);
    }

    private static Keys keys(MasterKey current, List<MasterKey> older, Object stamp) {
        Map<String, MasterKey> byId = new LinkedHashMap<>();
        byId.put(current.id(), current);
        older.forEach(key -> byId.putIfAbsent(key.id(), key));
        return new Keys(current, byId, stamp);
    }
}
