package org.mingjing.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** How wide the window is, as far as lists care: whether their columns fit. */
public final class WindowWidth {

    private static final int NARROW = 720;

    private WindowWidth() {}

    /** Tells {@code narrow} whether the window is a phone's, now and whenever it changes. */
    public static void watch(Component view, Consumer<Boolean> narrow) {
        view.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            narrow.accept(isNarrow(page.getExtendedClientDetails().getWindowInnerWidth()));
            Registration resize =
                    page.addBrowserWindowResizeListener(resized -> narrow.accept(isNarrow(resized.getWidth())));
            view.addDetachListener(detached -> {
                resize.remove();
                detached.unregisterListener();
            });
        });
    }

    private static boolean isNarrow(int pixels) {
        return pixels > 0 && pixels < NARROW;
    }
}
