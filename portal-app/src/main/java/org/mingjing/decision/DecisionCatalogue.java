package org.mingjing.decision;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionIndex;
import org.mingjing.search.DecisionQuery;
import org.mingjing.search.DocumentNumber;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Service;

/** Published decisions, for every reader: pages, feeds, exports, API and workbench alike. */
@Service
public class DecisionCatalogue {

    /** Withdrawals and corrections on one page. */
    public static final int AMENDMENTS_A_PAGE = 50;

    /** Addresses in one part of the sitemap; the protocol allows 50,000. */
    public static final int SITEMAP_PART = 10_000;

    private static final int BATCH = 500;
    private static final Duration STATE_AGE = Duration.ofSeconds(2);

    private final PublicStore store;
    private final DecisionIndex index;
    private final Clock clock;
    private final LoadingCache<LocalDate, State> states;

    DecisionCatalogue(PublicStore store, DecisionIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
        this.states = Caffeine.newBuilder()
                .expireAfterWrite(STATE_AGE)
                .maximumSize(2)
                .build(day -> store.state(day, day.atStartOfDay(Shanghai.ZONE).toInstant()));
    }

    /** The page of hits. */
    public DecisionHits search(DecisionQuery query) {
        return index.search(query);
    }

    /** Completions while typing. */
    public List<DecisionIndex.Suggestion> suggest(String typed, int max) {
        return index.suggest(typed, max);
    }

    /** A decision or its tombstone; empty for unknown, expired and repaired ones alike. */
    public Optional<PublicDecision> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** Those of the ids that are in publicity or withdrawn, in the order given. */
    public List<PublicDecision> findAll(Collection<String> ids) {
        return store.findAll(ids, today());
    }

    /** By document number in any spelling. */
    public Optional<PublicDecision> lookup(String documentNumber) {
        return store.idOf(DocumentNumber.key(documentNumber)).flatMap(this::find);
    }

    /** Everything in publicity that the query finds, in its order, to the very end; reads in batches, holds none. */
    public void export(DecisionQuery query, Consumer<PublicDecision.Published> sink) {
        List<String> batch = new ArrayList<>(BATCH);
        index.scan(query, id -> {
            batch.add(id);
            if (batch.size() == BATCH) {
                hand(batch, sink);
            }
        });
        hand(batch, sink);
    }

    private void hand(List<String> batch, Consumer<PublicDecision.Published> sink) {
        for (PublicDecision decision : findAll(batch)) {
            if (decision instanceof PublicDecision.Published published) {
                sink.accept(published);
            }
        }
        batch.clear();
    }

    /** Document numbers that a text mentions, with the decision where one is public. */
    public List<Citation> citations(String text) {
        List<DocumentNumber.Mention> mentions = DocumentNumber.find(text);
        Map<String, String> ids = store.idsOf(
                mentions.stream().map(mention -> mention.number().key()).toList());
        Map<String, PublicDecision> decisions = findAll(ids.values()).stream()
                .collect(Collectors.toMap(PublicDecision::id, Function.identity(), (a, b) -> a));
        return mentions.stream()
                .map(mention -> new Citation(
                        text.substring(mention.start(), mention.end()),
                        mention.start(),
                        mention.end(),
                        Optional.ofNullable(ids.get(mention.number().key())).map(decisions::get)))
                .toList();
    }

    /** Withdrawals and corrections, the newest first; {@code page} from 1. */
    public List<PublicDecision> amendments(int page) {
        return store.amendments(today(), (page - 1) * AMENDMENTS_A_PAGE, AMENDMENTS_A_PAGE);
    }

    /** What one part of the sitemap lists, organisations in publicity; {@code part} from 0. */
    public List<SitemapEntry> sitemap(int part) {
        return store.sitemap(today(), part * SITEMAP_PART, SITEMAP_PART);
    }

    /** How many parts the sitemap has; 0 where no organisation's decision is in publicity. */
    public int sitemapParts() {
        return Math.toIntExact((store.organisations(today()) + SITEMAP_PART - 1) / SITEMAP_PART);
    }

    /** How things stand; at most two seconds old. */
    public State state() {
        return states.get(today());
    }

    /** Today in Asia/Shanghai: against it publicity is judged. */
    public LocalDate today() {
        return Shanghai.today(clock);
    }

    /**
     * A number found in a text.
     *
     * @param text as written there
     * @param start UTF-16 offset
     */
    public record Citation(String text, int start, int end, Optional<PublicDecision> decision) {}

    public record SitemapEntry(String id, Instant changedAt) {}

    /**
     * @param published how many are in publicity
     * @param publishedToday of these, since midnight in Asia/Shanghai
     * @param dataAsOf when the public set last changed
     */
    public record State(long published, long publishedToday, Instant dataAsOf) {}
}
