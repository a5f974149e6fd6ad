import type { MediaKind } from "./model.ts";

/** What a file is by its first bytes, whatever its name says; null for everything that isn't taken. */
export function sniff(head: Uint8Array): MediaKind | null {
  const ascii = (from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "jpeg";
  if (head[0] === 0x89 && ascii(1, 8) === "PNG\r\n\x1a\n") return "png";
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "webp";
  if (ascii(0, 5) === "%PDF-") return "pdf";
  if (ascii(4, 8) === "ftyp") {
    const brand = ascii(8, 12);
    if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand)) return "heic";
    if (/^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp\d|qt  )$/.test(brand)) return "mp4";
  }
  return null;
}

/** Width × height as a picture's header states them, before anything is decoded; null where they aren't found. */
export function pixels(kind: MediaKind, bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === "png" && bytes.length > 24) return view.getUint32(16) * view.getUint32(20);
  if (kind === "jpeg") return jpegPixels(view);
  if (kind === "webp" && bytes.length > 30) return webpPixels(view);
  return null;
}

function jpegPixels(view: DataView): number | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpPixels(view: DataView): number | null {
  const size24 = (at: number): number => 1 + (view.getUint16(at, true) | (view.getUint8(at + 2) << 16));
  switch (view.getUint8(15)) {
    case 0x58: // VP8X
      return size24(24) * size24(27);
    case 0x4c: { // VP8L
      const bits = view.getUint32(21, true);
      return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1);
    }
    default: // VP8
      return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
  }
}
