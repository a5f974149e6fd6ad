package org.mingjing.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** {@link Tokens} as Lucene reads them; with offsets only where one text made them all. */
final class TokensStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Tokens tokens;
    private final boolean offsets;
    private int next;
    private int last = -1;

    TokensStream(Tokens tokens, boolean offsets) {
        this.tokens = tokens;
        this.offsets = offsets;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        term.append(tokens.term(next));
        increment.setPositionIncrement(tokens.place(next) - last);
        if (offsets) {
            offset.setOffset(tokens.offset(next), tokens.offset(next) + term.length());
        }
        last = tokens.place(next++);
        return true;
    }

    @Override
    public void reset() {
        next = 0;
        last = -1;
    }
}
