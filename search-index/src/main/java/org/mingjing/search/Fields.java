package org.mingjing.search;

import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;

/** The fields of the index. A change here is a change of {@link Generation#SCHEMA}. */
final class Fields {

    static final String ID = "id";
    /** Version and status in one number: version × 4 + status. */
    static final String STATE = "state";

    static final String STATUS = "status";
    /** {@value #YES} for everything but what was withdrawn. */
    static final String SHOWN = "shown";

    static final String YES = "1";
    static final String UNTIL = "until";
    static final String DATE = "date";
    static final String FINE = "fine";
    static final String PUBLISHED = "published";
    static final String DOCUMENT = "document";

    static final String AGENCY = "agency";
    static final String DISTRICT = "district";
    static final String KIND = "kind";
    static final String OFFENCE = "offence";
    static final String YEAR = "year";
    static final String PARTY_KIND = "partyKind";
    static final List<String> DIMENSIONS = List.of(AGENCY, DISTRICT, KIND, OFFENCE, YEAR, PARTY_KIND);

    static final String STREET = "street";
    /** Names of organisations and shops alone: what may be suggested. */
    static final String ORGANISATION = "organisation";
    /** How an organisation's name sounds, whole and by initials, from each of its characters on. */
    static final String SOUND = "sound";

    static final String NUMBER_KEY = "number.key";
    /** Year and serial: {@code 2026|123}. */
    static final String NUMBER_SERIAL = "number.serial";

    static final String NUMBER_PAIRS = "number.pairs";
    static final String TEXT_PAIRS = "text.pairs";
    static final String TEXT_WORDS = "text.words";
    /** Title, offence, party, number: what a decision is known by. */
    static final String HEAD_PAIRS = "head.pairs";

    static final String PARTY_PAIRS = "party.pairs";
    static final String AGENCY_PAIRS = "agency.pairs";
    static final String DISTRICT_PAIRS = "district.pairs";
    static final String OFFENCE_PAIRS = "offence.pairs";
    static final String BASIS_PAIRS = "basis.pairs";

    /** In {@link #TEXT_PAIRS} the facts come first and stand before this place. */
    static final int FACTS_END = 1_000_000;

    static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    static final FieldType UNSCORED_PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false);

    static final FacetsConfig FACETS = facets();

    private Fields() {}

    static String facet(String dimension) {
        return "facet." + dimension;
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (String dimension : DIMENSIONS) {
            config.setIndexFieldName(dimension, facet(dimension));
            config.setMultiValued(dimension, dimension.equals(KIND));
        }
        return config;
    }
}
