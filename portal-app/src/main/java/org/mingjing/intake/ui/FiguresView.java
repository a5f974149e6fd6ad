package org.mingjing.intake.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseFigures;
import org.mingjing.intake.CaseFigures.Day;
import org.mingjing.intake.CaseFigures.Load;
import org.mingjing.intake.CaseFigures.Quality;

/** How the bureau stands: figures alone, no case among them. */
@Route("cases/figures")
@Menu(title = "intake.figures.title", order = 120, icon = "vaadin:bar-chart")
@RolesAllowed({"LEADER", "INTAKE", "HANDLER"})
class FiguresView extends VerticalLayout implements HasDynamicTitle {

    private static final int HEIGHT = 110;
    private static final int BASE = 96;
    private static final int STEP = 22;

    private final transient CaseWork work;

    FiguresView(CaseFigures figures, CaseWork work) {
        this.work = work;
        addClassNames("desk", "figures");
        List<Load> loads = figures.open();
        List<Day> days = figures.days();
        add(
                new H1(getTranslation("intake.figures.title")),
                tiles(figures.quality(), loads),
                section("intake.figures.open", loads(loads)),
                section("intake.figures.days", chart(days)),
                new Details(getTranslation("intake.figures.table"), table(days)));
    }

    private Div tiles(Quality quality, List<Load> loads) {
        var tiles = new Div(
                tile("open", String.valueOf(loads.stream().mapToInt(Load::all).sum())),
                tile("late", String.valueOf(loads.stream().mapToInt(Load::red).sum())),
                tile("first", number(quality.hoursToFirstResponse(), "%.1f")),
                tile("on-time", quality.onTime() == null ? "—" : number(quality.onTime() * 100, "%.0f%%")),
                tile("disputed", quality.disputed() + " / " + quality.ended()),
                tile("rating", number(quality.rating(), "%.2f") + " (" + quality.ratings() + ")"));
        tiles.addClassName("tiles");
        return tiles;
    }

    private static String number(@Nullable Double value, String format) {
        return value == null ? "—" : String.format(Locale.ROOT, format, value);
    }

    private Div tile(String key, String value) {
        var number = new Span(value);
        number.addClassName("figure");
        var tile = new Div(number, new Span(getTranslation("intake.figures." + key)));
        tile.addClassName("tile");
        return tile;
    }

    private Div section(String key, com.vaadin.flow.component.Component content) {
        var section = new Div(new H2(getTranslation(key)), content);
        section.addClassName("figure-section");
        return section;
    }

    private com.vaadin.flow.component.Component loads(List<Load> loads) {
        if (loads.isEmpty()) {
            return new Paragraph(getTranslation("intake.empty"));
        }
        var table = new NativeTable();
        table.addClassName("load-table");
        table.add(heads(
                "intake.field.department",
                "case.light.GREEN",
                "case.light.YELLOW",
                "case.light.RED",
                "intake.figures.all"));
        for (Load load : loads) {
            String name = load.department() == null
                    ? getTranslation("intake.nobody-yet")
                    : work.department(load.department(), getLocale());
            var row = new NativeTableRow(new NativeTableCell(name));
            row.add(
                    count(load.green(), "go"),
                    count(load.yellow(), "wait"),
                    count(load.red(), "stop"),
                    new NativeTableCell(String.valueOf(load.all())));
            table.add(row);
        }
        return table;
    }

    private static NativeTableCell count(int number, String tone) {
        var cell = new NativeTableCell();
        cell.add(number == 0 ? new Span("0") : CaseWords.pill(String.valueOf(number), tone));
        return cell;
    }

    private NativeTableRow heads(String... keys) {
        var row = new NativeTableRow();
        Stream.of(keys)
                .map(key -> new NativeTableHeaderCell(getTranslation(key)))
                .forEach(row::add);
        return row;
    }

    private Svg chart(List<Day> days) {
        int most = days.stream()
                .mapToInt(day -> Math.max(day.received(), day.closed()))
                .max()
                .orElse(1);
        var svg = new StringBuilder("<svg viewBox=\"-10 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(days.size() * STEP + 20, HEIGHT, getTranslation("intake.figures.days")));
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            svg.append(bar("received", i * STEP + 2, day.received(), most, day))
                    .append(bar("closed", i * STEP + 11, day.closed(), most, day));
            if (i % 5 == 4) {
                svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                        .formatted(
                                i * STEP + STEP / 2,
                                HEIGHT - 2,
                                day.day().toString().substring(5)));
            }
        }
        var chart = new Svg(svg.append("</svg>").toString());
        chart.addClassName("day-chart");
        return chart;
    }

    private String bar(String what, int x, int count, int most, Day day) {
        double tall = Math.max(count == 0 ? 0 : 2, (BASE - 8.0) * count / Math.max(most, 1));
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"8\" height=\"%.1f\" rx=\"1\"><title>%s %s %d</title></rect>",
                what,
                x,
                BASE - tall,
                tall,
                day.day(),
                getTranslation("intake.figures." + what),
                count);
    }

    private NativeTable table(List<Day> days) {
        var table = new NativeTable();
        table.addClassName("load-table");
        table.add(heads("intake.figures.day", "intake.figures.received", "intake.figures.closed"));
        days.forEach(day -> table.add(new NativeTableRow(
                new NativeTableCell(day.day().toString()),
                new NativeTableCell(String.valueOf(day.received())),
                new NativeTableCell(String.valueOf(day.closed())))));
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.figures.title") + " · " + getTranslation("app.name");
    }
}
