import { base64, equal, Malformed, utf8 } from "./bytes.ts";
import { canonical } from "./canonical.ts";
import { sha256 } from "./crypto.ts";
import { leafHash, rootOf } from "./merkle.ts";
import { LOG, parseCheckpoint, parseKey, parseNote, signedBy, WITNESS, type Note, type VerifierKey } from "./note.ts";

/** What `/verify/{id}.json` and a receipt file hold. Nothing in it is believed before it was checked. */
export interface ProofFile {
  format: "mingjing-proof-1";
  subject: "DECISION" | "SUBMISSION";
  url?: string | null;
  content: unknown;
  salt: string;
  commitment: string;
  entry: string | null;
  index: number | null;
  inclusionProof: string[] | null;
  checkpoint: string | null;
  key: string;
  caseNumber?: string;
  promise?: string;
}

export type StepName = "format" | "key" | "commitment" | "entry" | "inclusion" | "checkpoint" | "witnesses" | "promise";
export type Reason =
  | "FORMAT_UNKNOWN" | "KEY_MALFORMED" | "KEY_UNTRUSTED" | "SALT_MALFORMED" | "CONTENT_MALFORMED" | "COMMITMENT_DIFFERS"
  | "ENTRY_MALFORMED" | "ENTRY_OTHER_KIND" | "ENTRY_OTHER_COMMITMENT" | "ENTRY_OTHER_DECISION" | "INCLUSION_MALFORMED" | "INCLUSION_FAILS"
  | "CHECKPOINT_MALFORMED" | "CHECKPOINT_OTHER_LOG" | "CHECKPOINT_UNSIGNED" | "CHECKPOINT_SIGNATURE" | "WITNESS_SIGNATURE"
  | "PROMISE_MALFORMED" | "PROMISE_OTHER_COMMITMENT" | "PROMISE_UNSIGNED" | "PROMISE_SIGNATURE";

/** `na`: there is nothing to check. */
export interface Step {
  name: StepName;
  state: "ok" | "failed" | "na";
  reason?: Reason;
}

/** An entry of the ledger, as its leaf holds it. */
export interface Entry {
  kind: string;
  id: string;
  version: number;
  date: string;
  commitment?: string;
}

/** VERIFIED: in the ledger. PROMISED: received, its place in the ledger promised. PENDING: nothing wrong, but nothing signed either. */
export type Verdict = "VERIFIED" | "PROMISED" | "PENDING" | "FAILED";

export interface Result {
  verdict: Verdict;
  steps: Step[];
  entry?: Entry;
  index?: number;
  size?: number;
  /** The hour by which a submission is in the ledger. */
  mergeBy?: string;
  /** Witnesses that cosigned, and when, in seconds. */
  cosigned: { name: string; time: number }[];
}

/** Entries that commit to what is public. */
const DECISIONS = ["DECISION_PUBLISHED", "DECISION_CORRECTED", "DECISION_RESUMED", "DECISION_WITHDRAWN"];
const SUBMISSIONS = ["SUBMISSION_RECEIVED"];

class Refused extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

function must(holds: boolean, reason: Reason): void {
  if (!holds) throw new Refused(reason);
}

/** What it makes; where it can't be made, the reason. Failures of the browser itself (a library that didn't load) go on. */
async function or<T>(reason: Reason, make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (failure) {
    if (failure instanceof Malformed) throw new Refused(reason);
    throw failure;
  }
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Malformed("list");
  return value;
}

export function parseEntry(text: unknown): Entry {
  let entry: Entry;
  try {
    entry = JSON.parse(String(text));
  } catch {
    throw new Malformed("entry");
  }
  const whole = entry && typeof entry.kind === "string" && typeof entry.id === "string" && typeof entry.date === "string" && Number.isSafeInteger(entry.version);
  if (!whole || canonical(entry) !== text) throw new Malformed("entry");
  return entry;
}

/** Checks a proof file, by itself: nothing is fetched. @param trusted the log's keys, and witnesses', that the reader believes */
export async function checkProof(file: ProofFile, trusted: VerifierKey[]): Promise<Result> {
  const result: Result = { verdict: "FAILED", steps: [], cosigned: [] };
  const submission = file.subject === "SUBMISSION";
  const step = async (name: StepName, applies: boolean, check: () => void | Promise<void>): Promise<void> => {
    try {
      if (applies) await check();
      result.steps.push({ name, state: applies ? "ok" : "na" });
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      result.steps.push({ name, state: "failed", reason: refused.reason });
    }
  };
  let key: VerifierKey | undefined;
  // A log whose key was changed has several of one name: an older note is signed by an older one.
  const signed = async (note: Note, unsigned: Reason, wrong: Reason): Promise<void> => {
    must(!!key, "KEY_UNTRUSTED");
    const states = await Promise.all(trusted.filter(({ type, name }) => type === LOG && name === key!.name).map(async (one) => (await signedBy(note, one)).state));
    must(!states.includes("no"), wrong);
    must(states.includes("yes"), unsigned);
  };

  await step("format", true, () => must(file.format === "mingjing-proof-1" && (submission ? !!file.promise : file.subject === "DECISION"), "FORMAT_UNKNOWN"));
  await step("key", true, async () => {
    const named = await or("KEY_MALFORMED", () => parseKey(String(file.key)));
    key = trusted.find(({ text, type }) => text === named.text && type === LOG);
    must(!!key, "KEY_UNTRUSTED");
  });
  await step("commitment", true, async () => {
    const salt = await or("SALT_MALFORMED", () => base64(file.salt));
    must(salt.length === 32, "SALT_MALFORMED");
    const content = await or("CONTENT_MALFORMED", () => utf8(canonical(file.content)));
    const commitment = await or("COMMITMENT_DIFFERS", () => base64(file.commitment));
    must(equal(await sha256(salt, content), commitment), "COMMITMENT_DIFFERS");
  });
  await step("entry", file.entry != null, async () => {
    const entry = await or("ENTRY_MALFORMED", () => parseEntry(file.entry));
    must((submission ? SUBMISSIONS : DECISIONS).includes(entry.kind), "ENTRY_OTHER_KIND");
    must(entry.commitment === file.commitment, "ENTRY_OTHER_COMMITMENT");
    must(submission || !file.url || String(file.url).endsWith(`/${entry.id}`), "ENTRY_OTHER_DECISION");
    result.entry = entry;
  });
  const placed = file.entry != null && file.index != null && file.checkpoint != null;
  await step("inclusion", placed, async () => {
    const path = await or("INCLUSION_MALFORMED", () => list(file.inclusionProof).map(base64));
    const { size, root } = await or("CHECKPOINT_MALFORMED", () => parseCheckpoint(parseNote(file.checkpoint).text));
    const found = await rootOf(await leafHash(utf8(String(file.entry))), file.index!, size, path);
    must(!!found && equal(found, root), "INCLUSION_FAILS");
    result.index = file.index!;
    result.size = size;
  });
  await step("checkpoint", placed, async () => {
    must(!!key, "KEY_UNTRUSTED");
    const note = await or("CHECKPOINT_MALFORMED", () => parseNote(file.checkpoint));
    const { origin } = await or("CHECKPOINT_MALFORMED", () => parseCheckpoint(note.text));
    must(origin === key!.name, "CHECKPOINT_OTHER_LOG");
    await signed(note, "CHECKPOINT_UNSIGNED", "CHECKPOINT_SIGNATURE");
  });
  const witnesses = trusted.filter(({ type }) => type === WITNESS);
  await step("witnesses", placed && witnesses.length > 0, async () => {
    const note = await or("CHECKPOINT_MALFORMED", () => parseNote(file.checkpoint));
    for (const witness of witnesses) {
      const { state, time } = await signedBy(note, witness);
      must(state !== "no", "WITNESS_SIGNATURE");
      if (state === "yes") result.cosigned.push({ name: witness.name, time: time! });
    }
  });
  await step("promise", submission && !!file.promise, async () => {
    must(!!key, "KEY_UNTRUSTED");
    const note = await or("PROMISE_MALFORMED", () => parseNote(file.promise));
    const [origin, commitment, mergeBy, end] = note.text.split("\n");
    must(origin === `${key!.name}/promise` && end === "" && !Number.isNaN(Date.parse(mergeBy)), "PROMISE_MALFORMED");
    must(commitment === file.commitment, "PROMISE_OTHER_COMMITMENT");
    await signed(note, "PROMISE_UNSIGNED", "PROMISE_SIGNATURE");
    result.mergeBy = mergeBy;
  });
  const failed = result.steps.some(({ state }) => state === "failed");
  if (!failed) result.verdict = placed ? "VERIFIED" : submission ? "PROMISED" : "PENDING";
  return result;
}
