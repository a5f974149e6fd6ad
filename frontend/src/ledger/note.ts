import { base64, hex, Malformed, utf8, type Bytes } from "./bytes.ts";
import { sha256, verifies } from "./crypto.ts";

/** A key that checks notes (C2SP signed-note); `text` is `name+hash+base64`. Type 1 signs the text, 4 time and text (cosignature/v1). */
export interface VerifierKey {
  name: string;
  type: number;
  id: string;
  publicKey: Bytes;
  text: string;
}

export const LOG = 1;
export const WITNESS = 4;

/** Text that ends in a newline, and who says to have signed it; `raw` follows the key's id. */
export interface Note {
  text: string;
  signatures: { name: string; id: string; raw: Bytes }[];
}

/** How large a log is and what it says (C2SP tlog-checkpoint). */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Bytes;
}

export async function parseKey(line: string): Promise<VerifierKey> {
  const text = line.trim();
  const [, name, id, typed] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  if (!name) throw new Malformed("key");
  const bytes = base64(typed);
  const type = bytes[0];
  if (bytes.length !== 33 || (type !== LOG && type !== WITNESS)) throw new Malformed("key");
  const hash = await sha256(utf8(name), utf8("\n"), bytes);
  if (hex(hash.slice(0, 4)) !== id) throw new Malformed("key");
  return { name, type, id, publicKey: bytes.slice(1), text };
}

/** What is printed where people can compare it: SHA-256 of type and public key, 64 hexadecimal digits. */
export const fingerprint = async (key: VerifierKey): Promise<string> => hex(await sha256(Uint8Array.of(key.type), key.publicKey));

export function parseNote(note: unknown): Note {
  if (typeof note !== "string" || note.length > 1_000_000) throw new Malformed("note");
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n") || /[\0-\x09\x0b-\x1f]/.test(note)) throw new Malformed("note");
  const lines = note.slice(split + 2).split("\n").filter((line) => line);
  if (!lines.length || lines.length > 100) throw new Malformed("note");
  const signatures = lines.map((line) => {
    const [, name, signed] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = base64(signed);
    if (bytes.length < 5) throw new Malformed("note");
    return { name, id: hex(bytes.slice(0, 4)), raw: bytes.slice(4) };
  });
  return { text: note.slice(0, split + 1), signatures };
}

/** Whether a key signed a note: absent where no line names it. `time`, in seconds, is what a cosignature tells. */
export async function signedBy(note: Note, key: VerifierKey): Promise<{ state: "yes" | "no" | "absent"; time?: number }> {
  const lines = note.signatures.filter(({ name, id }) => name === key.name && id === key.id);
  let time: number | undefined;
  for (const { raw } of lines) {
    let text = note.text;
    let signature = raw;
    if (key.type === WITNESS) {
      if (raw.length !== 72) return { state: "no" };
      const view = new DataView(raw.buffer, raw.byteOffset);
      time = view.getUint32(0) * 2 ** 32 + view.getUint32(4);
      if (!Number.isSafeInteger(time) || time === 0) return { state: "no" };
      text = `cosignature/v1\ntime ${time}\n${text}`;
      signature = raw.slice(8);
    }
    if (!(await verifies(key.publicKey, utf8(text), signature))) return { state: "no" };
  }
  return lines.length ? { state: "yes", time } : { state: "absent" };
}

/** Of a note's text; lines after the third are ignored. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, end] = text.split("\n");
  if (!origin || end === undefined || !/^(0|[1-9]\d{0,17})$/.test(size) || !Number.isSafeInteger(Number(size))) throw new Malformed("checkpoint");
  const bytes = base64(root);
  if (bytes.length !== 32) throw new Malformed("checkpoint");
  return { origin, size: Number(size), root: bytes };
}
