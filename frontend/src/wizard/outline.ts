import { html, LitElement, nothing, svg, type TemplateResult } from "lit";
import type { Crs, Position, Texts } from "./model.ts";

interface Area {
  district: string;
  name: string;
  /** Longitude and latitude of the border's corners. */
  ring: [number, number][];
  label: [number, number];
}

interface Outline {
  /** What to know about the data itself, such as that it is made up. */
  note?: string;
  crs: Crs;
  areas: Area[];
}

/** What was pointed at: a position where the map was tapped, only a name where a name was chosen. */
export interface Pointed {
  name: string;
  location: Position | null;
}

const SCALE = 4000;
const MARGIN = 24;

/** The district's outline, from this site alone: tap a spot, or choose a subdistrict from the list. Fires `pointed`. */
export class OutlineMap extends LitElement {
  static override properties = { address: { attribute: false }, location: { attribute: false } };
  declare address: string;
  declare t: Texts;
  declare location: Position | null;
  private outline: Outline | null = null;
  private failed = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override async firstUpdated(): Promise<void> {
    try {
      const answer = await fetch(this.address, { credentials: "omit" });
      if (!answer.ok) throw new Error(String(answer.status));
      this.outline = (await answer.json()) as Outline;
    } catch {
      this.failed = true;
    }
    this.requestUpdate();
  }

  /** Degrees to drawing units: north up, longitudes shortened by the latitude's cosine. The first district fills it. */
  private get frame(): { x0: number; y0: number; kx: number; width: number; height: number } {
    const { areas } = this.outline!;
    const all = areas.filter(({ district }) => district === areas[0].district).flatMap(({ ring }) => ring);
    const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)];
    const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
    const kx = SCALE * Math.cos((((south + north) / 2) * Math.PI) / 180);
    return { x0: west, y0: north, kx, width: (east - west) * kx, height: (north - south) * SCALE };
  }

  private tap(event: MouseEvent): void {
    const drawing = this.querySelector("svg")!;
    const matrix = drawing.getScreenCTM();
    if (!matrix) return;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const { x0, y0, kx } = this.frame;
    const name = (event.target as Element).getAttribute("data-name") ?? "";
    const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
    this.tell({ name, location: { lat: round(y0 - point.y / SCALE), lon: round(x0 + point.x / kx), crs: this.outline!.crs } });
  }

  private tell(detail: Pointed): void {
    this.dispatchEvent(new CustomEvent<Pointed>("pointed", { detail }));
  }

  protected override render(): TemplateResult {
    const { t, outline, location } = this;
    if (this.failed) return html`<p class="w-note wait" role="status">${t("map.failed")}</p>`;
    if (!outline) return html`<p class="hint" role="status">${t("map.loading")}</p>`;
    const { x0, y0, kx, width, height } = this.frame;
    const at = ([lon, lat]: [number, number]): [number, number] => [(lon - x0) * kx, (y0 - lat) * SCALE];
    const pin = location && location.crs === outline.crs ? at([location.lon, location.lat]) : null;
    return html`<label for="w-area">${t("map.area")}</label>
      <select id="w-area" @change=${(event: Event) => {
        const name = (event.target as HTMLSelectElement).value;
        if (name) this.tell({ name, location: null });
      }}>
        <option value="">${t("map.choose")}</option>
        ${outline.areas.map(({ district, name }) => html`<option value=${name}>${district} ${name}</option>`)}
      </select>
      <svg class="w-map" viewBox=${`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`} role="img" aria-label=${t("map.label")} @click=${this.tap}>
        ${outline.areas.map(({ ring, name, district }) => svg`<path class=${district === outline.areas[0].district ? "ours" : ""} data-name=${name} d=${`M${ring.map((corner) => at(corner).map((value) => value.toFixed(1)).join()).join("L")}Z`}></path>`)}
        ${outline.areas.map(({ name, label }) => svg`<text x=${at(label)[0]} y=${at(label)[1]}>${name.replace(/街道$/, "")}</text>`)}
        ${pin ? svg`<circle class="halo" cx=${pin[0]} cy=${pin[1]} r="13"></circle><circle class="pin" cx=${pin[0]} cy=${pin[1]} r="6"></circle>` : nothing}
      </svg>
      <p class="hint">${t("map.hint")} ${outline.note}</p>`;
  }
}

if (!customElements.get("mj-outline")) customElements.define("mj-outline", OutlineMap);
