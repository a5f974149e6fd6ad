import { copy } from "./wizard/browser.ts";
import { caret, digits, grouped, MASK } from "./wizard/digits.ts";

/**
 * The tracking page, made easier: typed receipts are grouped in fours, a shown one is masked when the page is returned to, and can be
 * copied. Keeps nothing.
 */
function group(input: HTMLInputElement): void {
  input.inputMode = "numeric";
  input.autocomplete = "off";
  const tidy = (): void => {
    const at = digits(input.value.slice(0, input.selectionStart ?? input.value.length)).length;
    const text = grouped(input.value);
    if (text === input.value) return;
    input.value = text;
    if (document.activeElement === input) input.setSelectionRange(caret(at), caret(at));
  };
  input.removeAttribute("maxlength");
  input.addEventListener("input", (event) => (event as InputEvent).isComposing || tidy());
  input.addEventListener("compositionend", tidy);
  tidy();
  // A browser that restores the page must not restore the receipt.
  addEventListener("pagehide", () => (input.value = ""));
}

/** A receipt on the page: `<b data-receipt>` beside `<button data-show hidden>` and `<button data-copy-receipt hidden>` (text when done: data-done). */
function mask(shown: HTMLElement): void {
  const receipt = grouped(shown.textContent ?? "");
  if (!receipt) return;
  shown.textContent = receipt;
  const scope = shown.parentElement!;
  const show = scope.querySelector<HTMLButtonElement>("button[data-show]");
  const button = scope.querySelector<HTMLButtonElement>("button[data-copy-receipt]");
  const hide = (event: Event): void => {
    if (event.type !== "pagehide" && !document.hidden) return;
    shown.textContent = MASK;
    if (show) show.hidden = false;
  };
  show?.addEventListener("click", () => {
    shown.textContent = receipt;
    show.hidden = true;
  });
  if (button) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const before = button.textContent;
      button.setAttribute("aria-live", "polite");
      if (await copy(receipt)) button.textContent = button.dataset.done ?? before;
      setTimeout(() => (button.textContent = before), 2000);
    });
  }
  if (!show) return;
  document.addEventListener("visibilitychange", hide);
  addEventListener("pagehide", hide);
}

document.querySelectorAll<HTMLInputElement>("input[name=receipt][data-receipt]").forEach(group);
document.querySelectorAll<HTMLElement>("[data-receipt]:not(input)").forEach(mask);
