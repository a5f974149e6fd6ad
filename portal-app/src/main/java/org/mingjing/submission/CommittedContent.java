package org.mingjing.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseContent;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.Crs;
import org.mingjing.intake.Location;
import org.mingjing.intake.SentCases;
import org.mingjing.ledger.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger commits to of a submission: what was sent, as it was kept (plain text, WGS 84, cleaned files). Never who sent it, the
 * receipt, or when. Names are contract: they are hashed.
 *
 * @param category as the sender chose it; not there if they didn't, nor for what came in before there was a ledger
 * @param files SHA-256 of each cleaned file, 64 hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommittedSubmission", description = "What was committed to; RFC 8785 makes the bytes of it")
public record CommittedContent(
        CaseKind kind,
        @Nullable String category,
        String text,
        @Nullable String place,
        @Nullable Position location,
        @Nullable String target,
        @Nullable String decisionId,

        @Schema(description = "SHA-256 of each file as it was kept, in hexadecimal digits")
        List<String> files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public CommittedContent {
        files = List.copyOf(files);
    }

    /** Degrees. */
    @Schema(name = "CommittedPosition")
    public record Position(double lat, double lon, Crs crs) {}

    /** @param sent as it is kept */
    static CommittedContent of(NewSubmission sent) {
        return new CommittedContent(
                sent.kind(),
                sent.category(),
                sent.text(),
                sent.place(),
                position(sent.location()),
                sent.target(),
                sent.decisionId(),
                hex(sent.materials().stream()
                        .map(material -> SentCases.sha256(material.content()))
                        .toList()));
    }

    static CommittedContent of(SentCases.Sent sent, @Nullable String category) {
        CaseContent content = sent.content();
        return new CommittedContent(
                sent.kind(),
                category,
                content.text(),
                content.place(),
                position(content.location()),
                content.target(),
                sent.decisionId(),
                hex(sent.files()));
    }

    private static @Nullable Position position(@Nullable Location location) {
        return location == null ? null : new Position(location.lat(), location.lon(), location.crs());
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    /** The bytes that are hashed, after the salt. */
    public byte[] canonical() {
        return CanonicalJson.of(JSON.writeValueAsString(this));
    }

    @Override
    public String toString() {
        return "CommittedContent[" + kind + "]";
    }
}
