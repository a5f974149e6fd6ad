package org.mingjing.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Map;

/** Which keys do what at a desk. */
public final class KeyHelp extends Dialog {

    /**
     * @param prefix of the words' keys: {@code .title}, {@code .close} and one for each deed
     * @param keys the deed that each key does, in the order shown
     */
    public KeyHelp(Component where, String prefix, Map<String, String> keys) {
        setHeaderTitle(where.getTranslation(prefix + ".title"));
        var list = new DescriptionList();
        list.addClassName("keys");
        keys.forEach((key, deed) -> list.add(
                new DescriptionList.Term(key),
                new DescriptionList.Description(where.getTranslation(prefix + "." + deed))));
        add(list);
        var close = new Button(where.getTranslation(prefix + ".close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
