package org.mingjing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One point in time of the index, with what its facets need, made when first asked for. */
final class DecisionSearcher extends IndexSearcher {

    private final Map<String, Optional<SortedSetDocValuesReaderState>> facets = new ConcurrentHashMap<>();
    private final FieldInfos fields;

    DecisionSearcher(IndexReader reader) {
        super(reader);
        fields = FieldInfos.getMergedFieldInfos(reader);
    }

    /** Empty where no document has a value. */
    Optional<SortedSetDocValuesReaderState> facet(String dimension) {
        return facets.computeIfAbsent(dimension, this::read);
    }

    private Optional<SortedSetDocValuesReaderState> read(String dimension) {
        String field = Fields.facet(dimension);
        if (fields.fieldInfo(field) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DefaultSortedSetDocValuesReaderState(getIndexReader(), field, Fields.FACETS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
