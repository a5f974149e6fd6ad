import { clean, Undecodable } from "./clean.ts";
import { pixels, sniff } from "./magic.ts";
import type { FormSpec, Item, MediaKind } from "./model.ts";

/** Why a picked file was not taken: the end of a text's key, and the limit it broke. */
export interface Refusal {
  why: "unknown" | "broken" | "pixels" | "size" | "empty";
  megabytes: number;
}

const MOST_PIXELS = 80_000_000;
let keys = 0;

function limitOf(kind: MediaKind, limits: FormSpec["limits"]): number {
  return kind === "mp4" ? limits.videoBytes : kind === "pdf" ? limits.pdfBytes : limits.pictureBytes;
}

/** Judges a file by its content, and cleans it where that can be done here. */
export async function take(file: File, limits: FormSpec["limits"]): Promise<Item | Refusal> {
  const refuse = (why: Refusal["why"], bytes = 0): Refusal => ({ why, megabytes: Math.floor(bytes / 1048576) });
  if (!file.size) return refuse("empty");
  const head = new Uint8Array(await file.slice(0, 262_144).arrayBuffer());
  const kind = sniff(head);
  if (!kind) return refuse("unknown");
  const limit = limitOf(kind, limits);
  const picture = kind !== "mp4" && kind !== "pdf";
  // A picture shrinks when it is redrawn; anything else is sent as it is.
  if (file.size > limit * (picture ? 4 : 1)) return refuse("size", limit);
  if ((pixels(kind, head) ?? 0) > MOST_PIXELS) return refuse("pixels", MOST_PIXELS);
  const blob = picture ? await cleaned(file, kind) : null;
  if (blob === "broken") return refuse("broken");
  if ((blob ?? file).size > limit) return refuse("size", limit);
  return {
    key: ++keys,
    kind,
    original: file,
    blob: blob ?? file,
    url: blob ? URL.createObjectURL(blob) : null,
    cleaned: blob !== null,
    edited: false,
    mute: false,
    keepOriginal: false,
  };
}

/** Null: this browser can't, the server will. */
async function cleaned(file: File, kind: MediaKind): Promise<Blob | null | "broken"> {
  try {
    return await clean(file);
  } catch (error) {
    if (error instanceof Undecodable) return kind === "heic" ? null : "broken";
    throw error;
  }
}

/** Puts other pixels in an item's place; the former ones are let go. */
export function replace(item: Item, blob: Blob): void {
  release(item);
  item.blob = blob;
  item.url = URL.createObjectURL(blob);
  item.edited = true;
}

export function release(item: Item): void {
  if (item.url) URL.revokeObjectURL(item.url);
  item.url = null;
}

/** Whether the untouched original may be sent too: it has the same limit. */
export function mayKeep(item: Item, limits: FormSpec["limits"]): boolean {
  return item.original.size <= limitOf(item.kind, limits);
}
