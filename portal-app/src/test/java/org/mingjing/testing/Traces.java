package org.mingjing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for planted words in every byte of files, in every writing that a program might give them. */
public final class Traces {

    /** The bytes to look for, and what they are. */
    private final Map<String, byte[]> needles = new LinkedHashMap<>();

    private final int shortest;

    /** @param planted of at least twelve bytes each in UTF-8 */
    public Traces(List<String> planted) {
        for (String word : planted) {
            writings(word);
        }
        shortest =
                needles.values().stream().mapToInt(bytes -> bytes.length).min().orElse(1);
    }

    /** Lines {@code where: what: what stands around it}, empty if nothing is there. */
    public List<String> below(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                in(folder.relativize(file).toString(), Files.readAllBytes(file), found);
                in("the name of a file", file.getFileName().toString().getBytes(StandardCharsets.UTF_8), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    public List<String> in(String where, String content) {
        List<String> found = new ArrayList<>();
        in(where, content.getBytes(StandardCharsets.UTF_8), found);
        return found;
    }

    private void in(String where, byte[] content, List<String> found) {
        if (content.length < shortest) {
            return;
        }
        needles.forEach((what, needle) -> {
            int at = find(content, needle);
            if (at >= 0) {
                int from = Math.max(0, at - 160);
                int length = Math.min(content.length, at + needle.length + 40) - from;
                found.add(where + ": " + what + ": …" + new String(content, from, length, StandardCharsets.UTF_8));
            }
        });
    }

    private void writings(String word) {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("GB18030"))) {
            byte[] bytes = word.getBytes(charset);
            needles.put(word + " in " + charset, bytes);
        }
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        needles.put(word + " in hexadecimal", ascii(HexFormat.of().formatHex(bytes)));
        needles.put(word + " in an address", ascii(java.net.URLEncoder.encode(word, StandardCharsets.UTF_8)));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // Without the first and last characters, which depend on what stands beside.
            needles.put(word + " in base64/" + shift, ascii(base64.substring(4, base64.length() - 2)));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Horspool's search: where it begins, or -1. */
    private static int find(byte[] content, byte[] needle) {
        int last = needle.length - 1;
        int[] skip = new int[256];
        java.util.Arrays.fill(skip, needle.length);
        for (int i = 0; i < last; i++) {
            skip[needle[i] & 0xff] = last - i;
        }
        for (int at = 0; at + last < content.length; at += skip[content[at + last] & 0xff]) {
            int i = last;
            while (i >= 0 && content[at + i] == needle[i]) {
                i--;
            }
            if (i < 0) {
                return at;
            }
        }
        return -1;
    }
}
