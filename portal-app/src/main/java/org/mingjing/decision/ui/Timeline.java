package org.mingjing.decision.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How many decisions a year or a month: bars to look at and click, and the same as a table to read and press. */
final class Timeline extends Div {

    private static final int WIDE = 640;
    private static final int NARROW = 340;
    private static final int LABEL_PIXELS = 52;
    private static final int HEIGHT = 96;
    private static final int BASE = 80;

    private final Svg chart = new Svg();
    private final NativeTable table = new NativeTable();
    private final Consumer<String> chosen;
    private List<Bar> bars = List.of();
    private int width = WIDE;

    /** @param period {@code 2026} or {@code 2026-05} */
    record Bar(String period, long count) {}

    /** @param chosen told the period that a person chose */
    Timeline(Consumer<String> chosen) {
        this.chosen = chosen;
        addClassName("timeline");
        chart.getElement()
                .addEventListener("click", click -> {
                    String period = click.getEventData().get(PERIOD).asString("");
                    if (!period.isEmpty()) {
                        chosen.accept(period);
                    }
                })
                .addEventData(PERIOD);
        var words = new Details(getTranslation("decision.timeline.table"), table);
        add(chart, words);
    }

    private static final String PERIOD =
            "(event.composedPath().find(e => e.dataset && e.dataset.period) || {dataset: {}}).dataset.period || ''";

    /** @param narrow whether the window is a phone's */
    void fitWindow(boolean narrow) {
        width = narrow ? NARROW : WIDE;
        chart.setSvg(svg());
    }

    void show(List<Bar> bars) {
        this.bars = bars;
        setVisible(bars.size() > 1 || bars.stream().anyMatch(bar -> bar.period().length() > 4));
        chart.setSvg(svg());
        table.removeAll();
        table.add(new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("decision.timeline.period")),
                new NativeTableHeaderCell(getTranslation("decision.timeline.count"))));
        for (Bar bar : bars) {
            var choose = new Button(bar.period(), click -> chosen.accept(bar.period()));
            choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            table.add(new NativeTableRow(new NativeTableCell(choose), new NativeTableCell(Times.number(bar.count()))));
        }
    }

    private String svg() {
        long most = bars.stream().mapToLong(Bar::count).max().orElse(1);
        double step = (double) width / Math.max(bars.size(), 1);
        int every = Math.max(1, (int) Math.ceil(LABEL_PIXELS / step));
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(width, HEIGHT, getTranslation("decision.timeline")));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double tall = Math.max(bar.count() == 0 ? 0 : 2, (BASE - 12.0) * bar.count() / Math.max(most, 1));
            svg.append(String.format(
                    Locale.ROOT,
                    "<g data-period=\"%1$s\"><title>%1$s: %2$s</title>"
                            + "<rect class=\"hit\" x=\"%3$.1f\" y=\"0\" width=\"%4$.1f\" height=\"%5$d\"/>"
                            + "<rect class=\"bar\" x=\"%6$.1f\" y=\"%7$.1f\" width=\"%8$.1f\" height=\"%9$.1f\" rx=\"2\"/>",
                    bar.period(),
                    Times.number(bar.count()),
                    i * step,
                    step,
                    HEIGHT,
                    i * step + Math.max(1, step * .14),
                    BASE - tall,
                    Math.min(step * .72, 48),
                    tall));
            if (i % every == 0) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\">%s</text>",
                        i * step + Math.max(1, step * .14),
                        HEIGHT - 3,
                        bar.period()));
            }
            svg.append("</g>");
        }
        return svg.append("</svg>").toString();
    }
}
