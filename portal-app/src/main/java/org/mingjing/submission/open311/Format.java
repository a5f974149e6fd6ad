package org.mingjing.submission.open311;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The two forms of every answer, one the image of the other by the Spark convention: a list is an array, its root has no name. */
enum Format {
    XML("text/xml"),
    JSON("application/json");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final XMLOutputFactory XML_OUTPUT = XMLOutputFactory.newFactory();

    /** What the members of a list are called. */
    private static final Map<String, String> MEMBERS = Map.of(
            "services", "service",
            "attributes", "attribute",
            "values", "value",
            "endpoints", "endpoint",
            "formats", "format",
            "service_requests", "request",
            "errors", "error");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    MediaType mediaType() {
        return new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }

    /** @param extension {@code json} or {@code xml} */
    static Format of(String extension) {
        return extension.equals("json") ? JSON : XML;
    }

    /** @param root the name of the XML root */
    byte[] write(String root, Object content) {
        return switch (this) {
            case JSON -> MAPPER.writeValueAsBytes(content);
            case XML -> xml(root, MAPPER.valueToTree(content)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String xml(String root, JsonNode content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XML_OUTPUT.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            element(out, root, content);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer couldn't be written", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter out, String name, JsonNode content) throws XMLStreamException {
        if (content.isNull()) {
            out.writeEmptyElement(name);
            return;
        }
        out.writeStartElement(name);
        if (content.isArray()) {
            String member = MEMBERS.getOrDefault(name, "item");
            for (JsonNode one : content) {
                element(out, member, one);
            }
        } else if (content.isObject()) {
            for (Map.Entry<String, JsonNode> field : content.properties()) {
                element(out, field.getKey(), field.getValue());
            }
        } else {
            out.writeCharacters(clean(content.asString()));
        }
        out.writeEndElement();
    }

    /** Without the characters that XML 1.0 can't hold. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
