package org.mingjing.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.util.BytesRef;

/** Turns decisions into Lucene documents. For one thread; what {@link #map} returns holds until the next call. */
final class DocumentMapper {

    static final long NO_END = Long.MAX_VALUE;

    private final Feed text = new Feed(Fields.TEXT_PAIRS, Fields.PAIRS);
    private final Feed words = new Feed(Fields.TEXT_WORDS, Fields.WORDS);
    private final Feed head = new Feed(Fields.HEAD_PAIRS, Fields.PAIRS);
    private final Feed number = new Feed(Fields.NUMBER_PAIRS, Fields.UNSCORED_PAIRS);
    private final Feed party = new Feed(Fields.PARTY_PAIRS, Fields.UNSCORED_PAIRS);
    private final Feed agency = new Feed(Fields.AGENCY_PAIRS, Fields.UNSCORED_PAIRS);
    private final Feed district = new Feed(Fields.DISTRICT_PAIRS, Fields.UNSCORED_PAIRS);
    private final Feed offence = new Feed(Fields.OFFENCE_PAIRS, Fields.UNSCORED_PAIRS);
    private final Feed basis = new Feed(Fields.BASIS_PAIRS, Fields.UNSCORED_PAIRS);
    private final List<Feed> feeds = List.of(text, words, head, number, party, agency, district, offence, basis);

    /** One analysed field, reused. */
    private static final class Feed {
        private final Tokens tokens = new Tokens();
        private final Field field;

        Feed(String name, FieldType type) {
            field = new Field(name, new TokensStream(tokens, false), type);
        }
    }

    Document map(DecisionDocument given) {
        DecisionDocument d = published(given);
        Document document = new Document();
        state(d, document);
        values(d, document);
        number(d, document);
        if (d.status() != DecisionDocument.Status.WITHDRAWN) {
            Completions.addTo(document, d);
        }
        texts(d);
        feeds.stream().filter(feed -> feed.tokens.size() > 0).forEach(feed -> document.add(feed.field));
        document.add(new StoredField(Fields.DOCUMENT, DocumentCodec.write(d)));
        return document;
    }

    /** Of a withdrawn decision only number, agency, dates and reason, whatever was handed in. */
    private static DecisionDocument published(DecisionDocument d) {
        return d.status() != DecisionDocument.Status.WITHDRAWN
                ? d
                : new DecisionDocument(
                        d.id(),
                        d.version(),
                        d.status(),
                        d.documentNumber(),
                        "",
                        "",
                        "",
                        null,
                        d.agency(),
                        null,
                        "",
                        List.of(),
                        BigDecimal.ZERO,
                        d.decisionDate(),
                        d.publishedAt(),
                        d.publishedUntil(),
                        "",
                        "",
                        "",
                        d.withdrawalReason());
    }

    private static void state(DecisionDocument d, Document document) {
        document.add(new StringField(Fields.ID, d.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(d.id())));
        document.add(new NumericDocValuesField(
                Fields.STATE, d.version() * 4L + d.status().ordinal()));
        document.add(new StringField(Fields.STATUS, d.status().name(), Field.Store.NO));
        if (d.status() != DecisionDocument.Status.WITHDRAWN) {
            document.add(new StringField(Fields.SHOWN, Fields.YES, Field.Store.NO));
        }
        LocalDate until = d.publishedUntil();
        document.add(new LongField(Fields.UNTIL, until == null ? NO_END : until.toEpochDay(), Field.Store.NO));
        document.add(new LongField(Fields.DATE, d.decisionDate().toEpochDay(), Field.Store.NO));
        document.add(new LongField(Fields.FINE, Filters.fen(d.fineYuan()), Field.Store.NO));
        document.add(new LongField(Fields.PUBLISHED, d.publishedAt().toEpochMilli(), Field.Store.NO));
    }

    private static void values(DecisionDocument d, Document document) {
        value(document, Fields.AGENCY, d.agency());
        value(document, Fields.DISTRICT, d.district() == null ? "" : d.district());
        value(document, Fields.OFFENCE, d.offence());
        value(document, Fields.PARTY_KIND, d.partyKind());
        value(document, Fields.YEAR, Integer.toString(d.decisionDate().getYear()));
        d.penaltyKinds().stream().distinct().forEach(kind -> value(document, Fields.KIND, kind));
    }

    private static void value(Document document, String dimension, String value) {
        if (value.isBlank()) {
            return;
        }
        document.add(new StringField(dimension, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(
                Fields.facet(dimension), new BytesRef(FacetsConfig.pathToString(dimension, new String[] {value}))));
    }

    private static void number(DecisionDocument d, Document document) {
        DocumentNumber number = DocumentNumber.of(d.documentNumber());
        document.add(new StringField(Fields.NUMBER_KEY, number.key(), Field.Store.NO));
        document.add(new StringField(Fields.NUMBER_SERIAL, number.year() + "|" + number.serial(), Field.Store.NO));
    }

    private void texts(DecisionDocument d) {
        feeds.forEach(feed -> feed.tokens.clear());
        String title = Fold.of(d.title());
        String partyName = Fold.of(d.party());
        String offenceName = Fold.of(d.offence());
        String numberText = Fold.of(d.documentNumber());
        String agencyName = Fold.of(d.agency());
        String districtName = Fold.of(d.district() == null ? "" : d.district());
        String facts = Fold.of(d.facts());
        String legalBasis = Fold.of(d.legalBasis());
        String penalty = Fold.of(d.penalty());
        text.tokens.pairs(facts);
        text.tokens.startAt(Fields.FACTS_END);
        List<String> rest = List.of(
                title,
                partyName,
                offenceName,
                numberText,
                agencyName,
                districtName,
                legalBasis,
                penalty,
                Fold.of(String.join(" ", d.penaltyKinds())),
                Fold.of(d.uscc() == null ? "" : d.uscc()),
                Fold.of(d.withdrawalReason() == null ? "" : d.withdrawalReason()));
        for (String part : rest) {
            text.tokens.pairs(part).startAt(0);
            words.tokens.words(part);
        }
        words.tokens.words(facts);
        for (String part : List.of(title, offenceName, partyName, numberText)) {
            head.tokens.pairs(part).startAt(0);
        }
        DocumentNumber key = DocumentNumber.of(d.documentNumber());
        number.tokens.pairs(key.prefix() + " " + key.year() + " " + key.serial());
        party.tokens.pairs(partyName);
        agency.tokens.pairs(agencyName);
        district.tokens.pairs(districtName);
        offence.tokens.pairs(offenceName);
        basis.tokens.pairs(legalBasis);
    }
}
