import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = "../portal-app/src/main/resources/messages/";

function keys(bundle: string): string[] {
  const lines = readFileSync(`${folder}${bundle}.properties`, "utf8").split("\n");
  return lines.filter((line) => line.startsWith("wizard.")).map((line) => line.slice("wizard.".length, line.indexOf("=")));
}

test("English says everything that Chinese says, once", () => {
  assert.deepEqual(keys("wizard_en").sort(), keys("wizard").sort());
  assert.equal(new Set(keys("wizard")).size, keys("wizard").length);
});

test("every text that the wizard asks for is there, and none is idle", () => {
  const source = readdirSync("src/wizard").map((file) => readFileSync(`src/wizard/${file}`, "utf8")).join("\n");
  // A key is a literal, or a template whose holes stand for one word.
  const asked = [...source.matchAll(/["`]([a-z]+(?:\.[\w-]+|\.?\$\{[^`}]*\})*)["`]/g)].map(([, key]) => new RegExp(`^${key.replace(/\$\{[^}]*\}/g, "[\\w]+").replace(/\./g, "\\.")}$`));
  const all = keys("wizard");
  assert.deepEqual(all.filter((key) => !asked.some((pattern) => pattern.test(key))), []);
  const literal = [...source.matchAll(/\bt\("([^"]+)"/g)].map(([, key]) => key);
  assert.deepEqual(literal.filter((key) => !all.includes(key)), []);
});
