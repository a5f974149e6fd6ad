import { html, nothing, type TemplateResult } from "lit";
import type { Item } from "./model.ts";
import { danger, heading, problem } from "./parts.ts";
import type { Wizard } from "./wizard.ts";

const TYPES = "image/jpeg,image/png,image/webp,image/heic,image/heif,video/mp4,video/quicktime,application/pdf";

/** The first step: photos, films and documents; it can be skipped. */
export function photos(w: Wizard): TemplateResult {
  const { t, items, spec } = w;
  const pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    void w.add(files);
  };
  return html`${heading(t(`photos.title.${spec.kind}`))}
    <p class="w-lead">${t("photos.lead")}</p>
    <div class="w-photos">
      ${items.map((item, index) => thumb(w, item, index + 1))}
      ${items.length < spec.limits.files
        ? html`<label class="w-add"><input type="file" id="w-files" data-add multiple accept=${TYPES} @change=${pick} aria-describedby="w-files-hint">
            <span aria-hidden="true">+</span><b>${t("photos.add")}</b></label>`
        : nothing}
    </div>
    ${problem(w, "files")}
    <div aria-live="polite">
      ${w.working ? html`<p class="w-note">${t("photos.working", w.working)}</p>` : nothing}
      ${w.notices.map((notice) => html`<p class="w-note wait">${notice}</p>`)}
    </div>
    <p class="hint" id="w-files-hint">${t("photos.hint", spec.limits.files, mega(spec.limits.pictureBytes), mega(spec.limits.videoBytes), mega(spec.limits.pdfBytes))}</p>
    ${items.length ? html`<p class="w-note go">${t("photos.cleaned")}</p><p class="w-note wait">${t("photos.angle")}</p>` : nothing}
    ${spec.kind === "REPORT" || spec.kind === "COMPLAINT" ? danger(w) : nothing}
    <button type="button" class="w-main" ?disabled=${w.working > 0} @click=${() => w.go("what")}>${t(items.length ? "next" : "photos.skip")}</button>`;
}

/** One picked file; pressing it opens blur, crop, mute and remove. */
function thumb(w: Wizard, item: Item, number: number): TemplateResult {
  const name = w.t(`kind.${item.kind === "mp4" || item.kind === "pdf" ? item.kind : "picture"}`, number);
  const label = w.t(item.cleaned ? "photos.erased" : "photos.later");
  return html`<button type="button" class="w-thumb" data-item=${item.key} @click=${() => w.edit(item)}
      aria-label=${[name, label, item.edited ? w.t("edit.done") : "", w.t("edit.open")].filter(Boolean).join(", ")}>
    ${item.url ? html`<img src=${item.url} alt="">` : html`<span class="w-glyph">${name}<small>${size(item.blob.size)}</small></span>`}
    <em>${label}</em><i aria-hidden="true">✎</i>
  </button>`;
}

export function mega(bytes: number): number {
  return Math.floor(bytes / 1048576);
}

export function size(bytes: number): string {
  return bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
