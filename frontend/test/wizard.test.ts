import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";
import { Search } from "../src/wizard/altcha.ts";
import { expiring, payload } from "../src/wizard/challenge.ts";
import { crsOf, inApp, inWeChat } from "../src/wizard/browser.ts";
import { propose } from "../src/wizard/categories.ts";
import { stepOf } from "../src/wizard/check.ts";
import { caret, digits, grouped } from "../src/wizard/digits.ts";
import { readDraft } from "../src/wizard/draft.ts";
import { calendar, day } from "../src/wizard/keepsake.ts";
import { pixels, sniff } from "../src/wizard/magic.ts";
import { readSpec, texts } from "../src/wizard/model.ts";
import { districtOf, streets } from "../src/wizard/places.ts";
import { retryAfter, submission } from "../src/wizard/send.ts";

const ascii = (...parts: (string | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));

function challenge(number: number, maxnumber = 5000) {
  const salt = `${randomBytes(8).toString("hex")}?expires=1800000000`;
  const hash = createHash("sha256").update(salt + number).digest("hex");
  return { algorithm: "SHA-256", challenge: hash, maxnumber, salt, signature: "s" };
}

test("the proof of work finds the number, in slices", () => {
  const search = new Search(challenge(4321));
  assert.equal(search.slice(4000), undefined);
  assert.equal(search.slice(4000), 4321);
  assert.equal(new Search(challenge(0)).slice(1), 0);
  assert.equal(new Search(challenge(5000)).slice(10_000), 5000);
});

test("the proof of work ends where there is no number, and refuses other algorithms", () => {
  assert.equal(new Search(challenge(6000)).slice(10_000), null);
  assert.throws(() => new Search({ ...challenge(1), algorithm: "SHA-512" }));
});

test("the payload is what ALTCHA's servers read", () => {
  const given = challenge(7);
  const sent = JSON.parse(Buffer.from(payload(given, 7, 12), "base64").toString());
  assert.deepEqual(sent, { algorithm: "SHA-256", challenge: given.challenge, number: 7, salt: given.salt, signature: "s", took: 12 });
});

test("a challenge that runs out soon is not used", () => {
  assert.equal(expiring(challenge(1), 1_799_999_990_000), true);
  assert.equal(expiring(challenge(1), 1_799_999_000_000), false);
  assert.equal(expiring({ ...challenge(1), salt: "ab" }), false);
});

test("a receipt is grouped in fours however it is typed", () => {
  assert.equal(grouped("4827109355627714"), "4827 1093 5562 7714");
  assert.equal(grouped(" 4827-1093 ５５６２　７７１４ 9"), "4827 1093 5562 7714");
  assert.equal(grouped("48271"), "4827 1");
  assert.equal(digits("回执"), "");
  assert.deepEqual([0, 3, 4, 5, 8, 9, 16].map(caret), [0, 3, 4, 6, 9, 11, 19]);
});

test("words point to a category, longer ones more", () => {
  const categories = [
    { code: "STREET", name: "占道经营", words: ["占道", "摆摊"] },
    { code: "FUMES", name: "油烟扰民", words: ["油烟", "烧烤"] },
    { code: "OTHER", name: "其他", words: [] },
  ];
  assert.deepEqual(propose("门口占道摆摊,油烟也大", categories).map(({ code }) => code), ["STREET", "FUMES"]);
  assert.deepEqual(propose("", categories), []);
});

test("streets are found by a part of their name, and tell the subdistrict", () => {
  const districts = [{ name: "西城街道", streets: ["望海路", "西城巷"] }, { name: "望春街道", streets: ["徐家漕路"] }];
  assert.deepEqual(streets("望", districts).map(({ street }) => street), ["望海路", "徐家漕路"]);
  assert.deepEqual(streets("望海路 186", districts), []);
  assert.equal(districtOf("望海路186号", districts), "西城街道");
  assert.equal(districtOf("别处", districts), "");
});

test("positions from WeChat's browser are GCJ-02", () => {
  const wechat = "Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0.47.2560";
  assert.equal(crsOf(wechat), "GCJ02");
  assert.equal(crsOf("Mozilla/5.0 (iPhone) Safari/604.1"), "WGS84");
  assert.ok(inWeChat(wechat) && inApp(wechat) && inApp("AlipayClient/10.5"));
  assert.ok(!inApp("Mozilla/5.0 Chrome/140"));
});

test("files are what their first bytes say", () => {
  assert.equal(sniff(ascii([0xff, 0xd8, 0xff, 0xe1])), "jpeg");
  assert.equal(sniff(ascii([0x89], "PNG\r\n\x1a\n")), "png");
  assert.equal(sniff(ascii("RIFF", [1, 0, 0, 0], "WEBPVP8 ")), "webp");
  assert.equal(sniff(ascii([0, 0, 0, 24], "ftypheic")), "heic");
  assert.equal(sniff(ascii([0, 0, 0, 24], "ftypisom")), "mp4");
  assert.equal(sniff(ascii([0, 0, 0, 20], "ftypqt  ")), "mp4");
  assert.equal(sniff(ascii("%PDF-1.7")), "pdf");
  for (const other of ["MZ\x90\0", "<svg xmlns", "PK\x03\x04", "GIF89a", "", "#!/bin/sh"]) assert.equal(sniff(ascii(other)), null);
});

test("a picture's size is read before it is decoded", () => {
  const png = ascii([0x89], "PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8]);
  assert.equal(pixels("png", png), 900_000_000);
  const jpeg = ascii([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0x03, 0xc0, 0x05, 0, 3, 0, 0]);
  assert.equal(pixels("jpeg", jpeg), 960 * 1280);
  assert.equal(pixels("webp", ascii("RIFF", [0, 0, 0, 0], "WEBPVP8X", [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0x04, 0, 0xbf, 0x03, 0, 0])), 960 * 1280);
  assert.equal(pixels("jpeg", ascii([0xff, 0xd8, 0xff])), null);
});

test("a draft lasts seven days", () => {
  const at = 1_700_000_000_000;
  const stored = JSON.stringify({ at, nonce: "a".repeat(32), answers: { category: "", text: "x", place: "", target: "" } });
  assert.equal(readDraft(stored, at + 6.9 * 86_400_000)?.answers.text, "x");
  assert.equal(readDraft(stored, at + 7 * 86_400_000), null);
  assert.equal(readDraft(stored, at - 1), null);
  for (const broken of [null, "", "{", "null", "{}", stored.replace(/a{32}/, "z")]) assert.equal(readDraft(broken, at), null);
});

test("a server's patience is kept within bounds", () => {
  const now = Date.parse("2026-11-21T00:00:00Z");
  assert.equal(retryAfter("7"), 7);
  assert.equal(retryAfter("Sat, 21 Nov 2026 00:00:20 GMT", now), 20);
  assert.deepEqual([retryAfter("0"), retryAfter("99999"), retryAfter(null), retryAfter("soon")], [1, 600, 30, 30]);
});

const spec = readSpec({ kind: "REPORT", lang: "zh", texts: { "wizard.a": "{0} 之 {1}{2}" }, limits: { files: 9 }, submit: "/s", altcha: "/a", track: "/t", exit: "/e" });

test("only what was answered is sent, and no name unless it was meant", () => {
  const answers = {
    category: "", text: " 词 ", place: "", location: null, target: "", named: false, name: "甲", phone: "1", processing: true, publication: false,
  };
  const nonce = "b".repeat(32);
  assert.deepEqual(submission(spec, answers, [], nonce, "p"), { kind: "REPORT", text: "词", consent: ["PROCESSING"], nonce, altcha: "p" });
  const named = submission(spec, { ...answers, named: true, publication: true }, [], nonce, "p") as { contact: object; consent: string[] };
  assert.deepEqual(named.contact, { name: "甲", phone: "1" });
  assert.deepEqual(named.consent, ["PROCESSING", "PUBLICATION"]);
});

test("the form's data is checked before the plain form goes", () => {
  assert.equal(texts(spec)("a", 1, 2), "1 之 2{2}");
  assert.equal(texts(spec)("missing"), "missing");
  for (const bad of ["", "{", "{}", '{"kind":"REPORT"}']) assert.throws(() => readSpec(bad));
});

test("a field of the API is shown on its step", () => {
  assert.deepEqual(["files[3]", "location.lat", "contact.phone", "consent", "altcha"].map(stepOf), ["photos", "what", "contact", "review", ""]);
});

test("a calendar entry tells the day in Shanghai, and nothing else", () => {
  assert.equal(day("2026-11-22T17:30:00Z"), "2026-11-23");
  const entry = decodeURIComponent(calendar("2026-11-22T17:30:00Z", "备忘", "id", new Date("2026-11-21T01:02:03.004Z")));
  assert.match(entry, /DTSTART;VALUE=DATE:20261123\r\nSUMMARY:备忘\r\n/);
  assert.match(entry, /DTSTAMP:20261121T010203Z/);
  assert.doesNotMatch(entry, /http|明镜|举报/);
});
