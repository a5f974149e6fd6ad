package org.mingjing.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;

/** A list with the open item beside it; on a phone the one or the other. */
public final class Split extends Div {

    private static final String OPEN = "open";

    private final Section detail = new Section();

    /** @param detailName what the open item's region is called aloud */
    public Split(Component list, String detailName) {
        addClassName("split");
        list.addClassName("split-list");
        detail.addClassName("split-detail");
        detail.getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", detailName);
        add(list, detail);
    }

    public void open(Component content) {
        detail.removeAll();
        detail.add(content);
        addClassName(OPEN);
        detail.getElement().executeJs("this.scrollTop = 0");
    }

    /** What the region shows while nothing is open: a phone shows the list instead. */
    public void close(Component hint) {
        detail.removeAll();
        detail.add(hint);
        removeClassName(OPEN);
    }

    public void focusDetail() {
        detail.getElement().executeJs("this.focus({preventScroll: true})");
    }
}
