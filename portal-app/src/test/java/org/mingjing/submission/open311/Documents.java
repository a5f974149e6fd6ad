package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Judges answers by the schemas, by golden payloads, and one form by the other (the Spark convention). */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LISTS =
            List.of("services", "attributes", "values", "endpoints", "formats", "service_requests", "errors");

    private Documents() {}

    /** A valid JSON document with the right header. @param kind its name in the schema */
    static JsonNode json(HttpResponse<String> answer, String kind) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        ObjectNode schema = (ObjectNode) JSON.readTree(resource("georeport-v2.schema.json"));
        schema.put("$ref", "#/$defs/" + kind);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(answer.body(), InputFormat.JSON))
                .isEmpty();
        return JSON.readTree(answer.body());
    }

    /** A valid XML document with declaration and the right header. */
    static Element xml(HttpResponse<String> answer, String root) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(answer.body()).matches("(?s)<\\?xml version=['\"]1\\.0['\"] encoding=['\"]UTF-8['\"]\\s*\\?>.*");
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(resource("georeport-v2.xsd"))))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(answer.body())));
        } catch (SAXException | IOException invalid) {
            throw new AssertionError(invalid.getMessage() + "\n" + answer.body(), invalid);
        }
        Element element = parsed(answer.body());
        assertThat(element.getTagName()).isEqualTo(root);
        return element;
    }

    /** Both forms say the same. */
    static void assertSame(JsonNode json, Element xml) {
        assertThat(tree(xml)).isEqualTo(tree(json));
    }

    /** @param values what the golden payload leaves open: <code>{{name}}</code> */
    static void assertGolden(JsonNode json, String golden, Map<String, String> values) {
        assertThat(json).isEqualTo(JSON.readTree(filled(golden + ".json", values)));
    }

    static void assertGolden(Element xml, String golden, Map<String, String> values) {
        Element expected = parsed(filled(golden + ".xml", values));
        strip(expected);
        strip(xml);
        assertThat(xml.isEqualNode(expected))
                .as(() -> String.valueOf(tree(xml)))
                .isTrue();
    }

    private static String filled(String name, Map<String, String> values) {
        String text = resource(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    private static String resource(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/open311/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(xml, e);
        }
    }

    private static void strip(Element element) {
        for (Node child : children(element)) {
            if (child instanceof Element inner) {
                strip(inner);
            } else if (child.getTextContent().isBlank()) {
                element.removeChild(child);
            }
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static @Nullable Object tree(Element element) {
        List<Element> inner = children(element).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
        if (LISTS.contains(element.getTagName())) {
            return inner.stream().map(Documents::tree).toList();
        }
        if (inner.isEmpty()) {
            return element.getTextContent().isEmpty() ? null : element.getTextContent();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        inner.forEach(field -> fields.put(field.getTagName(), tree(field)));
        return fields;
    }

    private static @Nullable Object tree(JsonNode node) {
        if (node.isArray()) {
            List<@Nullable Object> members = new ArrayList<>();
            node.forEach(member -> members.add(tree(member)));
            return members;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), tree(field.getValue())));
            return fields;
        }
        return node.isNull() || node.asString().isEmpty() ? null : node.asString();
    }
}
