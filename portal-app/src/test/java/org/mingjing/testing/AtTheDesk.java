package org.mingjing.testing;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a person does at the desks, in a real browser. */
public final class AtTheDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public final Browser browser = new Browser();
    private final String base;

    public AtTheDesk(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public void signIn(String name) {
        browser.driver().manage().deleteAllCookies();
        open("/app/login");
        browser.find("vaadin-login-form input[name=username]").sendKeys(name);
        browser.find("vaadin-login-form input[name=password]").sendKeys("demo-" + name);
        browser.find("vaadin-login-form vaadin-button[theme~=submit], vaadin-login-form vaadin-button")
                .click();
        until(() -> !address().contains("login"));
    }

    public void signOut() {
        browser.driver().manage().deleteAllCookies();
    }

    public void open(String path) {
        browser.open(base + path);
    }

    public String address() {
        return browser.driver().getCurrentUrl();
    }

    public void press(String words) {
        see("//vaadin-button[normalize-space(.)='" + words + "' and not(@disabled)]")
                .click();
    }

    /** What an XPath finds, once it is there and can be seen. */
    public WebElement see(String xpath) {
        return new WebDriverWait(browser.driver(), PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> driver.findElements(By.xpath(xpath)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Scrolls to it and clicks, as soon as nothing moves or lies over it. */
    public void click(String xpath) {
        until(() -> {
            WebElement wanted = see(xpath);
            browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", wanted);
            wanted.click();
            return true;
        });
    }

    public void seeText(String words) {
        until(() -> browser.driver().findElement(By.tagName("body")).getText().contains(words));
    }

    /** The file field is inside the upload's shadow. */
    public void upload(Path file) {
        browser.find("vaadin-upload")
                .getShadowRoot()
                .findElement(By.cssSelector("input[type=file]"))
                .sendKeys(file.toString());
    }

    public void until(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(org.openqa.selenium.WebDriverException.class)
                .until(condition);
    }

    /** Looks at a view in elder mode on a desktop and a phone, then on both as usual, and in the dark. */
    public void look(String name, String path, String ready, List<String> faults) {
        String mode = path + (path.contains("?") ? "&" : "?") + "mode=";
        browser.desktop();
        open(mode + "elder");
        settle(ready);
        judge(name, "elder", faults);
        browser.phone();
        settle(ready);
        judge(name, "phone-elder", faults);
        open(mode + "standard");
        settle(ready);
        judge(name, "phone", faults);
        browser.desktop();
        settle(ready);
        judge(name, "desktop", faults);
        dark(true);
        judge(name, "dark", faults);
        dark(false);
    }

    /** Looks at what is open now, without opening it anew. */
    public void lookAround(String name, List<String> faults) {
        judge(name, "desktop", faults);
        dark(true);
        judge(name, "dark", faults);
        dark(false);
        browser.phone();
        judge(name, "phone", faults);
        browser.desktop();
    }

    /** Switches the colours and waits until their transitions have ended. */
    private void dark(boolean dark) {
        browser.dark(dark);
        browser.driver().executeAsyncScript("setTimeout(arguments[0], 500)");
    }

    private void settle(String ready) {
        browser.find(ready);
        until(() -> Boolean.TRUE.equals(browser.driver()
                .executeScript("return !Object.values(window.Vaadin?.Flow?.clients ?? {})"
                        + ".some(c => c.isActive && c.isActive())")));
    }

    private void judge(String name, String variant, List<String> faults) {
        browser.screenshot(name + "-" + variant);
        browser.violations().forEach(violation -> faults.add(name + " " + variant + " " + violation));
        if (browser.scrollsSideways()) {
            faults.add(name + " " + variant + " scrolls sideways");
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
