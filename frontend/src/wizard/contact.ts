import { html, nothing, type TemplateResult } from "lit";
import { faults } from "./check.ts";
import { field, heading, problem } from "./parts.ts";
import type { Wizard } from "./wizard.ts";

/** Name and phone: only where the law asks for them, or the person wants it. */
export function contact(w: Wizard): TemplateResult {
  const { t, spec } = w;
  const next = (): void => {
    const wrong = faults(w, "contact");
    if (Object.keys(wrong).length) w.show(wrong);
    else w.go("review");
  };
  return html`${heading(t("contact.title"))}
    <p class="w-lead">${t(spec.identityRequired ? "contact.required" : "contact.chosen")}</p>
    ${field(w, "name", t("name"), "", { required: true, autocomplete: "name", max: 60 })}
    ${field(w, "phone", t("phone"), t("phone.hint"), { required: true, type: "tel", autocomplete: "tel", max: 30 })}
    ${problem(w, "contact")}
    <p class="w-note">${t("contact.apart")}</p>
    ${spec.identityRequired ? nothing : html`<button type="button" class="w-quiet" @click=${() => {
      w.set({ named: false, name: "", phone: "" });
      w.go("review");
    }}>${t("contact.none")}</button>`}
    <button type="button" class="w-main" @click=${next}>${t("next.review")}</button>`;
}
