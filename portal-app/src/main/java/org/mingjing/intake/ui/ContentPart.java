package org.mingjing.intake.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseFile;
import org.mingjing.intake.Identity;
import org.mingjing.intake.Location;

/** What the person wrote, and who they are where they said so. Coordinates are words: no outside map is asked. */
final class ContentPart extends Div {

    private final DescriptionList facts = new DescriptionList();

    ContentPart(CaseWork work, CaseFile file) {
        addClassName("part");
        var text = new Paragraph(file.content().text());
        text.addClassName("said");
        add(text);
        facts.addClassName("points");
        fact("kind", getTranslation("case.kind." + file.record().kind()));
        fact("place", file.content().place());
        fact("position", position(file.content().location()));
        fact("target", file.content().target());
        fact(
                "complained-about",
                file.record().complainedAbout() == null
                        ? null
                        : work.department(file.record().complainedAbout(), getLocale()));
        fact("decision", file.record().decisionId());
        fact("identity", identity(file.identity()));
        fact(
                "received",
                CaseWords.minute(file.record().receivedAt()) + " · "
                        + getTranslation("case.channel." + file.record().channel()));
        add(facts);
    }

    private void fact(String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            facts.add(
                    new DescriptionList.Term(getTranslation("intake.fact." + key)),
                    new DescriptionList.Description(words));
        }
    }

    private static @Nullable String position(@Nullable Location where) {
        if (where == null) {
            return null;
        }
        Location wgs84 = where.wgs84();
        return String.format(Locale.ROOT, "%.5f, %.5f (WGS 84)", wgs84.lat(), wgs84.lon());
    }

    private static @Nullable String identity(@Nullable Identity who) {
        return who == null
                ? null
                : Stream.of(who.name(), who.phone(), who.email())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
    }
}
