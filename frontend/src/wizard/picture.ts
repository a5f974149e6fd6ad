import { html, LitElement, nothing, type TemplateResult } from "lit";
import { type Box, crop, jpeg, pixelate, redraw } from "./clean.ts";
import type { Texts } from "./model.ts";

type Change = { is: "blur" | "crop"; box: Box };

/** Blurs and crops one picture, by dragging or with the arrow keys. Gives the result as `saved`, a JPEG in its detail. */
export class Picture extends LitElement {
  static override properties = { picture: { attribute: false } };
  declare picture: Blob;
  declare t: Texts;
  private canvas: HTMLCanvasElement | null = null;
  private base: HTMLCanvasElement | null = null;
  private changes: Change[] = [];
  private tool: Change["is"] = "blur";
  /** The selection, in pixels of the canvas. */
  private box: Box | null = null;
  private from: { x: number; y: number } | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override async firstUpdated(): Promise<void> {
    this.base = await redraw(this.picture);
    this.replay();
  }

  /** Draws the cleaned picture and every change since, so that the last one can be taken back. */
  private replay(): void {
    let canvas = crop(this.base!, { x: 0, y: 0, w: this.base!.width, h: this.base!.height });
    for (const { is, box } of this.changes) {
      if (is === "blur") pixelate(canvas, box);
      else canvas = crop(canvas, box);
    }
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", this.t("edit.canvas"));
    const focused = document.activeElement === this.canvas && this.canvas;
    this.canvas = canvas;
    this.box = null;
    this.requestUpdate();
    if (focused) void this.updateComplete.then(() => canvas.focus());
  }

  private apply(): void {
    const { box } = this;
    if (!box || box.w < 8 || box.h < 8) return;
    this.changes.push({ is: this.tool, box });
    this.replay();
  }

  private at(event: PointerEvent): { x: number; y: number } {
    const shown = this.canvas!.getBoundingClientRect();
    const scale = this.canvas!.width / shown.width;
    const within = (value: number, most: number): number => Math.min(most, Math.max(0, value * scale));
    return { x: within(event.clientX - shown.left, this.canvas!.width), y: within(event.clientY - shown.top, this.canvas!.height) };
  }

  private readonly down = (event: PointerEvent): void => {
    if (event.button) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.from = this.at(event);
  };

  private readonly move = (event: PointerEvent): void => {
    if (!this.from) return;
    const { x, y } = this.at(event);
    const { from } = this;
    this.box = { x: Math.min(x, from.x), y: Math.min(y, from.y), w: Math.abs(x - from.x), h: Math.abs(y - from.y) };
    this.requestUpdate();
  };

  private readonly up = (): void => {
    if (this.from && this.tool === "blur") this.apply();
    this.from = null;
  };

  /** Arrows move the selection, with Shift they size it; Enter applies, Escape drops it. */
  private readonly key = (event: KeyboardEvent): void => {
    const { width, height } = this.canvas!;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step) {
      const [dx, dy] = [(step[0] * width) / 20, (step[1] * height) / 20];
      const b = this.box ?? { x: width * 0.4, y: height * 0.4, w: width * 0.2, h: height * 0.2 };
      this.box = event.shiftKey
        ? { ...b, w: Math.max(8, Math.min(width - b.x, b.w + dx)), h: Math.max(8, Math.min(height - b.y, b.h + dy)) }
        : { ...b, x: Math.max(0, Math.min(width - b.w, b.x + dx)), y: Math.max(0, Math.min(height - b.h, b.y + dy)) };
    } else if (event.key === "Enter") this.apply();
    else if (event.key === "Escape" && this.box) this.box = null;
    else return;
    event.preventDefault();
    this.requestUpdate();
  };

  private async save(): Promise<void> {
    if (!this.changes.length || !this.canvas) return;
    this.dispatchEvent(new CustomEvent("saved", { detail: await jpeg(this.canvas) }));
  }

  private choose(tool: Change["is"]): void {
    this.tool = tool;
    this.box = null;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { t, box, canvas } = this;
    const percent = (value: number, of: number): string => `${(value / of) * 100}%`;
    return html`<div class="w-row" role="group" aria-label=${t("edit.tools")}>
        ${(["blur", "crop"] as const).map((tool) => html`<button type="button" class="w-chip ${this.tool === tool ? "on" : ""}" aria-pressed=${this.tool === tool} @click=${() => this.choose(tool)}>${t(`edit.${tool}`)}</button>`)}
        <button type="button" class="w-chip" ?disabled=${!this.changes.length} @click=${() => {
          this.changes.pop();
          this.replay();
        }}>${t("edit.undo")}</button>
      </div>
      <div class="w-canvas" @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up} @pointercancel=${this.up} @keydown=${this.key}>
        ${canvas}
        ${box && canvas ? html`<div class="w-box" .style=${`left:${percent(box.x, canvas.width)};top:${percent(box.y, canvas.height)};width:${percent(box.w, canvas.width)};height:${percent(box.h, canvas.height)}`}></div>` : nothing}
      </div>
      <p class="hint" aria-live="polite">${this.changes.length ? t("edit.count", this.changes.length) : t(`edit.${this.tool}.how`)}</p>
      <div class="w-row">
        ${box && this.tool === "crop" && box.w >= 8 ? html`<button type="button" class="w-quiet" @click=${() => this.apply()}>${t("edit.crop.apply")}</button>` : nothing}
      </div>
      <button type="button" class="w-main" ?disabled=${!this.changes.length} @click=${() => this.save()}>${t("edit.save")}</button>`;
  }
}

if (!customElements.get("mj-picture")) customElements.define("mj-picture", Picture);
