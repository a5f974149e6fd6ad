package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** Which keys do what at the desk. */
final class KeyHelp extends Dialog {

    private static final List<String> KEYS = List.of("j", "k", "Enter", "c", "a", "?");
    private static final List<String> DEEDS = List.of("next", "previous", "open", "check", "approve", "help");

    KeyHelp() {
        setHeaderTitle(getTranslation("decision.keys.title"));
        var list = new DescriptionList();
        list.addClassName("keys");
        for (int i = 0; i < KEYS.size(); i++) {
            list.add(
                    new DescriptionList.Term(KEYS.get(i)),
                    new DescriptionList.Description(getTranslation("decision.keys." + DEEDS.get(i))));
        }
        add(list);
        var close = new Button(getTranslation("decision.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
