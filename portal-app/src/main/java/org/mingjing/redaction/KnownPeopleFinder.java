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
        var byHead = byHead(caseFile.people());
        var text = passage.compact().text();
        var origin = passage.compact().origin();
        int at = 0;
        while (at + 2 <= text.length()) {
            int end = at + 1;
            for (var name : byHead.getOrDefault(head(text, at), List.of())) {
                if (text.startsWith(name, at) && !namesPlace(text, at, at + name.length())) {
                    end = at + name.length();
                    if (caseFile.people().isKept(name)) {
                        break;
                    }
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

    /** By their first two characters, longest first; kept names too, lest a part of one is taken for another person. */
    private static Map<Integer, List<String>> byHead(People people) {
        var byHead = new HashMap<Integer, List<String>>();
        var names = new ArrayList<>(people.hidden());
        names.addAll(people.kept());
        names.removeIf(name -> name.length() < 2);
        for (var name : names) {
            byHead.computeIfAbsent(head(name, 0), k -> new ArrayList<>()).add(name);
        }
        byHead.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
        return byHead;
    }

    private static int head(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    /** 陈海 in 陈海路, 高峰 in 高峰期; not where a role stands before it. */
    private static boolean namesPlace(String text, int from, int to) {
        boolean longerWord = to - from == 2 && to < text.length() && Lexicon.ordinaryWord(text.substring(from, to + 1));
        return (longerWord || PLACE.matcher(text).region(to, text.length()).lookingAt())
                && !ROLE_BEFORE
                        .matcher(text)
                        .region(Math.max(0, from - 3), from)
                        .find();
    }
}
