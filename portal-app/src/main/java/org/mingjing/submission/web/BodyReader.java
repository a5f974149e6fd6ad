package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the API's request strictly: nothing twice, nothing unknown, nothing deep, nothing after the end. */
@Component
class BodyReader {

    private static final int DEPTH = 6;
    private static final int LONGEST_STRING = 4_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(40)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final DoorSettings settings;

    BodyReader(DoorSettings settings) {
        this.settings = settings;
    }

    sealed interface Body {
        record Whole(SubmissionBody body, Upload upload) implements Body {}

        /** Not the JSON that is asked for. @param field where it went wrong; empty: anywhere */
        record Malformed(String field) implements Body {}

        record Unread(Upload.Problem problem) implements Body {}
    }

    Body read(HttpServletRequest request) throws IOException {
        if (request.getAttribute(Upload.ATTRIBUTE) instanceof Upload upload) {
            String json = upload.field("submission");
            if (upload.problem() != Upload.Problem.NONE) {
                return new Body.Unread(upload.problem());
            }
            return json == null ? new Body.Malformed("submission") : parsed(json, upload);
        }
        byte[] body =
                request.getInputStream().readNBytes((int) settings.fields().toBytes() + 1);
        if (body.length > settings.fields().toBytes()) {
            return new Body.Unread(Upload.Problem.TOO_LARGE);
        }
        return parsed(
                new String(body, java.nio.charset.StandardCharsets.UTF_8),
                new Upload(Map.of(), List.of(), Map.of(), 0, Upload.Problem.NONE));
    }

    private static Body parsed(String json, Upload upload) {
        try {
            SubmissionBody body = JSON.readValue(json, SubmissionBody.class);
            return body == null ? new Body.Malformed("") : new Body.Whole(body, upload);
        } catch (DatabindException misfit) {
            return new Body.Malformed(field(misfit));
        } catch (JacksonException noJson) {
            return new Body.Malformed("");
        }
    }

    private static String field(DatabindException misfit) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : misfit.getPath()) {
            @Nullable String name = step.getPropertyName();
            if (name != null) {
                path.append(path.isEmpty() ? "" : ".").append(name.replaceAll("[^\\w-]", "?"));
            }
        }
        return path.toString();
    }
}
