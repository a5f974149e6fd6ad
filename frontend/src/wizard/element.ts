import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { contact } from "./contact.ts";
import "./done.ts";
import * as draft from "./draft.ts";
import { edit } from "./edit.ts";
import { type Answers, type FormSpec, readSpec } from "./model.ts";
import { photos } from "./photos.ts";
import { review } from "./review.ts";
import { Sending } from "./sending.ts";
import { what } from "./what.ts";
import { Wizard } from "./wizard.ts";

/** The form of every submission, step by step. `data` is the form's data (JSON, or the object), `typed` what is already answered. */
export class Submission extends LitElement {
  static override properties = { data: {}, typed: { attribute: false } };
  declare data: string | FormSpec;
  declare typed: Partial<Answers> | undefined;
  private wizard: Wizard | null = null;
  private sending: Sending | null = null;
  private leaving = false;
  private escaped = 0;
  private clock = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeunload", this.warn);
    document.addEventListener("keydown", this.escape, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeunload", this.warn);
    document.removeEventListener("keydown", this.escape, true);
    this.sending?.stop();
    clearInterval(this.clock);
  }

  /** Takes files that were picked elsewhere, as in the plain form. */
  add(files: File[]): void {
    if (files.length) void this.wizard?.add(files);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("data") || !this.data) return;
    const spec = readSpec(this.data);
    this.wizard = new Wizard(spec, this.typed ?? {}, () => this.requestUpdate());
    this.sending?.stop();
    this.sending = new Sending(this.wizard);
    this.lang = spec.lang;
    if (spec.elder) document.documentElement.dataset.mode = "elder";
  }

  protected override updated(): void {
    const { wizard } = this;
    if (!wizard) return;
    // The proof of work is done while the person writes.
    if (wizard.phase.is === "filling" && (wizard.step !== "photos" || wizard.items.length)) this.sending?.proof.start();
    clearInterval(this.clock);
    if (wizard.phase.is === "waiting") this.clock = window.setInterval(() => this.requestUpdate(), 1000);
    if (!wizard.focus) return;
    const wanted = [...wizard.focus.split("|"), "[data-heading]"];
    wizard.focus = "";
    void this.childrenReady().then(() => {
      const found = wanted.map((selector) => this.querySelector<HTMLElement>(selector)).find((element) => element);
      found?.focus({ preventScroll: true });
      if (found?.matches("[data-heading]")) this.scrollIntoView({ block: "start" });
      else found?.scrollIntoView({ block: "center" });
    });
  }

  private async childrenReady(): Promise<void> {
    await this.querySelector<LitElement>("mj-receipt")?.updateComplete;
  }

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.leaving || !this.wizard?.dirty || this.wizard.draftKept) return;
    event.preventDefault();
    event.returnValue = "";
  };

  /** Escape twice within a second. */
  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing || event.repeat) return;
    if (event.timeStamp - this.escaped < 1000) this.exit();
    this.escaped = event.timeStamp;
  };

  /** Wipes the screen and the drafts at once, and goes where this page can't be returned to with the back button. */
  private exit(): void {
    this.leaving = true;
    this.sending?.stop();
    const exit = this.wizard?.spec.exit ?? "about:blank";
    document.title = "";
    document.documentElement.replaceChildren();
    this.wizard?.forget();
    draft.wipe();
    location.replace(exit);
  }

  protected override render(): TemplateResult | typeof nothing {
    const w = this.wizard;
    if (!w) return nothing;
    return html`${this.head(w)} ${w.phase.is === "done" || w.editing ? nothing : this.progress(w)}
      <div class="w-body">
        ${w.errors[""] ? html`<p class="w-note stop" role="alert" tabindex="-1" data-alert>${w.errors[""]}</p>` : nothing}
        ${this.screen(w)}
      </div>`;
  }

  private screen(w: Wizard): TemplateResult {
    if (w.phase.is === "done") return html`<mj-receipt .receipt=${w.phase.receipt} .named=${w.answers.named} .spec=${w.spec} .t=${w.t}></mj-receipt>`;
    if (w.editing) return edit(w);
    return { photos, what, contact, review: () => review(w, this.sending!) }[w.step](w);
  }

  private head(w: Wizard): TemplateResult {
    const { t, spec } = w;
    const kind = t(`kind.${spec.kind}`);
    const title = spec.identityRequired ? kind : t(w.answers.named ? "title.named" : "title.anonymous", kind);
    const back = w.phase.is === "filling" && (w.editing || w.step !== "photos");
    return html`<div class="w-head">
      ${back ? html`<button type="button" class="w-back" @click=${() => w.back()}><span aria-hidden="true">‹</span> ${title}<span class="w-hide">${t("back")}</span></button>` : html`<b class="w-back">${title}</b>`}
      <button type="button" class="w-exit" aria-describedby="w-exit-hint" @click=${() => this.exit()}>${t("exit")}</button>
      <span class="w-hide" id="w-exit-hint">${t("exit.hint")}</span>
    </div>`;
  }

  private progress(w: Wizard): TemplateResult {
    const now = w.steps.indexOf(w.step);
    return html`<div class="w-steps" role="progressbar" aria-valuemin="1" aria-valuemax=${w.steps.length} aria-valuenow=${now + 1}
        aria-label=${w.t("progress")} aria-valuetext=${w.t("progress.step", now + 1, w.steps.length)}>
      ${w.steps.map((_, index) => html`<i class=${index <= now ? "on" : ""}></i>`)}</div>
      <p class="w-step"><span aria-hidden="true">${w.t("progress.step", now + 1, w.steps.length)}</span>
        ${w.draftKept ? html`<span class="w-pill">${w.t("draft.kept")}</span>` : nothing}</p>`;
  }
}

if (!customElements.get("mj-submission")) customElements.define("mj-submission", Submission);
