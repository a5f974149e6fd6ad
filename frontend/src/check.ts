import { Malformed } from "./ledger/bytes.ts";
import { parseKey } from "./ledger/note.ts";
import { checkProof, type StepName } from "./ledger/proof.ts";
import { differing } from "./ledger/shown.ts";

/**
 * A decision's page checks itself against the ledger: what it shows, `/decisions/{id}.json` and `/api/v1/verify/{id}` must agree. The
 * page holds every sentence; this shows one of them. An alarm is raised only after a second look, never for want of a network.
 */
interface Decision {
  version: number;
  content: Record<string, unknown>;
  proof: { salt: string; commitment: string } | null;
}

interface Standing {
  status: "CURRENT" | "WITHDRAWN" | "SUSPENDED" | "CLOSED";
  version: number;
  entry: string | null;
  index: number | null;
  inclusionProof: string[] | null;
  checkpoint: string | null;
  key: string;
}

type Outcome = { state: "ok"; index: number; date: string } | { state: "wrong"; reasons: (StepName | "shown")[]; fields: string[] } | { state: "pending" | "stale" | "unable" };

const box = document.querySelector<HTMLElement>("[data-check]");
const fields = [...document.querySelectorAll<HTMLElement>("[data-field]")];

/** What the page says, before anything else can change it. */
const shown = new Map<string, string[]>();
for (const field of fields) shown.set(field.dataset.field!, [...(shown.get(field.dataset.field!) ?? []), field.textContent ?? ""]);

/** Another script or language than the content's own: its characters can't be compared. */
const converted = (): boolean => document.documentElement.lang === "zh-Hant" || /\btranslated-/.test(document.documentElement.className) || fields.some((field) => field.querySelector("font"));

async function get<T>(path: string, cache: RequestCache): Promise<T | undefined> {
  const answer = await fetch(path, { credentials: "omit", cache });
  if (answer.ok) return answer.json();
  if (answer.status === 404 || answer.status === 410) return undefined;
  throw new Error(String(answer.status));
}

async function look(id: string, version: number, cache: RequestCache): Promise<Outcome> {
  const [decision, standing] = await Promise.all([get<Decision>(`/decisions/${id}.json`, cache), get<Standing>(`/api/v1/verify/${id}`, cache)]);
  const start = performance.now();
  if (!standing) return { state: "unable" };
  if (!decision || standing.status !== "CURRENT" || decision.version !== version || standing.version !== version) return { state: "stale" };
  if (!decision.proof) return { state: "pending" };
  const { entry, index, inclusionProof, checkpoint, key } = standing;
  const { content, proof: { salt, commitment } } = decision;
  const result = await checkProof({ format: "mingjing-proof-1", subject: "DECISION", url: `/decisions/${id}`, content, salt, commitment, entry, index, inclusionProof, checkpoint, key }, [await parseKey(key)]);
  const differ = converted() ? [] : differing(content, shown);
  // A commitment of the page's own making is as good as none: what counts is that the ledger holds it.
  const reasons: (StepName | "shown")[] = result.steps.filter(({ state }) => state === "failed").map(({ name, reason }) => (reason === "ENTRY_OTHER_COMMITMENT" ? "commitment" : name));
  if (differ.length) reasons.push("shown");
  performance.measure?.("mingjing-check", { start, end: performance.now() });
  if (reasons.length) return { state: "wrong", reasons, fields: differ };
  if (result.verdict !== "VERIFIED") return { state: "pending" };
  return { state: "ok", index: result.index!, date: result.entry!.date };
}

async function outcome(id: string, version: number): Promise<Outcome> {
  try {
    const first = await look(id, version, "no-cache");
    // The two answers may lie on both sides of a change.
    return first.state === "wrong" ? await look(id, version, "reload") : first;
  } catch (failure) {
    if (failure instanceof Malformed) return { state: "wrong", reasons: ["format"], fields: [] };
    return { state: "unable" };
  }
}

function show(inside: HTMLElement, result: Outcome): void {
  if (result.state === "ok") {
    const now = new Date();
    const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
    const values: Record<string, string> = { index: String(result.index), date: result.date, time };
    for (const text of inside.querySelectorAll("[data-fill]")) text.textContent = (text.textContent ?? "").replace(/\{(\w+)\}/g, (_, name: string) => values[name]);
  }
  if (result.state === "wrong") {
    const named = [...inside.querySelectorAll<HTMLElement>("[data-reason]")].filter(({ dataset }) => result.reasons.some((reason) => dataset.reason!.split(" ").includes(reason)));
    named.forEach((reason) => (reason.hidden = false));
    fields.filter(({ dataset }) => result.fields.includes(dataset.field!)).forEach((field) => field.classList.add("differs"));
  }
  inside.querySelectorAll<HTMLElement>("[data-state]").forEach((sentence) => (sentence.hidden = sentence.dataset.state !== result.state));
  inside.querySelectorAll<HTMLElement>("[data-converted]").forEach((remark) => (remark.hidden = result.state !== "ok" || !converted()));
  document.querySelectorAll<HTMLElement>("[data-mark]").forEach((mark) => (mark.hidden = mark.dataset.mark !== result.state));
  inside.dataset.result = result.state;
}

if (box) {
  box.hidden = false;
  void outcome(box.dataset.id!, Number(box.dataset.version)).then((result) => show(box, result));
}
