package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.DraftBoard.Queue;

/** The desk's queues, each with how many wait in it; one is chosen. */
final class QueueTabs extends Div {

    private static final List<Queue> ORDER =
            List.of(Queue.ALL, Queue.TO_CHECK, Queue.TO_APPROVE, Queue.HELD, Queue.CORRECTIONS);

    private final transient DraftBoard board;
    private final Map<Queue, NativeButton> buttons = new EnumMap<>(Queue.class);
    private final Map<Queue, Span> counts = new EnumMap<>(Queue.class);
    private Queue chosen = Queue.ALL;

    /** @param listener told which queue a person chose */
    QueueTabs(DraftBoard board, Consumer<Queue> listener) {
        this.board = board;
        addClassName("queues");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("decision.queues"));
        for (Queue queue : ORDER) {
            var count = new Span();
            count.addClassName("count");
            var button = new NativeButton("", click -> {
                choose(queue);
                listener.accept(queue);
            });
            button.add(new Span(getTranslation("decision.queue." + queue) + " "), count);
            counts.put(queue, count);
            buttons.put(queue, button);
            add(button);
        }
        choose(Queue.ALL);
        refresh();
    }

    Queue chosen() {
        return chosen;
    }

    private void choose(Queue queue) {
        chosen = queue;
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(each == queue)));
    }

    void refresh() {
        Map<Queue, Integer> now = board.counts();
        counts.forEach((queue, span) -> span.setText(Times.number(now.getOrDefault(queue, 0))));
    }
}
