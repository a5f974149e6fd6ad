import { html, type TemplateResult } from "lit";
import type { Sending } from "./sending.ts";
import type { Phase, Wizard } from "./wizard.ts";

/** Between two attempts: nothing is lost, when it goes on by itself, and what to do meanwhile. */
export function waiting(w: Wizard, phase: Phase & { is: "waiting" }, sending: Sending): TemplateResult {
  const seconds = Math.max(0, Math.ceil((phase.at - Date.now()) / 1000));
  return html`<div class="w-note wait" tabindex="-1" data-waiting role="alert">
    <b>${w.t(phase.why === "busy" ? "wait.busy" : navigator.onLine ? "wait.lost" : "wait.offline")}</b>
    <p>${w.t("wait.safe")}</p>
    <p aria-hidden="true">${w.t("wait.seconds", seconds)}</p>
    <button type="button" class="w-quiet small" @click=${() => {
      sending.stop();
      w.phase = { is: "filling" };
      w.changed();
    }}>${w.t("wait.stop")}</button>
  </div>`;
}
