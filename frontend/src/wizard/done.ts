import { html, LitElement, nothing, type TemplateResult } from "lit";
import { copy, honestCanvas, inApp, nonce } from "./browser.ts";
import { grouped, MASK } from "./digits.ts";
import { calendar, day, picture } from "./keepsake.ts";
import type { FormSpec, Receipt, Texts } from "./model.ts";
import { heading } from "./parts.ts";

/** The receipt, once: shown, copied, kept as a picture; masked as soon as the page is left and returned to. */
export class ReceiptView extends LitElement {
  declare receipt: Receipt;
  declare spec: FormSpec;
  declare t: Texts;
  declare named: boolean;
  private masked = false;
  private said = "";

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.hide);
    addEventListener("pagehide", this.hide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.hide);
    removeEventListener("pagehide", this.hide);
  }

  /** At once, not with the next frame: a page put away is not drawn again before it is shown. */
  private readonly hide = (event: Event): void => {
    if (event.type !== "pagehide" && !document.hidden) return;
    this.masked = true;
    this.said = "";
    this.requestUpdate();
    this.performUpdate();
  };

  private async copied(text: string): Promise<void> {
    this.said = this.t((await copy(text)) ? "done.copied" : "done.copy.failed");
    this.requestUpdate();
  }

  private when(due: string): string {
    return new Intl.DateTimeFormat(this.spec.lang, { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Shanghai" }).format(new Date(due));
  }

  protected override render(): TemplateResult {
    const { t, spec, masked } = this;
    const { caseNumber, firstResponseDue: due, proof } = this.receipt;
    const receipt = grouped(this.receipt.receipt);
    return html`${heading(t("done.title"))}
      <p class="w-lead">${t("done.lead")}</p>
      ${masked ? html`<p class="w-hide">${t("done.masked")}</p>` : nothing}
      <p class="w-code" aria-hidden=${masked}>${(masked ? MASK : receipt).split(" ").map((four) => html`<span>${four}</span> `)}</p>
      ${masked ? html`<button type="button" class="w-quiet" @click=${() => {
        this.masked = false;
        this.requestUpdate();
      }}>${t("done.show")}</button>` : nothing}
      <p class="w-note wait"><b>${t("done.only")}</b></p>
      <div class="w-row">
        <button type="button" class="w-quiet" @click=${() => this.copied(receipt)}>${t("done.copy")}</button>
        ${proof && inApp() ? html`<button type="button" class="w-quiet" @click=${() => this.copied(JSON.stringify(proof))}>${t("done.proof")}</button>` : nothing}
      </div>
      <p class="w-said" role="status">${this.said}</p>
      ${masked || !honestCanvas() ? nothing : html`<figure class="w-keep">
        <img src=${picture({ receipt, small: [caseNumber, due ? t("done.look", day(due)) : ""].filter(Boolean) })} alt=${t("done.picture", receipt)}>
        <figcaption class="hint">${t("done.press")}</figcaption></figure>`}
      <dl class="w-card">
        <div><dt>${t("done.case")}</dt><dd>${caseNumber}</dd></div>
        ${due ? html`<div><dt>${t("done.due")}</dt><dd>${this.when(due)}</dd></div>` : nothing}
      </dl>
      <p class="hint">${t(this.named ? "done.named" : "done.nopush")}</p>
      ${due && !inApp() ? html`<p><a class="w-quiet" download="reminder.ics" href=${calendar(due, t("ics.title"), nonce())}>${t("done.calendar")}</a></p>` : nothing}
      ${due && inApp() ? html`<p class="w-note">${t("done.note", day(due))}</p>` : nothing}
      ${proof ? html`<p class="hint">${t("done.sealed", this.when(proof.signedPromise.split("\n")[2]))}</p>` : nothing}
      ${proof && !inApp() ? html`<form method="post" action="${spec.track}/proof"><input type="hidden" name="receipt" value=${this.receipt.receipt}>
        <button class="w-quiet" aria-describedby="w-trace">${t("done.file")}</button></form><p class="hint" id="w-trace">${t("done.trace")}</p>` : nothing}
      <a class="w-main" href=${spec.track} rel="noreferrer">${t("done.track")}</a>`;
  }
}

if (!customElements.get("mj-receipt")) customElements.define("mj-receipt", ReceiptView);
