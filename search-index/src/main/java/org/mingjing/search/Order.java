package org.mingjing.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;

/** The order of what was found, ties broken by id, and the cursors that go through it. */
enum Order {
    RELEVANCE(SortField.FIELD_SCORE),
    NEWEST(by(Fields.DATE, true)),
    OLDEST(by(Fields.DATE, false)),
    FINE_DESC(by(Fields.FINE, true)),
    FINE_ASC(by(Fields.FINE, false)),
    PUBLISHED(by(Fields.PUBLISHED, true));

    private static final int HEAD = Byte.BYTES + Long.BYTES;
    private static final int LONGEST_CURSOR = 1_000;

    private final Sort sort;

    Order(SortField first) {
        sort = new Sort(first, new SortField(Fields.ID, SortField.Type.STRING));
    }

    /** Without words there is no relevance: the newest come first. */
    static Order of(DecisionQuery.Sort sort, boolean words) {
        return sort == DecisionQuery.Sort.RELEVANCE && !words ? NEWEST : valueOf(sort.name());
    }

    Sort sort() {
        return sort;
    }

    String idOf(ScoreDoc hit) {
        return ((BytesRef) Objects.requireNonNull(((FieldDoc) hit).fields)[1]).utf8ToString();
    }

    String cursorAfter(ScoreDoc hit) {
        Object first = ((FieldDoc) hit).fields[0];
        byte[] id = idOf(hit).getBytes(StandardCharsets.UTF_8);
        long value = this == RELEVANCE ? Float.floatToIntBits((Float) first) : (Long) first;
        byte[] bytes = ByteBuffer.allocate(HEAD + id.length)
                .put((byte) ordinal())
                .putLong(value)
                .put(id)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws InvalidCursor where it isn't one of this order's */
    FieldDoc read(String cursor) {
        if (cursor.length() > LONGEST_CURSOR) {
            throw new InvalidCursor();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() <= HEAD || bytes.get() != ordinal()) {
                throw new InvalidCursor();
            }
            long value = bytes.getLong();
            byte[] id = new byte[bytes.remaining()];
            bytes.get(id);
            float score = Float.intBitsToFloat((int) value);
            if (this == RELEVANCE && (!Float.isFinite(score) || score < 0)) {
                throw new InvalidCursor();
            }
            Object first = this == RELEVANCE ? (Object) score : (Object) value;
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(id)});
        } catch (InvalidCursor e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    private static SortField by(String field, boolean descending) {
        return LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
    }
}
