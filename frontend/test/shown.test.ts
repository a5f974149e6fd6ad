import assert from "node:assert/strict";
import { test } from "node:test";
import { differing } from "../src/ledger/shown.ts";

const content = { documentNumber: "明综执罚决字〔2026〕第1号", title: "某案", party: "某店", uscc: null, agency: "某局", offence: "占道", facts: "一。\n\n二。", legalBasis: "法", penalty: "罚款", fineYuan: 12345.5, confiscatedYuan: 0, decisionDate: "2026-11-12" };
const page = (changes: Record<string, string[]> = {}): Map<string, string[]> =>
  new Map(Object.entries({ documentNumber: [content.documentNumber], title: [" 某案\n"], party: ["某店", "某店"], agency: ["某局"], offence: ["占道"], facts: ["一。", "二。"], legalBasis: ["法"], penalty: ["罚款"], fineYuan: ["12,345.5 元"], decisionDate: ["2026-11-12"], ...changes }));

test("a page that shows what the record says is right, however it is laid out", () => {
  assert.deepEqual(differing(content, page()), []);
  assert.deepEqual(differing(content, page({ fineYuan: ["12,345.5 yuan"] })), []);
});

test("one altered, added or missing value is named", () => {
  assert.deepEqual(differing(content, page({ fineYuan: ["1,234.5 元"] })), ["fineYuan"]);
  assert.deepEqual(differing(content, page({ party: ["某店", "别家店"] })), ["party"]);
  assert.deepEqual(differing(content, page({ facts: ["一。"] })), ["facts"]);
  assert.deepEqual(differing(content, page({ uscc: ["91350100M000100Y43"] })), ["uscc"]);
  assert.deepEqual(differing(content, page({ confiscatedYuan: ["5 元"], penalty: [] })), ["penalty", "confiscatedYuan"]);
  assert.deepEqual(differing({ ...content, licence: "许可证" }, page()), ["licence"]);
});
