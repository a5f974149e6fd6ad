import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";
import { base64, hex, utf8, type Bytes } from "../src/ledger/bytes.ts";
import { canonical, parseJson } from "../src/ledger/canonical.ts";
import { verifies } from "../src/ledger/crypto.ts";
import { leafHash, rootOf } from "../src/ledger/merkle.ts";
import * as noble from "../src/ledger/noble.ts";
import { fingerprint, parseCheckpoint, parseKey, parseNote, signedBy } from "../src/ledger/note.ts";
import { checkProof, type ProofFile, type StepName } from "../src/ledger/proof.ts";
import { decision, path, receipt, root, signer } from "./log.ts";

test("JSON has one canonical form", () => {
  assert.equal(canonical(JSON.parse('{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew","1":"One","\\ud83d\\ude00":"Emoji","\\u0080":"Control","\\u00f6":"Latin"}')),
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","€":"Euro Sign","😀":"Emoji","\ufb33":"Hebrew"}');
  assert.equal(canonical(JSON.parse('{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}')),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  for (const bad of [NaN, Infinity, "\ud83d", { "\udc00": 1 }, undefined, [undefined]]) assert.throws(() => canonical(bad));
});

test("a key said twice is no JSON to us", () => {
  assert.deepEqual(parseJson('{"a":[{"b":1},{"b":"a\\":{"}],"c":{"a":1}}'), { a: [{ b: 1 }, { b: 'a":{' }], c: { a: 1 } });
  for (const bad of ['{"a":1,"a":2}', '{"x":[{"b":1,"c":[],"\\u0062":1}]}', '{"a":1', "", "{a:1}"]) assert.throws(() => parseJson(bad));
});

test("base64 has one spelling", () => {
  assert.deepEqual([...base64("AAH/")], [0, 1, 255]);
  for (const bad of ["AAH", "AB==", "AA H", "AA-_", "AA=A", 5, null]) assert.throws(() => base64(bad));
});

test("paths lead to the root in trees of every shape", async () => {
  for (let size = 1; size <= 40; size++) {
    const leaves = Array.from({ length: size }, () => randomBytes(20));
    const wanted = root(leaves).toString("hex");
    for (let index = 0; index < size; index++) {
      const proof = path(index, leaves).map((hash) => Uint8Array.from(hash) as Bytes);
      const leaf = await leafHash(Uint8Array.from(leaves[index]) as Bytes);
      assert.equal(hex((await rootOf(leaf, index, size, proof))!), wanted);
      if (size > 1) assert.notEqual(hex((await rootOf(leaf, (index + 1) % size, size, proof)) ?? Uint8Array.of()), wanted);
      assert.equal(await rootOf(leaf, index, size, [...proof, leaf]), undefined);
    }
  }
});

test("both ways to check a signature agree", async () => {
  // RFC 8032, 7.1, test 3, and copies of it with one bit changed.
  const of = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "hex")) as Bytes;
  const key = of("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
  const signature = of("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
  const flip = (bytes: Bytes, at: number): Bytes => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)) as Bytes;
  assert.ok((await verifies(key, of("af82"), signature)) && noble.verifies(key, of("af82"), signature));
  for (const [k, m, s] of [[key, of("af83"), signature], [key, of("af82"), flip(signature, 0)], [key, of("af82"), flip(signature, 63)], [flip(key, 3), of("af82"), signature]]) {
    assert.ok(!(await verifies(k, m, s)) && !noble.verifies(k, m, s));
  }
  assert.equal(hex(noble.sha256(utf8("明镜"))), createHash("sha256").update("明镜").digest("hex"));
});

test("keys, notes and checkpoints are read strictly", async () => {
  const log = signer("example.org/ledger");
  const key = await parseKey(`${log.key}\n`);
  assert.match(await fingerprint(key), /^[0-9a-f]{64}$/);
  for (const bad of ["", "a+b", log.key.replace("+", "x+"), log.key.replace("/ledger", "/ledge"), `${log.key}=`]) await assert.rejects(parseKey(bad));
  const text = "example.org/ledger\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
  const note = `${text}\n${log.sign(text)}`;
  assert.deepEqual(await signedBy(parseNote(note), key), { state: "yes", time: undefined });
  assert.equal((await signedBy(parseNote(note.replace("\n3\n", "\n4\n")), key)).state, "no");
  assert.equal((await signedBy(parseNote(note), await parseKey(signer("example.org/ledger").key))).state, "absent");
  for (const bad of [text, note.trimEnd(), note.replace("— ", "- "), note.replace("\n3", "\r\n3"), `${text}\n`, 7]) assert.throws(() => parseNote(bad));
  for (const bad of ["a\n03\nAAAA\n", "a\n3\nAAAA\n", text.replace("3", "-3"), text.trimEnd()]) assert.throws(() => parseCheckpoint(bad));
});

test("a witness's cosignature tells its time", async () => {
  const [log, witness] = [signer("example.org/ledger"), signer("witness.example/1", 4)];
  const file = decision(log, 0, 1, [witness]);
  const result = await checkProof(file, [await parseKey(log.key), await parseKey(witness.key)]);
  assert.equal(result.verdict, "VERIFIED");
  assert.deepEqual(result.cosigned, [{ name: "witness.example/1", time: 1_795_000_000 }]);
  const moved = { ...file, checkpoint: file.checkpoint!.replace(/(— witness\S+ \S{8})(.)/, (_, head: string, c: string) => head + (c === "A" ? "B" : "A")) };
  const altered = await checkProof(moved, [await parseKey(log.key), await parseKey(witness.key)]);
  assert.equal(altered.steps.find(({ name }) => name === "witnesses")?.reason, "WITNESS_SIGNATURE");
});

test("a genuine proof holds, whatever the shape of the tree", async () => {
  const log = signer("example.org/ledger");
  const keys = [await parseKey(log.key)];
  for (const [index, size] of [[0, 1], [0, 2], [5, 11], [255, 256], [256, 257], [10, 300]]) {
    const result = await checkProof(decision(log, index, size), keys);
    assert.equal(result.verdict, "VERIFIED");
    assert.deepEqual([result.index, result.size, result.entry?.version], [index, size, 1]);
  }
  const promised = await checkProof(receipt(log), keys);
  assert.deepEqual([promised.verdict, promised.mergeBy], ["PROMISED", "2026-11-22T05:00:00Z"]);
  const waiting = { ...decision(log), index: null, inclusionProof: null, checkpoint: null };
  assert.equal((await checkProof(waiting, keys)).verdict, "PENDING");
});

test("every altered copy is refused at the right step, for the right reason", async () => {
  const log = signer("example.org/ledger");
  const other = signer("example.org/ledger");
  const keys = [await parseKey(log.key)];
  const file = decision(log);
  const slip = receipt(log);
  const promise = (text: string, by = log): string => `${text}\n${by.sign(text)}`;
  const swapped = (text: string): string => (text[0] === "A" ? "B" : "A") + text.slice(1);
  const cases: [ProofFile, StepName, string][] = [
    [{ ...file, content: { ...(file.content as object), fineYuan: 12345 } }, "commitment", "COMMITMENT_DIFFERS"],
    [{ ...file, content: { ...(file.content as object), added: null } }, "commitment", "COMMITMENT_DIFFERS"],
    [{ ...file, content: "\ud800" }, "commitment", "CONTENT_MALFORMED"],
    [{ ...file, salt: swapped(file.salt) }, "commitment", "COMMITMENT_DIFFERS"],
    [{ ...file, salt: "AAAA" }, "commitment", "SALT_MALFORMED"],
    [{ ...file, entry: file.entry!.replace("2026-11-20", "2026-11-19") }, "inclusion", "INCLUSION_FAILS"],
    [{ ...file, entry: file.entry!.replace('","date"', '", "date"') }, "entry", "ENTRY_MALFORMED"],
    [{ ...file, entry: file.entry!.replace("DECISION_PUBLISHED", "SUBMISSION_RECEIVED") }, "entry", "ENTRY_OTHER_KIND"],
    [{ ...file, entry: decision(log).entry }, "entry", "ENTRY_OTHER_COMMITMENT"],
    [{ ...file, url: "https://example.org/decisions/zzzzzzzzzz" }, "entry", "ENTRY_OTHER_DECISION"],
    [{ ...file, index: 4 }, "inclusion", "INCLUSION_FAILS"],
    [{ ...file, index: -1 }, "inclusion", "INCLUSION_FAILS"],
    [{ ...file, inclusionProof: file.inclusionProof!.slice(1) }, "inclusion", "INCLUSION_FAILS"],
    [{ ...file, inclusionProof: file.inclusionProof!.map(swapped) }, "inclusion", "INCLUSION_FAILS"],
    [{ ...file, inclusionProof: null }, "inclusion", "INCLUSION_MALFORMED"],
    [{ ...file, checkpoint: file.checkpoint!.replace("\n11\n", "\n12\n") }, "checkpoint", "CHECKPOINT_SIGNATURE"],
    [{ ...file, checkpoint: file.checkpoint!.replace(/^[^\n]+/, "other.example/ledger") }, "checkpoint", "CHECKPOINT_OTHER_LOG"],
    [{ ...file, checkpoint: file.checkpoint!.replace(/\n— .*\n/, `\n${other.sign("x\n")}`) }, "checkpoint", "CHECKPOINT_UNSIGNED"],
    [{ ...file, checkpoint: "nonsense" }, "checkpoint", "CHECKPOINT_MALFORMED"],
    [decision(other), "key", "KEY_UNTRUSTED"],
    [{ ...file, key: "k" }, "key", "KEY_MALFORMED"],
    [{ ...file, subject: "__proto__" as "DECISION" }, "format", "FORMAT_UNKNOWN"],
    [{ ...slip, content: { kind: "REPORT", text: "…" } }, "commitment", "COMMITMENT_DIFFERS"],
    [{ ...slip, promise: slip.promise!.replace("T05:", "T06:") }, "promise", "PROMISE_SIGNATURE"],
    [{ ...slip, promise: receipt(log).promise }, "promise", "PROMISE_OTHER_COMMITMENT"],
    [{ ...slip, promise: promise("elsewhere/promise\nAAAA\n2026-11-22T05:00:00Z\n") }, "promise", "PROMISE_MALFORMED"],
    [{ ...slip, promise: promise(parseNote(slip.promise).text, other) }, "promise", "PROMISE_UNSIGNED"],
    [{ ...slip, promise: undefined }, "format", "FORMAT_UNKNOWN"],
  ];
  for (const [altered, step, reason] of cases) {
    const result = await checkProof(altered, keys);
    assert.equal(result.verdict, "FAILED", reason);
    assert.equal(result.steps.find(({ name }) => name === step)?.reason, reason);
  }
});
