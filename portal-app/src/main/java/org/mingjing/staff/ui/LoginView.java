package org.mingjing.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.mingjing.staff.DemoAccounts;

/** Staff sign in here, with name and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView(DemoAccounts demo) {
        addClassName("login-view");
        var mark = new Span("鉴");
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var heading = new H1(getTranslation("app.name"));
        var brand = new Div(mark, heading);
        brand.addClassName("brand");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("staff.login.wrong"));
        add(brand, new Paragraph(getTranslation("staff.login.who")), form);
        if (demo.exist()) {
            var note = new Paragraph(getTranslation("staff.login.demo", demo.inWords()));
            note.addClassName("note");
            add(note);
        }
    }

    private LoginI18n words(String refusal) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form fields = words.getForm();
        fields.setTitle(getTranslation("staff.login.title"));
        fields.setUsername(getTranslation("staff.login.name"));
        fields.setPassword(getTranslation("staff.login.password"));
        fields.setSubmit(getTranslation("staff.login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(getTranslation(refusal + ".title"));
        error.setMessage(getTranslation(refusal + ".text"));
        error.setUsername(getTranslation("staff.login.name.missing"));
        error.setPassword(getTranslation("staff.login.password.missing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> error =
                event.getLocation().getQueryParameters().getParameters().get("error");
        if (error != null) {
            form.setI18n(words(error.contains("pause") ? "staff.login.pause" : "staff.login.wrong"));
            form.setError(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.login.title");
    }
}
