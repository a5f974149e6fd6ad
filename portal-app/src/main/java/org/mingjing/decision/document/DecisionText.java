package org.mingjing.decision.document;

import org.mingjing.decision.PublicDecision.Published;

/** A decision as plain text: for screen readers, terminals and quoting. */
public final class DecisionText {

    private DecisionText() {}

    /** @param url of the decision's page */
    public static String of(Published decision, String url) {
        DecisionSheet sheet = new DecisionSheet(decision, url);
        StringBuilder text = new StringBuilder();
        if (decision.content().demo()) {
            text.append("【").append(DecisionSheet.DEMO).append("】\n\n");
        }
        text.append(decision.content().title()).append('\n');
        text.append(decision.content().documentNumber()).append("\n\n");
        sheet.facts()
                .forEach((label, value) ->
                        text.append(label).append(":").append(value).append('\n'));
        sheet.sections().forEach((heading, body) -> {
            text.append('\n').append(heading).append('\n');
            body.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> text.append("  ").append(line.strip()).append('\n'));
        });
        text.append("\n引用:").append(sheet.citation()).append('\n');
        text.append("来源:").append(url).append('\n');
        text.append("版本:第").append(decision.version()).append("版\n");
        return text.toString();
    }
}
