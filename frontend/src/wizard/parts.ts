import { html, nothing, type TemplateResult } from "lit";
import type { Answers } from "./model.ts";
import type { Wizard } from "./wizard.ts";

/** Small parts that several screens share. */

/** The message at a field, with the id that the field's aria-describedby names. */
export function problem(w: Wizard, field: string): TemplateResult | typeof nothing {
  const message = w.errors[field];
  return message ? html`<span class="problem" id=${`w-${field}-problem`}>${message}</span>` : nothing;
}

export function heading(text: string): TemplateResult {
  return html`<h2 class="w-title" tabindex="-1" data-heading>${text}</h2>`;
}

type TextField = "text" | "place" | "target" | "name" | "phone";

/** What makes an input a field of the answers: id, value, described by hint and problem. */
export function field(w: Wizard, name: TextField, label: string, hint: string, more: { required?: boolean; type?: string; autocomplete?: string; max?: number } = {}): TemplateResult {
  return html`<div class="w-field">
    <label for=${`w-${name}`}>${label}${more.required ? nothing : html` <small>${w.t("optional")}</small>`}</label>
    <input id=${`w-${name}`} type=${more.type ?? "text"} .value=${w.answers[name]} maxlength=${more.max ?? 200}
      autocomplete=${more.autocomplete ?? "off"} ?required=${more.required}
      aria-invalid=${w.errors[name] ? "true" : nothing} aria-describedby=${`w-${name}-hint w-${name}-problem`}
      @input=${(event: Event) => w.set({ [name]: (event.target as HTMLInputElement).value } as Partial<Answers>)}>
    ${problem(w, name)}
    ${hint ? html`<p class="hint" id=${`w-${name}-hint`}>${hint}</p>` : nothing}
  </div>`;
}

/** A tick with its explanation below. */
export function tick(w: Wizard, id: string, checked: boolean, label: unknown, hint: string, change: (checked: boolean) => void): TemplateResult {
  return html`<div class="w-tick">
    <input type="checkbox" id=${`w-${id}`} .checked=${checked} aria-describedby=${`w-${id}-hint w-${id}-problem`}
      aria-invalid=${w.errors[id] ? "true" : nothing}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}>
    <label for=${`w-${id}`}>${label}</label>
    ${hint ? html`<p class="hint" id=${`w-${id}-hint`}>${hint}</p>` : nothing}
    ${problem(w, id)}
  </div>`;
}

/** Where to turn when it can't wait. */
export function danger(w: Wizard): TemplateResult {
  return html`<p class="w-note w-danger"><span>${w.t("danger")}</span> <a href="tel:110">${w.t("danger.call")}</a></p>`;
}
