package org.mingjing.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of the static files that {@code frontend} built; {@code ?v=} names their content, so they may be kept for ever. */
@Component
class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String name) {
        return addresses.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + hash(file));
    }

    private static String hash(String file) {
        try (InputStream content = new ClassPathResource("META-INF/resources/assets/" + file).getInputStream()) {
            CRC32C sum = new CRC32C();
            sum.update(content.readAllBytes());
            return HexFormat.of().toHexDigits((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("The frontend isn't built: /assets/" + file + " is missing", e);
        }
    }
}
