import { Malformed } from "./bytes.ts";

/** JSON in the one form that is hashed (RFC 8785). Strings and numbers are written as ECMAScript does, which the RFC refers to. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") {
    // Keys sort by UTF-16 code units, which is what sort() does.
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${quoted(key)}:${canonical(member)}`).join(",")}}`;
  }
  throw new Malformed("json");
}

function quoted(text: string): string {
  if (/[\ud800-\udfff]/u.test(text)) throw new Malformed("surrogate");
  return JSON.stringify(text);
}

/** As JSON.parse, but a key said twice is refused: readers of the file and its hash would see different values. */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Malformed("json");
  }
  // The text is JSON, so that strings and brackets are all there is to follow.
  const open: (Set<string> | undefined)[] = [];
  for (const [token, key] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (key) {
      const name = JSON.parse(key);
      const names = open[open.length - 1];
      if (names?.has(name)) throw new Malformed("twice");
      names?.add(name);
    }
  }
  return value;
}
