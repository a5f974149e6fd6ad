package org.mingjing.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjing.intake.CaseQuery.Queue;
import org.mingjing.staff.StaffMember;
import org.mingjing.staff.StaffRole;

/** The desk's queues, each with how many lie in it; one is chosen. */
final class CaseTabs extends Div {

    private final Map<Queue, NativeButton> buttons = new EnumMap<>(Queue.class);
    private final Map<Queue, Span> counts = new EnumMap<>(Queue.class);
    private Queue chosen;

    /** @param listener told which queue a person chose */
    CaseTabs(StaffMember who, Consumer<Queue> listener) {
        addClassName("queues");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("intake.queues"));
        for (Queue queue : queues(who)) {
            var count = new Span();
            count.addClassName("count");
            var button = new NativeButton("", click -> {
                choose(queue);
                listener.accept(queue);
            });
            button.addClassName(queue.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.add(new Span(getTranslation("intake.queue." + queue) + " "), count);
            counts.put(queue, count);
            buttons.put(queue, button);
            add(button);
        }
        chosen = first(who);
        choose(chosen);
    }

    private static List<Queue> queues(StaffMember who) {
        List<Queue> queues = new ArrayList<>();
        if (who.has(StaffRole.INTAKE)) {
            queues.add(Queue.INBOX);
        }
        queues.addAll(List.of(Queue.DEPARTMENT, Queue.MINE, Queue.NEARLY_LATE, Queue.LATE, Queue.ENDED, Queue.ALL));
        return queues;
    }

    /** Where a person's day begins. */
    static Queue first(StaffMember who) {
        return who.has(StaffRole.INTAKE) ? Queue.INBOX : Queue.DEPARTMENT;
    }

    Queue chosen() {
        return chosen;
    }

    void choose(Queue queue) {
        chosen = queue;
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(each == queue)));
    }

    void count(Map<Queue, Integer> now) {
        counts.forEach((queue, span) -> span.setText(String.valueOf(now.getOrDefault(queue, 0))));
    }
}
