/** Progressive enhancement of the stateless pages. Every page works without it. */
interface Suggestion {
  text: string;
  count: number;
}

/** Completions below the search field: a combobox with a listbox (WAI-ARIA), driven by keys, mouse or touch. */
function suggest(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  const source = form.dataset.suggest;
  if (!input || !source) return;
  const list = document.createElement("ul");
  list.className = "options";
  list.id = "options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label")?.textContent ?? "");
  form.append(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", "options"], ["aria-expanded", "false"]]) {
    input.setAttribute(name, value);
  }
  let selected = -1;
  let composing = false;
  let timer = 0;
  let asked = 0;

  const close = (): void => {
    list.hidden = true;
    selected = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const select = (index: number): void => {
    const items = list.children;
    if (!items.length) return;
    selected = (index + items.length) % items.length;
    for (let i = 0; i < items.length; i++) items[i].setAttribute("aria-selected", String(i === selected));
    items[selected].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[selected].id);
  };
  const take = (text: string): void => {
    input.value = text;
    close();
    form.submit();
  };
  const show = (items: Suggestion[]): void => {
    list.replaceChildren(
      ...items.map((item, i) => {
        const option = document.createElement("li");
        option.id = `option-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = item.text;
        const count = document.createElement("em");
        count.textContent = String(item.count);
        option.append(count);
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => take(item.text));
        return option;
      }),
    );
    selected = -1;
    list.hidden = !items.length;
    input.setAttribute("aria-expanded", String(items.length > 0));
  };
  const ask = async (): Promise<void> => {
    const text = input.value.trim();
    const mine = ++asked;
    if (!text || text.length > 60) return close();
    try {
      const answer = await fetch(`${source}?q=${encodeURIComponent(text)}`, { credentials: "omit" });
      if (!answer.ok) return close();
      const body: { items: Suggestion[] } = await answer.json();
      if (mine === asked && document.activeElement === input) show(body.items);
    } catch {
      close();
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    if (!composing) timer = window.setTimeout(ask, 140);
  };
  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => {
    composing = false;
    later();
  });
  input.addEventListener("input", later);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      select(event.key === "ArrowDown" ? selected + 1 : selected < 0 ? -1 : selected - 1);
    } else if (event.key === "Enter" && selected >= 0) {
      event.preventDefault();
      take(list.children[selected].firstChild?.textContent ?? "");
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
}

/** Puts a text on the clipboard, in old browsers by selecting it. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

/** Says on the button, and to screen readers, that it was done. */
function done(button: HTMLButtonElement): void {
  const before = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.textContent = button.dataset.done ?? before;
  setTimeout(() => (button.textContent = before), 2000);
}

document.querySelectorAll<HTMLFormElement>("form[data-suggest]").forEach(suggest);

document.querySelectorAll<HTMLButtonElement>("button[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await copy(document.getElementById(button.dataset.copy ?? "")?.textContent ?? "");
    done(button);
  });
});

document.querySelectorAll<HTMLButtonElement>("button[data-share]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
    if (navigator.share) {
      await navigator.share({ title: document.title, url }).catch(() => undefined);
    } else {
      await copy(url);
      done(button);
    }
  });
});

/** Panels close on Escape and on a click elsewhere; one is open at a time. */
const panels = document.querySelectorAll<HTMLDetailsElement>(".facets details, details.sort");
const closeOthers = (target: Node | null): void => panels.forEach((panel) => {
  if (!target || !panel.contains(target)) panel.open = false;
});
document.addEventListener("click", (event) => closeOthers(event.target as Node));
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector<HTMLElement>(".facets details[open] > summary, details.sort[open] > summary");
  if (open) {
    closeOthers(null);
    open.focus();
  }
});
