package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.PublicDecision;
import org.mingjing.shared.PartyKind;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One object a line, under the API's names; null where there is none, amounts as numbers in yuan. What isn't id, version, publishedAt,
 * publishedUntil, status, url or proof is the content that the proof is about, all of it: without these it has the canonical form that
 * the ledger commits to.
 */
final class JsonlWriter extends ExchangeWriter {

    private final JsonGenerator json;

    JsonlWriter(OutputStream out, UnaryOperator<String> url) {
        super(url);
        json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    @Override
    public void write(PublicDecision.Published decision) throws IOException {
        DecisionContent content = decision.content();
        boolean natural = content.partyKind() == PartyKind.NATURAL_PERSON;
        json.writeStartObject();
        text("id", decision.id());
        json.writeNumberProperty("version", decision.version());
        text("documentNumber", content.documentNumber());
        text("title", content.title());
        text("party", content.party());
        text("partyKind", content.partyKind().name());
        text("uscc", natural ? null : content.uscc());
        text("legalRepresentative", ExportColumn.representative(content));
        text("agency", content.agency());
        text("agencyCode", content.agencyCode());
        text("district", content.district());
        text("offence", content.offence());
        text("facts", content.facts());
        text("legalBasis", content.legalBasis());
        json.writeArrayPropertyStart("penaltyKinds");
        for (PenaltyKind kind : content.penaltyKinds()) {
            json.writeString(kind.name());
        }
        json.writeEndArray();
        text("penalty", content.penalty());
        json.writeNumberProperty("fineYuan", Amounts.tidy(content.fineYuan()));
        json.writeNumberProperty("confiscatedYuan", Amounts.tidy(content.confiscatedYuan()));
        text("licence", content.licence());
        text("decisionDate", content.decisionDate().toString());
        text("publishedAt", decision.publishedAt().toString());
        text(
                "publishedUntil",
                decision.publishedUntil() == null
                        ? null
                        : decision.publishedUntil().toString());
        text("status", decision.corrected() ? "CORRECTED" : "PUBLISHED");
        text("dataSource", content.dataSource());
        text("url", url(decision));
        proof(decision.proof());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void proof(PublicDecision.@Nullable Proof proof) {
        if (proof == null) {
            json.writeNullProperty("proof");
            return;
        }
        json.writeObjectPropertyStart("proof");
        text("salt", proof.salt());
        text("commitment", proof.commitment());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
