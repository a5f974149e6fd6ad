package org.mingjing.search;

/** A {@link DecisionQuery#after} that no page of this search has handed out. Start again from the first page. */
public final class InvalidCursor extends IllegalArgumentException {

    InvalidCursor() {
        super("Not a cursor of this search");
    }
}
