import { base64, equal, Malformed, utf8 } from "../ledger/bytes.ts";
import { canonical, parseJson } from "../ledger/canonical.ts";
import { sha256 } from "../ledger/crypto.ts";
import { parseCheckpoint, parseNote, signedBy, WITNESS, type Checkpoint, type VerifierKey } from "../ledger/note.ts";
import { checkProof, parseEntry, type Entry, type ProofFile, type Result } from "../ledger/proof.ts";

/** A decision as `/decisions/{id}.json` serves it, as far as it matters here. */
export interface SavedDecision {
  id: string;
  version: number;
  content: Record<string, unknown>;
  proof: { salt: string; commitment: string };
}

/** What a file turned out to be. */
export type Found =
  | { kind: "PROOF"; file: ProofFile }
  | { kind: "DECISION"; decision: SavedDecision }
  | { kind: "ENTRY"; entry: Entry; text: string }
  | { kind: "CHECKPOINT"; text: string }
  | { kind: "UNREADABLE"; why: "EMPTY" | "TOO_LARGE" | "PDF" | "NOT_JSON" | "TWICE" | "UNKNOWN" };

/** What the checks say of what was found. */
export type Finding =
  | { kind: "PROOF"; file: ProofFile; result: Result; saved: boolean }
  | { kind: "DECISION"; decision: SavedDecision; consistent: boolean; entry?: Entry; matches?: boolean }
  | { kind: "ENTRY"; entry: Entry }
  | { kind: "CHECKPOINT"; checkpoint?: Checkpoint; signed: boolean; cosigned: { name: string; time: number }[] }
  | { kind: "UNREADABLE"; why: Extract<Found, { kind: "UNREADABLE" }>["why"] };

/** The longest file that is read, in characters. */
export const LONGEST = 4_000_000;

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a file's text. Never fails. */
export function recognise(text: string): Found {
  if (text.length > LONGEST) return { kind: "UNREADABLE", why: "TOO_LARGE" };
  if (text.startsWith("%PDF")) return { kind: "UNREADABLE", why: "PDF" };
  const bare = text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n").trim();
  if (!bare) return { kind: "UNREADABLE", why: "EMPTY" };
  if (/\n\n— /.test(bare)) return { kind: "CHECKPOINT", text: `${bare}\n` };
  let value: unknown;
  try {
    value = parseJson(bare);
  } catch (malformed) {
    return { kind: "UNREADABLE", why: (malformed as Error).message === "twice" ? "TWICE" : "NOT_JSON" };
  }
  if (!isObject(value)) return { kind: "UNREADABLE", why: "UNKNOWN" };
  if (typeof value.format === "string" && "content" in value) return { kind: "PROOF", file: value as unknown as ProofFile };
  if (typeof value.id === "string" && isObject(value.content) && isObject(value.proof)) return { kind: "DECISION", decision: value as unknown as SavedDecision };
  if ("kind" in value && "version" in value && "date" in value) {
    try {
      return { kind: "ENTRY", entry: parseEntry(bare), text: bare };
    } catch {
      // Nearly an entry isn't one.
    }
  }
  return { kind: "UNREADABLE", why: "UNKNOWN" };
}

async function opens(decision: SavedDecision): Promise<boolean> {
  try {
    const { salt, commitment } = decision.proof;
    return equal(await sha256(base64(salt), utf8(canonical(decision.content))), base64(commitment));
  } catch (malformed) {
    if (malformed instanceof Malformed) return false;
    throw malformed;
  }
}

async function note(text: string, trusted: VerifierKey[]): Promise<Finding> {
  const finding = { kind: "CHECKPOINT" as const, signed: false, cosigned: [] as { name: string; time: number }[] };
  try {
    const parsed = parseNote(text);
    const checkpoint = parseCheckpoint(parsed.text);
    let signed = false;
    for (const key of trusted) {
      const { state, time } = await signedBy(parsed, key);
      if (state === "no") return { ...finding, checkpoint };
      if (state === "yes" && key.type === WITNESS) finding.cosigned.push({ name: key.name, time: time! });
      else if (state === "yes" && key.name === checkpoint.origin) signed = true;
    }
    return { ...finding, checkpoint, signed };
  } catch (malformed) {
    if (malformed instanceof Malformed) return finding;
    throw malformed;
  }
}

/** Checks everything that was given together: a saved decision against the proof or the entry of the same address. The newest comes first. */
export async function inspect(found: Found[], trusted: VerifierKey[]): Promise<Finding[]> {
  const decisions = found.flatMap((one) => (one.kind === "DECISION" ? [one.decision] : []));
  const proofs = found.flatMap((one) => (one.kind === "PROOF" ? [one.file] : []));
  const entries = found.flatMap((one) => (one.kind === "ENTRY" ? [one.entry] : []));
  const about = (file: ProofFile, id: string): boolean => String(file.entry).includes(`"id":${JSON.stringify(id)}`);
  const findings: Finding[] = [];
  for (const one of found) {
    if (one.kind === "PROOF") findings.push({ kind: "PROOF", file: one.file, result: await checkProof(one.file, trusted), saved: false });
    else if (one.kind === "CHECKPOINT") findings.push(await note(one.text, trusted));
    else if (one.kind === "ENTRY") findings.push({ kind: "ENTRY", entry: one.entry });
    else if (one.kind === "UNREADABLE") findings.push(one);
  }
  for (const decision of decisions) {
    const proof = proofs.find((file) => about(file, decision.id));
    const entry = entries.find(({ id }) => id === decision.id);
    if (proof) {
      // The saved content takes the place of the proof's own: what the ledger holds must open with it.
      const { content, proof: { salt, commitment } } = decision;
      const file = { ...proof, content, salt, commitment };
      findings.unshift({ kind: "PROOF", file, result: await checkProof(file, trusted), saved: true });
    } else {
      const consistent = await opens(decision);
      findings.unshift({ kind: "DECISION", decision, consistent, entry, matches: entry && consistent && entry.commitment === decision.proof.commitment });
    }
  }
  return findings;
}
