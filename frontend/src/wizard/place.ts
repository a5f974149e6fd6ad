import { html, nothing, type TemplateResult } from "lit";
import "./outline.ts";
import { crsOf } from "./browser.ts";
import type { Pointed } from "./outline.ts";
import { problem } from "./parts.ts";
import { districtOf, streets } from "./places.ts";
import type { Wizard } from "./wizard.ts";

/** What the place part remembers beside the answers. */
const shown = new WeakMap<Wizard, { map: boolean; finding: boolean; failed: string }>();

/** Where: street and house, the phone's own position, or a spot on the outline map. */
export function place(w: Wizard): TemplateResult {
  const { t, answers, spec } = w;
  const state = shown.get(w) ?? { map: false, finding: false, failed: "" };
  shown.set(w, state);
  const found = streets(answers.place, spec.districts);
  const named = districtOf(answers.place, spec.districts);
  return html`<div class="w-field">
    <label for="w-place">${t("place")} <small>${t("optional")}</small></label>
    <input id="w-place" .value=${answers.place} maxlength=${spec.limits.place} autocomplete="off" placeholder=${t("place.example")}
      aria-invalid=${w.errors.place ? "true" : nothing} aria-describedby="w-place-hint w-place-problem"
      @input=${(event: Event) => w.set({ place: (event.target as HTMLInputElement).value })}>
    ${problem(w, "place")}
    <div class="w-streets" role="group" aria-label=${t("place.streets")}>
      ${found.map(({ district, street }) => html`<button type="button" class="w-chip" @click=${() => {
        w.focus = "#w-place";
        w.set({ place: `${district}${street}` });
      }}>${street} <small>${district}</small></button>`)}
    </div>
    <p class="hint" id="w-place-hint" aria-live="polite">${named ? t("place.in", named) : t("place.hint")}</p>
    <div class="w-row">
      <button type="button" class="w-quiet small" ?disabled=${state.finding} @click=${() => locate(w, state)}>${t(state.finding ? "place.finding" : "place.here")}</button>
      <button type="button" class="w-quiet small" aria-expanded=${state.map} @click=${() => {
        state.map = !state.map;
        w.changed();
      }}>${t("place.map")}</button>
    </div>
    <div aria-live="polite">
      ${state.failed ? html`<p class="w-note wait">${state.failed}</p>` : nothing}
      ${answers.location ? html`<p class="w-note go w-located"><span>${t("place.attached", answers.location.lat.toFixed(4), answers.location.lon.toFixed(4))}</span>
        <button type="button" @click=${() => w.set({ location: null })}>${t("place.detach")}</button></p>` : nothing}
      ${problem(w, "location")}
    </div>
    ${state.map ? html`<mj-outline .address=${spec.map} .t=${t} .location=${answers.location} @pointed=${(event: CustomEvent<Pointed>) => pointed(w, event.detail)}></mj-outline>` : nothing}
  </div>`;
}

/** A name replaces a place that is empty or is only a subdistrict's name; streets that were typed stay. */
function pointed(w: Wizard, { name, location }: Pointed): void {
  const typed = w.answers.place.trim();
  const bare = !typed || w.spec.districts.some((district) => district.name === typed);
  w.set({ ...(location && { location }), ...(name && bare && { place: name }) });
}

function locate(w: Wizard, state: { finding: boolean; failed: string }): void {
  state.failed = "";
  if (!navigator.geolocation) {
    state.failed = w.t("place.unable");
    return w.changed();
  }
  state.finding = true;
  w.changed();
  const end = (failed: string): void => {
    Object.assign(state, { finding: false, failed });
    w.changed();
  };
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      w.set({ location: { lat: round(coords.latitude), lon: round(coords.longitude), crs: crsOf() } });
      end("");
    },
    (error) => end(w.t(error.code === 1 ? "place.denied" : "place.unable")),
    { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
  );
}
