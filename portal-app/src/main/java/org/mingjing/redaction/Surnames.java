package org.mingjing.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The known family names ({@code redaction/surnames.txt}). */
final class Surnames {

    private static final Pattern NOTE = Pattern.compile("(?m)^#.*$");
    private static final String SINGLE;
    private static final Set<String> COMPOUND;

    static {
        try (var in = Objects.requireNonNull(Surnames.class.getResourceAsStream("/redaction/surnames.txt"))) {
            var text = NOTE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
            int dash = text.indexOf('-');
            SINGLE = text.substring(0, dash).replaceAll("\\s", "");
            COMPOUND = Pattern.compile("\\s+")
                    .splitAsStream(text.substring(dash + 1).strip())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Surnames() {}

    /** Characters of the family name that a name begins with: 2, 1, or 0 if none is known. */
    static int lengthIn(String name) {
        if (name.length() >= 2 && COMPOUND.contains(name.substring(0, 2))) {
            return 2;
        }
        return !name.isEmpty() && SINGLE.indexOf(name.charAt(0)) >= 0 ? 1 : 0;
    }

    /** What the public may see of a name: 张某, 欧阳某, 阿某. */
    static String masked(String name) {
        boolean dotted = name.indexOf('·') >= 0;
        int length = dotted ? 1 : Math.max(1, lengthIn(name));
        return name.substring(0, Math.min(length, name.length())) + "某";
    }
}
