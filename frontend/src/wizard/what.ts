import { html, nothing, type TemplateResult } from "lit";
import { propose } from "./categories.ts";
import { faults } from "./check.ts";
import { DAYS } from "./draft.ts";
import type { Remedy } from "./model.ts";
import { danger, field, heading, problem, tick } from "./parts.ts";
import { place } from "./place.ts";
import type { Wizard } from "./wizard.ts";

/** Whether every category is shown, not only those proposed. */
const all = new WeakSet<Wizard>();

/** The second step: what happened and where. */
export function what(w: Wizard): TemplateResult {
  const { t, answers, spec } = w;
  const { kind } = spec;
  const placed = spec.place !== null || (kind !== "APPEAL" && kind !== "CORRECTION");
  const next = (): void => {
    const wrong = faults(w, "what");
    if (Object.keys(wrong).length) w.show(wrong);
    else w.go(w.steps[w.steps.indexOf("what") + 1]);
  };
  return html`${heading(t(`what.title.${kind}`))}
    ${kind === "REPORT" || kind === "COMPLAINT" ? danger(w) : nothing}
    ${decision(w)} ${spec.remedies && kind === "APPEAL" ? remedies(w) : nothing}
    ${kind === "COMPLAINT" || spec.target !== null ? field(w, "target", t("target"), t("target.hint")) : nothing}
    <div class="w-field">
      <label for="w-text">${t(`text.${kind}`)}</label>
      <textarea id="w-text" rows="5" required .value=${answers.text} aria-invalid=${w.errors.text ? "true" : nothing} aria-describedby="w-text-problem w-text-hint"
        @input=${(event: Event) => w.set({ text: (event.target as HTMLTextAreaElement).value })}></textarea>
      ${problem(w, "text")}
      <p class="hint w-count" id="w-text-hint"><span>${t(`text.hint.${kind}`)}</span>
        ${answers.text.length > spec.limits.text * 0.8 ? html`<b>${answers.text.length} / ${spec.limits.text}</b>` : nothing}</p>
    </div>
    ${spec.categories.length ? category(w) : nothing}
    ${placed ? place(w) : nothing}
    <div class="w-ticks">
      ${tick(w, "draft", w.draftKept, t("draft.keep"), t("draft.hint", DAYS), (keep) => w.keepDraft(keep))}
      ${spec.identityRequired ? nothing : tick(w, "named", answers.named, t("named"), t("named.hint"), (named) => w.set({ named }))}
    </div>
    <button type="button" class="w-main" @click=${next}>${t(w.steps.includes("contact") ? "next" : "next.review")}</button>`;
}

/** Chips: what the words point to first, then the rest on request. Nothing leaves the phone for this. */
function category(w: Wizard): TemplateResult {
  const { t, answers, spec } = w;
  const proposed = propose(answers.text, spec.categories);
  const chosen = spec.categories.find(({ code }) => code === answers.category);
  const open = all.has(w) || (!proposed.length && spec.categories.length <= 6);
  const few = [...new Set([...proposed, ...(chosen ? [chosen] : [])])];
  const shown = open ? [...new Set([...few, ...spec.categories])] : few;
  return html`<fieldset class="w-field">
    <legend>${t(proposed.length && !w.picked ? "category.proposed" : "category")} <small>${t("optional")}</small></legend>
    <div class="w-row">
      ${shown.map(({ code, name }) => html`<button type="button" class="w-chip ${code === answers.category ? "on" : ""}" aria-pressed=${code === answers.category}
          @click=${() => w.set({ category: code === answers.category ? "" : code })}>${name}</button>`)}
      ${open ? nothing : html`<button type="button" class="w-chip" aria-expanded="false" @click=${() => {
        all.add(w);
        w.changed();
      }}>${t(few.length ? "category.other" : "category.all")}</button>`}
    </div>
    ${problem(w, "category")}
    <p class="hint">${t("category.hint")}</p>
  </fieldset>`;
}

function decision(w: Wizard): TemplateResult | typeof nothing {
  const { decision } = w.spec;
  return decision
    ? html`<p class="w-card"><small>${w.t("decision")}</small><a href=${decision.url} target="_blank" rel="noopener noreferrer">${decision.title}</a><span>${decision.number}</span></p>${problem(w, "decisionId")}`
    : nothing;
}

/** How long the roads beside an appeal stay open: an appeal to the bureau doesn't stop either clock. */
function remedies(w: Wizard): TemplateResult {
  const line = (name: string, remedy: Remedy | null): unknown =>
    remedy && html`<li><b>${w.t(`remedy.${name}`)}</b> ${remedy.days < 0 ? w.t("remedy.over", remedy.until) : w.t("remedy.left", remedy.days, remedy.until)}</li>`;
  const { reconsideration, litigation } = w.spec.remedies!;
  return html`<div class="w-note wait"><ul>${line("reconsideration", reconsideration)}${line("litigation", litigation)}</ul><p>${w.t("remedy.note")}</p></div>`;
}
