package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.mingjing.decision.exchange.ImportRun;

/** A run's counts as pills; those that are none are left out. */
final class RunCounts {

    private RunCounts() {}

    static Div of(Component where, ImportRun run) {
        var pills = new Div();
        pills.addClassName("pills");
        switch (run.state()) {
            case WAITING -> add(pills, where.getTranslation("decision.run.WAITING"), "plain");
            case RUNNING -> add(pills, where.getTranslation("decision.run.RUNNING"), "info");
            case UNREADABLE -> add(pills, where.getTranslation("decision.run.UNREADABLE"), "stop");
            case DONE -> add(pills, where.getTranslation("decision.run.rows", run.rowsDone()), "plain");
        }
        ImportRun.Counts counts = run.counts();
        count(where, pills, "drafts", counts.drafts(), "info");
        count(where, pills, "published", counts.published(), "go");
        count(where, pills, "corrections", counts.corrections(), "info");
        count(where, pills, "held", counts.held(), "wait");
        count(where, pills, "expired", counts.expired(), "plain");
        count(where, pills, "unchanged", counts.unchanged(), "plain");
        count(where, pills, "warnings", counts.warnings(), "wait");
        count(where, pills, "refused", counts.refused(), "stop");
        return pills;
    }

    private static void count(Component where, Div pills, String name, long count, String tone) {
        if (count > 0) {
            add(pills, where.getTranslation("decision.run." + name, count), tone);
        }
    }

    private static void add(Div pills, String words, String tone) {
        pills.add(Pills.pill(words, tone));
    }
}
