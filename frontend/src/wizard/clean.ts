import { honestCanvas } from "./browser.ts";

/** The longest side of a sent picture, in pixels. */
export const LONGEST = 2560;

/** A picture this browser can't decode. */
export class Undecodable extends Error {}

/** Draws a picture afresh: pixels only, upright, at most {@link LONGEST} long; no EXIF, no position, no comment survives. */
export async function redraw(picture: Blob): Promise<HTMLCanvasElement> {
  const url = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = url;
    await image.decode().catch(() => {
      throw new Undecodable();
    });
    const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const ink = canvas.getContext("2d")!;
    ink.fillStyle = "#fff";
    ink.fillRect(0, 0, canvas.width, canvas.height);
    ink.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The canvas as JPEG. */
export function jpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Undecodable())), "image/jpeg", 0.85),
  );
}

/** The picture without anything but pixels; null where this browser falsifies what is read from a canvas. */
export async function clean(picture: Blob): Promise<Blob | null> {
  return honestCanvas() ? jpeg(await redraw(picture)) : null;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Makes a part unreadable for good: each of at most eight blocks along its longer side keeps one mean colour. */
export function pixelate(canvas: HTMLCanvasElement, box: Box): void {
  const { x, y, w, h } = whole(canvas, box);
  if (w < 1 || h < 1) return;
  const ink = canvas.getContext("2d")!;
  const source = ink.getImageData(x, y, w, h);
  const block = Math.max(12, Math.ceil(Math.max(w, h) / 8));
  for (let top = 0; top < h; top += block) {
    for (let left = 0; left < w; left += block) {
      ink.fillStyle = mean(source, left, top, block);
      ink.fillRect(x + left, y + top, Math.min(block, w - left), Math.min(block, h - top));
    }
  }
}

/** Rounded to 16 levels, so that a mean doesn't tell the pixels behind it. */
function mean(image: ImageData, left: number, top: number, block: number): string {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = top; y < Math.min(top + block, image.height); y++) {
    for (let x = left; x < Math.min(left + block, image.width); x++, count++) {
      const at = (y * image.width + x) * 4;
      for (let c = 0; c < 3; c++) sum[c] += image.data[at + c];
    }
  }
  return `rgb(${sum.map((value) => Math.min(255, Math.round(value / count / 16) * 16)).join()})`;
}

/** The part of the canvas inside the box, as a canvas of its own. */
export function crop(canvas: HTMLCanvasElement, box: Box): HTMLCanvasElement {
  const { x, y, w, h } = whole(canvas, box);
  const part = document.createElement("canvas");
  part.width = Math.max(1, w);
  part.height = Math.max(1, h);
  part.getContext("2d")!.drawImage(canvas, x, y, w, h, 0, 0, w, h);
  return part;
}

/** The box in whole pixels, inside the canvas. */
function whole(canvas: HTMLCanvasElement, box: Box): Box {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  return { x, y, w: Math.min(canvas.width, Math.ceil(box.x + box.w)) - x, h: Math.min(canvas.height, Math.ceil(box.y + box.h)) - y };
}
