import type { Answers, FormSpec, Item, Receipt } from "./model.ts";

/** What became of an attempt to send. */
export type Outcome =
  | { is: "accepted"; receipt: Receipt }
  /** The server says what is wrong, at fields where it can. */
  | { is: "refused"; title: string; detail: string; errors: { field: string; message: string }[] }
  /** Too much at the moment: again after so many seconds. */
  | { is: "busy"; seconds: number }
  /** No answer: it may or may not have arrived. The same nonce makes trying again safe. */
  | { is: "lost" };

/** The submission part of the request, as the API's contract names its fields. */
export function submission(spec: FormSpec, answers: Answers, items: Item[], nonce: string, altcha: string): object {
  const named = spec.identityRequired || answers.named;
  const contact = { ...(answers.name.trim() && { name: answers.name.trim() }), ...(answers.phone.trim() && { phone: answers.phone.trim() }) };
  const mute = items.flatMap((item, index) => (item.mute ? [index] : []));
  return {
    kind: spec.kind,
    ...(answers.category && { category: answers.category }),
    text: answers.text.trim(),
    ...(answers.place.trim() && { place: answers.place.trim() }),
    ...(answers.location && { location: answers.location }),
    ...(spec.decision && { decisionId: spec.decision.id }),
    ...(answers.target.trim() && { target: answers.target.trim() }),
    ...(named && Object.keys(contact).length && { contact }),
    consent: ["PROCESSING", ...(answers.publication ? ["PUBLICATION"] : [])],
    ...(mute.length && { mute }),
    nonce,
    altcha,
  };
}

/** The request's body: one part of JSON, the cleaned files by index, and originals only where asked for. */
export function body(json: object, items: Item[]): FormData {
  const form = new FormData();
  form.append("submission", new Blob([JSON.stringify(json)], { type: "application/json" }), "submission.json");
  items.forEach((item, index) => {
    form.append("files", item.blob, String(index));
    if (item.keepOriginal) form.append("originals", item.original, String(index));
  });
  return form;
}

/** Sends once. Never rejects. */
export async function send(address: string, form: FormData, bytes: number): Promise<Outcome> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 45_000 + bytes / 20);
  try {
    const answer = await fetch(address, {
      method: "POST",
      body: form,
      headers: { accept: "application/json, application/problem+json" },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "error",
      signal: patience.signal,
    });
    return await outcome(answer);
  } catch {
    return { is: "lost" };
  } finally {
    clearTimeout(timer);
  }
}

async function outcome(answer: Response): Promise<Outcome> {
  if (answer.status === 201 || answer.status === 200) {
    const receipt = (await answer.json()) as Receipt;
    return /^\d{16}$/.test(receipt.receipt) ? { is: "accepted", receipt } : { is: "lost" };
  }
  if (answer.status === 429 || answer.status === 503) return { is: "busy", seconds: retryAfter(answer.headers.get("retry-after")) };
  if (answer.status >= 500 || answer.status === 408) return { is: "lost" };
  const problem = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string; errors?: { field: string; message: string }[] };
  return { is: "refused", title: problem.title ?? "", detail: problem.detail ?? "", errors: problem.errors ?? [] };
}

/** Seconds, between 1 and 600, from a Retry-After header of either form (RFC 9110 §10.2.3). */
export function retryAfter(header: string | null, now = Date.now()): number {
  const seconds = /^\d+$/.test(header ?? "") ? Number(header) : (Date.parse(header ?? "") - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(600, Math.max(1, Math.ceil(seconds))) : 30;
}
