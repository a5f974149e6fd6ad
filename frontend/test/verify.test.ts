import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical } from "../src/ledger/canonical.ts";
import { parseKey } from "../src/ledger/note.ts";
import { inspect, recognise, type Finding } from "../src/verify/inspect.ts";
import { texts } from "../src/verify/texts.ts";
import { decision, ID, receipt, signer } from "./log.ts";

const log = signer("example.org/ledger");
const witness = signer("witness.example/1", 4);
const proof = decision(log, 5, 11, [witness]);
const saved = { id: ID, version: 1, content: proof.content, proof: { salt: proof.salt, commitment: proof.commitment } };
const keys = async () => [await parseKey(log.key), await parseKey(witness.key)];
const look = async (...files: unknown[]): Promise<Finding[]> =>
  inspect(files.map((file) => recognise(typeof file === "string" ? file : JSON.stringify(file, null, 2))), await keys());

test("what can't be checked is told in words", () => {
  const why = (text: string): unknown => (recognise(text) as { why?: string }).why;
  assert.deepEqual(["", " \n", "%PDF-1.7", "{", "[1]", "7", "null", '{"a":1}', '{"a":1,"a":1}', "x".repeat(4_000_001)].map(why),
    ["EMPTY", "EMPTY", "PDF", "NOT_JSON", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "TWICE", "TOO_LARGE"]);
  assert.equal(recognise(`\ufeff${JSON.stringify(proof).replace(/,"/g, ',\r\n"')}`).kind, "PROOF");
});

test("a proof file and a receipt file are checked by themselves", async () => {
  const [one, two] = await look(proof, receipt(log));
  assert.ok(one.kind === "PROOF" && one.result.verdict === "VERIFIED" && one.result.cosigned.length === 1);
  assert.ok(two.kind === "PROOF" && two.result.verdict === "PROMISED");
});

test("a saved decision alone proves nothing, with its proof it does", async () => {
  const [alone] = await look(saved);
  assert.ok(alone.kind === "DECISION" && alone.consistent && alone.matches === undefined);
  const [both] = await look(proof, saved);
  assert.ok(both.kind === "PROOF" && both.saved && both.result.verdict === "VERIFIED");
  const [changed] = await look(proof, { ...saved, content: { ...(saved.content as object), title: "另一案" } });
  assert.ok(changed.kind === "PROOF" && changed.saved && changed.result.steps.some(({ reason }) => reason === "COMMITMENT_DIFFERS"));
  const [other] = await look({ ...proof, entry: proof.entry!.replace(ID, "zzzzzzzzzz") }, saved);
  assert.equal(other.kind, "DECISION");
});

test("a saved decision is compared with a pasted entry", async () => {
  const [same] = await look(proof.entry, saved);
  assert.ok(same.kind === "DECISION" && same.matches);
  const another = canonical({ ...JSON.parse(proof.entry!), commitment: receipt(log).commitment });
  const [differs] = await look(another, saved);
  assert.ok(differs.kind === "DECISION" && differs.matches === false);
  assert.equal(recognise(proof.entry!.replace(/,/g, ", ")).kind, "UNREADABLE");
});

test("a checkpoint is believed by its signature only", async () => {
  const [good] = await look(proof.checkpoint);
  assert.ok(good.kind === "CHECKPOINT" && good.signed && good.cosigned.length === 1 && good.checkpoint?.size === 11);
  for (const bad of [proof.checkpoint!.replace("\n11\n", "\n12\n"), decision(signer("example.org/ledger")).checkpoint, receipt(log).promise]) {
    const [finding] = await look(bad);
    assert.ok(finding.kind === "CHECKPOINT" && !finding.signed);
  }
});

test("both languages fill the same holes", () => {
  const holes = (value: unknown): string[] => (typeof value === "string" ? (value.match(/\{\w+\}/g) ?? []).sort() : Object.values(value as object).map((one) => holes(one).join()));
  assert.deepEqual(holes(texts.en), holes(texts.zh));
});
