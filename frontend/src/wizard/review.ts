import { html, nothing, type TemplateResult } from "lit";
import { heading, tick } from "./parts.ts";
import type { Sending } from "./sending.ts";
import { waiting } from "./waiting.ts";
import type { Step, Wizard } from "./wizard.ts";

/** The last step: what the public will see, what staff will see, what nobody will; then consent, and send. */
export function review(w: Wizard, sending: Sending): TemplateResult {
  const { t, answers, items, spec } = w;
  const busy = w.phase.is === "sending";
  const publishable = ["REPORT", "COMPLAINT", "SUGGESTION"].includes(spec.kind);
  const named = spec.identityRequired || answers.named;
  const category = spec.categories.find(({ code }) => code === answers.category)?.name;
  const originals = items.filter((item) => item.keepOriginal).length;
  const muted = items.filter((item) => item.mute).length;
  const files = [
    items.length ? t("review.files", items.length) : t("review.none"),
    originals ? t("review.originals", originals) : "",
    muted ? t("review.muted", muted) : "",
  ].filter(Boolean).join(t("comma"));
  const row = (label: string, value: unknown, step: Step): unknown =>
    value ? html`<div><dt>${label}</dt><dd><div>${value}</div><button type="button" class="w-change" ?disabled=${busy} @click=${() => w.go(step)}>${t("review.change")}<span class="w-hide"> ${label}</span></button></dd></div>` : nothing;
  return html`${heading(t("review.title"))}
    <section class="w-card"><h3>${t("review.public")}</h3>
      <p>${t(publishable ? "review.public.line" : "review.public.never")}</p></section>
    <section class="w-card"><h3>${t("review.staff")}</h3>
      <p class="hint">${t("review.staff.who")}</p>
      <dl>
        ${row(t("review.decision"), spec.decision?.number, "what")}
        ${row(t("target"), answers.target.trim(), "what")}
        ${row(t("review.text"), html`<span class="w-pre">${answers.text.trim()}</span>`, "what")}
        ${row(t("category"), category, "what")}
        ${row(t("place"), answers.place.trim(), "what")}
        ${row(t("review.position"), answers.location && `${answers.location.lat}, ${answers.location.lon}`, "what")}
        ${row(t("review.material"), html`${files}<span class="w-strip">${items.map((item) => item.url ? html`<img src=${item.url} alt="">` : nothing)}</span>`, "photos")}
        ${named ? row(t("contact.title"), `${answers.name} ${answers.phone}`, "contact") : nothing}
      </dl></section>
    <section class="w-card w-nobody"><h3>${t("review.nobody")}</h3><p>${t(named ? "review.nobody.named" : "review.nobody.anonymous")}</p></section>
    <section class="w-ticks">
      ${tick(w, "processing", answers.processing, t("consent.processing"), t("consent.purpose"), (processing) => w.set({ processing }))}
      ${publishable ? tick(w, "publication", answers.publication, html`${t("consent.publication")} <small>${t("optional")}</small>`, t("consent.publication.hint"), (publication) => w.set({ publication })) : nothing}
    </section>
    ${w.phase.is === "waiting" ? waiting(w, w.phase, sending) : nothing}
    <p class="w-hide" role="status">${busy ? t("send.sending") : ""}</p>
    <button type="button" class="w-main" ?disabled=${busy} @click=${() => sending.start()}>${t(busy ? "send.sending" : w.phase.is === "waiting" ? "send.again" : "send")}</button>
    ${items.length && busy ? html`<p class="hint">${t("send.stay")}</p>` : nothing}`;
}
