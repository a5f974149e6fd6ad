package org.mingjing.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Every occurrence of the persons already known, also where spaces or line ends break the name. */
final class KnownPeopleFinder implements Finder {

    private static final Pattern PLACE = Pattern.compile("路(?!过|遇)|街|巷|弄|大道|镇|县|区(?!别)|社区|小区|广场|大厦");
    private static final Pattern ROLE_BEFORE = Pattern.compile("(?:人|者|员|主)[::]?$");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        var byHead = byHead(caseFile.people().hidden());
        var text = passage.compact().text();
        var origin = passage.compact().origin();
        int at = 0;
        while (at + 2 <= text.length()) {
            int end = at + 1;
            for (var name : byHead.getOrDefault(head(text, at), List.of())) {
                if (text.startsWith(name, at) && !namesPlace(text, at, at + name.length())) {
                    end = at + name.length();
                    var hit = new Hit(
                            origin[at],
                            origin[end - 1] + 1,
                            FindingKind.PERSON_NAME,
                            caseFile.people().shown(name),
                            "known-person",
                            true);
                    if (!passage.guardsOriginal(hit.start(), hit.end())) {
                        found.accept(hit);
                    }
                    break;
                }
            }
            at = end;
        }
    }

    private static Map<Integer, List<String>> byHead(Map<String, String> names) {
        var byHead = new HashMap<Integer, List<String>>();
        for (var name : names.keySet()) {
            byHead.computeIfAbsent(head(name, 0), k -> new ArrayList<>()).add(name);
        }
        byHead.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
        return byHead;
    }

    private static int head(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    private static boolean namesPlace(String text, int from, int to) {
        return PLACE.matcher(text).region(to, text.length()).lookingAt()
                && !ROLE_BEFORE
                        .matcher(text)
                        .region(Math.max(0, from - 3), from)
                        .find();
    }
}
