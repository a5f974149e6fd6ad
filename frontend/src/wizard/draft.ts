import type { Answers, Kind } from "./model.ts";

/** The words of an unsent form, kept on this phone only where the person asked for it: no files, no name, no phone. */
export interface Draft {
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
  /** The submission's random number, so that sending again after a lost answer gives the same receipt. */
  nonce: string;
  answers: Pick<Answers, "category" | "text" | "place" | "target">;
}

export const DAYS = 7;

/** A stored draft, or null where it is none, broken, from the future or older than seven days. */
export function readDraft(stored: string | null, now: number): Draft | null {
  if (!stored) return null;
  try {
    const draft = JSON.parse(stored) as Draft;
    const age = now - draft.at;
    const whole = typeof draft.answers?.text === "string" && /^[0-9a-f]{32}$/.test(draft.nonce);
    return whole && age >= 0 && age < DAYS * 86_400_000 ? draft : null;
  } catch {
    return null;
  }
}

const PREFIX = "mingjing.draft.";

export function load(kind: Kind, now = Date.now()): Draft | null {
  try {
    const draft = readDraft(localStorage.getItem(PREFIX + kind), now);
    if (!draft) localStorage.removeItem(PREFIX + kind);
    return draft;
  } catch {
    return null;
  }
}

/** False where this browser keeps nothing. */
export function save(kind: Kind, answers: Answers, nonce: string, now = Date.now()): boolean {
  const { category, text, place, target } = answers;
  const draft: Draft = { at: now, nonce, answers: { category, text, place, target } };
  try {
    localStorage.setItem(PREFIX + kind, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Wipes the drafts of every kind, or of one. */
export function wipe(kind?: Kind): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key === PREFIX + kind || (!kind && key.startsWith(PREFIX))) localStorage.removeItem(key);
    }
  } catch {
    // This browser keeps nothing.
  }
}
