package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;

/** The files being worked on, each with how far it is. */
final class RunsUnderWay extends Div {

    /** More than one person hands in while they wait. */
    private static final int WATCHED = 20;

    private final transient ImportDesk desk;
    private final Map<UUID, Line> lines = new LinkedHashMap<>();

    RunsUnderWay(ImportDesk desk) {
        this.desk = desk;
        addClassName("under-way");
        setVisible(false);
    }

    boolean any() {
        return !lines.isEmpty();
    }

    /** Looks how far they are. @return those that ended since the last look */
    List<ImportRun> refresh() {
        List<ImportRun> ended = new ArrayList<>();
        desk.newest(0, WATCHED).stream().filter(run -> run.finishedAt() == null).forEach(this::watch);
        for (var known : List.copyOf(lines.entrySet())) {
            desk.find(known.getKey()).ifPresent(run -> {
                if (run.finishedAt() == null) {
                    known.getValue().show(run);
                } else {
                    lines.remove(known.getKey());
                    remove(known.getValue());
                    ended.add(run);
                }
            });
        }
        setVisible(any());
        return ended;
    }

    /** Shows a file until it has ended, even where it ended at once. */
    void watch(ImportRun run) {
        lines.computeIfAbsent(run.id(), id -> add(run));
    }

    private Line add(ImportRun run) {
        var line = new Line(run);
        add(line);
        return line;
    }

    private static final class Line extends Div {

        private final ProgressBar bar = new ProgressBar();
        private final Span rows = new Span();

        Line(ImportRun run) {
            addClassName("run-progress");
            var name = new Span(run.fileName());
            name.addClassName("strong");
            bar.getElement().setAttribute("aria-label", run.fileName());
            add(name, rows, bar);
            show(run);
        }

        void show(ImportRun run) {
            boolean waiting = run.state() == ImportRun.State.WAITING;
            bar.setIndeterminate(waiting);
            bar.setValue(Math.clamp(run.progress(), 0, 1));
            rows.setText(
                    waiting
                            ? getTranslation("decision.run.WAITING")
                            : getTranslation(
                                    "decision.run.progress", Math.round(run.progress() * 100), run.rowsDone()));
        }
    }
}
