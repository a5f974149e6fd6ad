/** Bytes that WebCrypto takes too. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A value isn't what its format says. */
export class Malformed extends Error {}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

/** Standard base64 in its one spelling: padded, no spaces, unused bits zero. */
export function base64(text: unknown): Bytes {
  if (typeof text === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0) {
    const raw = atob(text);
    if (btoa(raw) === text) return Uint8Array.from(raw, (c) => c.charCodeAt(0)) as Bytes;
  }
  throw new Malformed("base64");
}

export const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const equal = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

export function concat(parts: Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
