package org.mingjing.decision.verification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a line of text, typed or from a QR code, leads to. */
sealed interface Clue {

    /** An address of this site, or what such an address carries. */
    record Decision(String id) implements Clue {}

    /** Words, perhaps a document number. */
    record Words(String text) implements Clue {}

    /** An address of this site that belongs to no decision. */
    record OtherPage() implements Clue {}

    /** An address of another site, or one that no browser opens. @param host as it reads, never to be linked */
    record Elsewhere(String host) implements Clue {}

    Pattern ID = Pattern.compile("[0-9a-z]{10}");
    Pattern PATH = Pattern.compile(
            "/(?:verify|decisions|api/v1/verify|api/v1/decisions)/([0-9a-z]{10})(?:\\.[a-z]{3,4})?/?",
            Pattern.CASE_INSENSITIVE);
    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,20}:.*", Pattern.DOTALL);
    Pattern BARE_HOST =
            Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?::\\d{1,5})?(?:[/?#].*)?|localhost(?::\\d{1,5})?/.*");
    int LONGEST_HOST = 80;

    /** @param ours hosts of this site, lower case, with their ports where they aren't the usual ones */
    static Clue of(String typed, Set<String> ours) {
        String text = typed.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (ID.matcher(lower).matches()) {
            return new Decision(lower);
        }
        if (lower.startsWith("http:") || lower.startsWith("https:")) {
            return address(text, ours);
        }
        if (text.startsWith("/") && PATH.matcher(text).lookingAt()) {
            return path(text);
        }
        if (BARE_HOST.matcher(text).matches()) {
            return address("https://" + text, ours);
        }
        return SCHEME.matcher(text).matches() ? new Elsewhere(shortened(text)) : new Words(text);
    }

    private static Clue address(String text, Set<String> ours) {
        try {
            URI uri = new URI(text);
            String host = host(uri);
            // What stands before an @ is there to mislead.
            if (host == null || uri.getRawUserInfo() != null || !ours.contains(host)) {
                return new Elsewhere(shortened(host == null ? text : host));
            }
            return path(uri.getPath() == null ? "" : uri.getPath());
        } catch (URISyntaxException notAnAddress) {
            return new Elsewhere(shortened(text));
        }
    }

    private static Clue path(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? new Decision(matcher.group(1).toLowerCase(Locale.ROOT)) : new OtherPage();
    }

    /** Host and, where it isn't the scheme's own, port; null where the address has none. */
    static @Nullable String host(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            return null;
        }
        boolean usual = uri.getPort() < 0
                || "http".equalsIgnoreCase(uri.getScheme()) && uri.getPort() == 80
                || "https".equalsIgnoreCase(uri.getScheme()) && uri.getPort() == 443;
        return host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{C}", " ").strip();
        return line.length() <= LONGEST_HOST ? line : line.substring(0, LONGEST_HOST) + "…";
    }
}
