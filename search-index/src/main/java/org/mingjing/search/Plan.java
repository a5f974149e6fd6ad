package org.mingjing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What someone typed, as a query and as what to mark.
 *
 * @param words whether there is anything by which to rank
 * @param needles what to mark in the texts of what is found
 * @param numbers the document numbers asked for
 */
record Plan(Query query, boolean words, List<Needle> needles, List<DocumentNumber> numbers) {

    private static final float WHOLE = 2;
    private static final float HEAD = 3;
    private static final float WHOLE_HEAD = 6;
    private static final float NUMBER = 1_000;

    /** Folded text to mark, in what {@code scope} stands for. */
    record Needle(Clause.Scope scope, String text) {}

    static Plan of(String typed) {
        if (typed.isBlank()) {
            return new Plan(MatchAllDocsQuery.INSTANCE, false, List.of(), List.of());
        }
        List<Clause> clauses = QueryText.read(typed);
        Builder builder = new Builder();
        clauses.forEach(builder::add);
        String cut = typed.length() > QueryText.LONGEST ? "" : typed;
        return builder.build(DocumentNumber.loose(Fold.of(cut)));
    }

    private static final class Builder {

        private final BooleanQuery.Builder all = new BooleanQuery.Builder();
        private final List<Needle> needles = new ArrayList<>();
        private final List<DocumentNumber> numbers = new ArrayList<>();
        private int required;
        private int excluded;

        void add(Clause clause) {
            Optional<Query> query =
                    switch (clause) {
                        case Clause.Number number -> Optional.of(numbered(number));
                        case Clause.Text text when text.excluded() || text.quoted() -> exactly(text);
                        case Clause.Text text -> words(text);
                    };
            query.ifPresent(found -> {
                all.add(found, clause.excluded() ? Occur.MUST_NOT : Occur.MUST);
                if (clause.excluded()) {
                    excluded++;
                } else {
                    required++;
                }
            });
        }

        Plan build(Optional<DocumentNumber> whole) {
            if (required == 0 && excluded > 0) {
                all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
            }
            Query query = required + excluded == 0 ? MatchNoDocsQuery.INSTANCE : all.build();
            if (whole.isPresent() && numbers.isEmpty()) {
                numbers.add(whole.get());
                query = new BooleanQuery.Builder()
                        .add(query, Occur.SHOULD)
                        .add(byNumber(whole.get()), Occur.SHOULD)
                        .build();
            }
            return new Plan(query, required > 0, List.copyOf(needles), List.copyOf(numbers));
        }

        private Query numbered(Clause.Number clause) {
            if (!clause.excluded()) {
                numbers.add(clause.number());
                needles.add(new Needle(Clause.Scope.ALL, clause.text()));
            }
            BooleanQuery.Builder either = new BooleanQuery.Builder().add(byNumber(clause.number()), Occur.SHOULD);
            Phrases.in(Fields.TEXT_PAIRS, clause.text()).ifPresent(text -> either.add(text, Occur.SHOULD));
            return either.build();
        }

        private Optional<Query> exactly(Clause.Text clause) {
            if (!clause.excluded()) {
                needles.add(new Needle(clause.scope(), clause.text()));
            }
            Optional<Query> phrase = phrase(clause.scope(), clause.text());
            if (clause.excluded() || clause.scope() != Clause.Scope.ALL) {
                return phrase;
            }
            return phrase.map(found -> scored(found, clause.text()));
        }

        /** Each word must occur; that they stand together, or in the decision's head, lifts it. */
        private Optional<Query> words(Clause.Text clause) {
            BooleanQuery.Builder together = new BooleanQuery.Builder();
            List<String> asked = asked(clause.text());
            int found = 0;
            for (String word : asked) {
                Optional<Query> phrase = phrase(clause.scope(), word);
                if (phrase.isPresent()) {
                    needles.add(new Needle(clause.scope(), word));
                    boolean everywhere = clause.scope() == Clause.Scope.ALL;
                    together.add(everywhere ? scored(phrase.get(), word) : phrase.get(), Occur.MUST);
                    found++;
                }
            }
            if (found == 0) {
                return Optional.empty();
            }
            if (found > 1 && clause.scope() == Clause.Scope.ALL) {
                lift(together, Fields.TEXT_PAIRS, clause.text(), WHOLE);
                lift(together, Fields.HEAD_PAIRS, clause.text(), WHOLE_HEAD);
            }
            return Optional.of(together.build());
        }

        private static List<String> asked(String text) {
            List<Runs.Run> runs = Runs.of(text);
            if (runs.size() > 1 && runs.stream().noneMatch(Runs.Run::han)) {
                return List.of(text);
            }
            List<String> asked = new ArrayList<>();
            for (Runs.Run run : runs) {
                boolean alone = run.end() - run.start() == 1 && runs.size() > 1;
                if (!run.han()) {
                    asked.add(run.in(text));
                } else if (!alone) {
                    asked.addAll(Words.asked(run.in(text)));
                }
            }
            return asked.stream().distinct().limit(QueryText.MOST_CLAUSES).toList();
        }

        private static Query scored(Query must, String word) {
            BooleanQuery.Builder builder = new BooleanQuery.Builder().add(must, Occur.MUST);
            builder.add(new TermQuery(new Term(Fields.TEXT_WORDS, Tokens.term(word))), Occur.SHOULD);
            lift(builder, Fields.HEAD_PAIRS, word, HEAD);
            return builder.build();
        }

        private static void lift(BooleanQuery.Builder builder, String field, String text, float boost) {
            Phrases.in(field, text).ifPresent(query -> builder.add(new BoostQuery(query, boost), Occur.SHOULD));
        }

        private static Optional<Query> phrase(Clause.Scope scope, String text) {
            return scope == Clause.Scope.FACTS ? Phrases.inFacts(text) : Phrases.in(scope.field(), text);
        }
    }

    /** Year and serial agree, and the letters are part of the number's own. */
    static Query byNumber(DocumentNumber number) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(new TermQuery(new Term(Fields.NUMBER_SERIAL, number.year() + "|" + number.serial())), Occur.FILTER);
        Phrases.in(Fields.NUMBER_PAIRS, number.prefix()).ifPresent(letters -> builder.add(letters, Occur.FILTER));
        return new BoostQuery(new ConstantScoreQuery(builder.build()), NUMBER);
    }
}
