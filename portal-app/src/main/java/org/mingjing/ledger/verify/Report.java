package org.mingjing.ledger.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjing.ledger.verify.Finding.Kind;

/** What came out: figures, remarks and findings. Of a kind with many findings the first are kept, all are counted. */
final class Report {

    private static final int KEPT = 50;

    private final Map<String, Object> facts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> remarks = Collections.synchronizedList(new ArrayList<>());
    private final Map<Kind, List<Finding>> findings = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    static String words(Exception failure) {
        return String.valueOf(failure.getMessage());
    }

    void fact(String name, Object value) {
        facts.put(name, value);
    }

    void remark(String chinese, String english) {
        remarks.add(chinese + " (" + english + ")");
    }

    /** The same about the same is one finding. */
    synchronized void finding(Kind kind, Object subject, String chinese, String english) {
        if (said.size() < 100_000 && !said.add(kind + " " + subject)) {
            return;
        }
        counts.merge(kind, 1L, Long::sum);
        List<Finding> kept = findings.computeIfAbsent(kind, any -> new ArrayList<>());
        if (kept.size() < KEPT) {
            kept.add(new Finding(kind, subject.toString(), chinese, english));
        }
    }

    synchronized boolean fine() {
        return counts.isEmpty();
    }

    /** A new log instead of another, and nothing worse: whoever names its key has accepted it. */
    synchronized boolean onlyANewLog() {
        return Set.of(Kind.NEW_ORIGIN, Kind.CONTINUED).containsAll(counts.keySet());
    }

    synchronized List<Finding> findings() {
        return findings.values().stream().flatMap(List::stream).toList();
    }

    synchronized Map<Kind, Long> counts() {
        return new EnumMap<>(counts);
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    Map<String, Object> facts() {
        return new LinkedHashMap<>(facts);
    }
}
