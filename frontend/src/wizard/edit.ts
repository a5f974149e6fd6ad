import { html, nothing, type TemplateResult } from "lit";
import "./picture.ts";
import { mayKeep, replace } from "./media.ts";
import { heading, tick } from "./parts.ts";
import { size } from "./photos.ts";
import type { Wizard } from "./wizard.ts";

/** One file by itself: blur and crop a picture, mute a film, keep the original, or take it out. */
export function edit(w: Wizard): TemplateResult {
  const item = w.editing!;
  const { t } = w;
  const film = item.kind === "mp4";
  return html`${heading(t(film ? "edit.film" : item.kind === "pdf" ? "edit.pdf" : "edit.picture"))}
    ${item.cleaned
      ? html`<p class="w-lead">${t("edit.lead")}</p>
          <mj-picture .picture=${item.blob} .t=${t} @saved=${(event: CustomEvent<Blob>) => {
            replace(item, event.detail);
            w.edit(null);
          }}></mj-picture>`
      : html`<p class="w-glyph w-big">${t(`kind.${film || item.kind === "pdf" ? item.kind : "picture"}`, w.items.indexOf(item) + 1)}<small>${size(item.blob.size)}</small></p>
          <p class="w-note">${t(`edit.server.${item.kind === "heic" || film || item.kind === "pdf" ? item.kind : "picture"}`)}</p>`}
    ${film ? tick(w, "mute", item.mute, t("edit.mute"), t("edit.mute.hint"), (checked) => {
      item.mute = checked;
      w.changed();
    }) : nothing}
    ${mayKeep(item, w.spec.limits) ? tick(w, "original", item.keepOriginal, t("edit.original"), t("edit.original.hint"), (checked) => {
      item.keepOriginal = checked;
      w.changed();
    }) : nothing}
    <div class="w-row">
      <button type="button" class="w-quiet stop" @click=${() => w.remove(item)}>${t("edit.remove")}</button>
      <button type="button" class="w-quiet" @click=${() => w.edit(null)}>${t(item.cleaned ? "edit.leave" : "edit.back")}</button>
    </div>`;
}
