import { html, nothing, type TemplateResult } from "lit/html.js";
import { hex } from "../ledger/bytes.ts";
import type { Entry, Step } from "../ledger/proof.ts";
import type { Finding } from "./inspect.ts";
import { filled, type Texts } from "./texts.ts";

type Look = "go" | "wait" | "stop";

const FACTS = ["documentNumber", "title", "party", "agency", "decisionDate", "offence", "penalty", "fineYuan", "reason", "note"] as const;

/** A time of day in China, as people there read it. */
function moment(time: string | number): string {
  const date = new Date(typeof time === "number" ? time * 1000 : time);
  return new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

function row(label: string, value: unknown, long = false): TemplateResult | typeof nothing {
  return value == null || value === "" ? nothing : html`<div><dt>${label}</dt><dd class=${long ? "hash" : ""}>${String(value)}</dd></div>`;
}

/** What the file says; what failed isn't repeated as if it were so. */
function facts(content: unknown, t: Texts, more: unknown, failed = false): TemplateResult {
  const fields = typeof content === "object" && content !== null ? (content as Record<string, unknown>) : {};
  return html`${failed ? nothing : html`<dl class="facts">${FACTS.map((name) => row(name === "title" ? t.titleOf : t[name], name === "reason" ? (t.reasons[String(fields[name])] ?? fields[name]) : fields[name]))}${more}</dl>`}
    <details><summary>${t.whole}</summary><pre tabindex="0">${JSON.stringify(content, null, 2)}</pre></details>`;
}

function steps(all: Step[], t: Texts): TemplateResult {
  const marks = { ok: "✓", failed: "✗", na: "–" };
  return html`<h3>${t.steps}</h3><ol class="steps">${all.map(
    ({ name, state, reason }) => html`<li class=${state}><i aria-hidden="true">${marks[state]}</i><span>${t.step[name]}<small>${t[state]}${reason ? html` · ${t.why[reason]}` : nothing}</small></span></li>`,
  )}</ol>`;
}

function entryRows(entry: Entry | undefined, t: Texts): unknown {
  return entry && [row(t.kindOf, t.kind[entry.kind] ?? entry.kind), row(t.recorded, entry.date)];
}

function card(look: Look, verdict: string, rest: unknown): TemplateResult {
  const marks = { go: "✓", wait: "!", stop: "✗" };
  return html`<div class="finding ${look}" role=${look === "stop" ? "alert" : "group"}><p class="verdict"><i aria-hidden="true">${marks[look]}</i><span>${verdict}</span></p>${rest}</div>`;
}

function proof({ file, result, saved }: Extract<Finding, { kind: "PROOF" }>, t: Texts): TemplateResult {
  const places = { index: result.index ?? "", size: result.size ?? "", by: result.mergeBy ? moment(result.mergeBy) : "", date: result.entry?.date ?? "" };
  const submission = file.subject === "SUBMISSION";
  const why = result.steps.find(({ state }) => state === "failed")?.reason;
  const verdict = {
    VERIFIED: saved ? t.verifiedSaved : submission ? t.verifiedSubmission : t.verifiedDecision,
    PROMISED: t.promised,
    PENDING: t.pending,
    FAILED: t.failedAll,
  }[result.verdict];
  const look = { VERIFIED: "go", PROMISED: "go", PENDING: "wait", FAILED: "stop" }[result.verdict] as Look;
  const taken = result.verdict === "VERIFIED" && result.entry?.kind === "DECISION_WITHDRAWN";
  const remark = result.verdict !== "VERIFIED" || submission ? nothing : html`<p class=${taken ? "note wait" : "hint"}>${taken ? t.withdrawn : filled(t.now, places)}</p>`;
  return card(look, filled(verdict, { ...places, why: why ? t.why[why] : "" }), html`${remark}
    ${result.cosigned.map(({ name, time }) => html`<p class="hint">✓ ${filled(t.cosigned, { name, time: moment(time) })}</p>`)}
    ${facts(file.content, t, [row(t.caseNumber, file.caseNumber), entryRows(result.entry, t), row(t.leaf, result.index)], look === "stop")}
    ${steps(result.steps, t)}`);
}

/** One finding: the result in one sentence, then what it rests on. */
export function finding(found: Finding, t: Texts): TemplateResult {
  switch (found.kind) {
    case "PROOF":
      return proof(found, t);
    case "DECISION": {
      const { decision, consistent, matches, entry } = found;
      const look = !consistent || matches === false ? "stop" : "wait";
      const verdict = !consistent ? t.inconsistent : matches === undefined ? t.consistent : matches ? t.matches : t.matchesNot;
      return card(look, verdict, facts(decision.content, t, entryRows(entry, t), look === "stop"));
    }
    case "ENTRY":
      return card("wait", t.entryAlone, html`<dl class="facts">${entryRows(found.entry, t)}</dl>`);
    case "CHECKPOINT": {
      const { checkpoint, signed, cosigned } = found;
      return card(signed ? "go" : "stop", signed ? filled(t.signed, { size: checkpoint!.size }) : t.unsigned, html`
        ${signed ? cosigned.map(({ name, time }) => html`<p class="hint">✓ ${filled(t.cosigned, { name, time: moment(time) })}</p>`) : nothing}
        ${checkpoint ? html`<dl class="facts">${row(t.keyOf, checkpoint.origin)}${row(t.size, checkpoint.size)}${row(t.root, hex(checkpoint.root), true)}</dl>` : nothing}`);
    }
    case "UNREADABLE":
      return card("stop", t[found.why], nothing);
  }
}

