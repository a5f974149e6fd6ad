package org.mingjing.intake.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.mingjing.intake.CaseKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Words that staff begin an answer with ({@code mingjing.intake.templates}): a person chooses and finishes them. */
@Component
class ReplyTemplates {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final List<Template> all;

    ReplyTemplates(@Value("${mingjing.intake.templates:classpath:intake/templates.csv}") Resource file) {
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            all = FORMAT.parse(in).stream()
                    .map(row -> new Template(row.get(0), row.get(1), row.get(2), row.get(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription() + " can't be read", e);
        }
    }

    /**
     * @param deed for which: {@code ASK}, or {@code *}
     * @param kind of case, or {@code *}
     */
    record Template(String deed, String kind, String title, String text) {}

    List<Template> of(String deed, CaseKind kind) {
        return all.stream()
                .filter(template ->
                        template.deed().equals("*") || template.deed().equals(deed))
                .filter(template ->
                        template.kind().equals("*") || template.kind().equals(kind.name()))
                .toList();
    }
}
