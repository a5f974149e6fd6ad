package org.mingjing.submission.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the endpoint says, in the specification's words (snake case when written). A null is written as null, or as an empty element. */
final class Answers {

    private Answers() {}

    /** Service discovery (https://wiki.open311.org/Service_Discovery/). */
    record Discovery(String changeset, String contact, String keyService, List<Endpoint> endpoints) {}

    record Endpoint(String specification, String url, String changeset, String type, List<String> formats) {}

    /** @param type {@code realtime}: the id comes with the answer to the report */
    record Service(
            String serviceCode,
            String serviceName,
            String description,
            boolean metadata,
            String type,
            String keywords,
            String group) {}

    record ServiceDefinition(String serviceCode, List<Attribute> attributes) {}

    /** @param variable false: something to tell the person, not to ask */
    record Attribute(
            boolean variable,
            String code,
            String datatype,
            boolean required,
            @Nullable String datatypeDescription,
            int order,
            String description,
            List<Value> values) {}

    record Value(String key, String name) {}

    /**
     * A closed report, as the public may read it. Position, house number, photo and the day on which it came in are never given:
     * {@code requested_datetime} is empty, {@code updated_datetime} the midnight (Asia/Shanghai) that begins the day of closing.
     */
    record PublicRequest(
            String serviceRequestId,
            String status,
            @Nullable String statusNotes,
            String serviceName,
            String serviceCode,
            String description,
            @Nullable String agencyResponsible,
            @Nullable String serviceNotice,
            @Nullable String requestedDatetime,
            String updatedDatetime,
            @Nullable String expectedDatetime,
            @Nullable String address,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Extended extendedAttributes) {}

    /** With {@code extensions=true}. */
    record Extended(
            @Nullable String outcome,
            @Nullable String street,
            @Nullable String subdistrict) {}

    /** A report was taken. @param serviceRequestId the case's number */
    record CreatedRequest(
            String serviceRequestId,
            String serviceNotice,
            @Nullable String accountId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Proof extendedAttributes) {

        @Override
        public String toString() {
            return "CreatedRequest";
        }
    }

    /** With {@code extensions=true}. @param receipt opens the case: for the person who reports, and nobody else */
    record Proof(String receipt, String firstResponseDue) {

        @Override
        public String toString() {
            return "Proof";
        }
    }

    record Fault(int code, String description) {}
}
