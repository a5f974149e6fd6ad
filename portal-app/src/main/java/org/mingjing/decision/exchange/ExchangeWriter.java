package org.mingjing.decision.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;
import org.mingjing.decision.PublicDecision;

/**
 * Writes public decisions to a stream as they come; holds none. CSV and XLSX carry the exchange format's Chinese
 * headings and can be imported again; JSON Lines carries the API's names. No form has a column for a person's ID.
 */
public abstract class ExchangeWriter implements Closeable {

    private final UnaryOperator<String> url;

    ExchangeWriter(UnaryOperator<String> url) {
        this.url = url;
    }

    /**
     * @param out closed by closing the writer
     * @param url from a decision's id to its page's address
     */
    public static ExchangeWriter of(ExchangeFormat format, OutputStream out, UnaryOperator<String> url)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvWriter(out, url);
            case JSONL -> new JsonlWriter(out, url);
            case XLSX -> new XlsxWriter(out, url);
        };
    }

    public abstract void write(PublicDecision.Published decision) throws IOException;

    final String url(PublicDecision.Published decision) {
        return url.apply(decision.id());
    }
}
