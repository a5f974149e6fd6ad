import { readFileSync } from "node:fs";
import { parseKey } from "../src/ledger/note.ts";
import { checkProof } from "../src/ledger/proof.ts";

/** Checks what others made: in, `[{"file": …, "keys": ["name+hash+base64"]}]` on standard input; out, the results. */
const cases = JSON.parse(readFileSync(0, "utf8"));
const results = [];
for (const { file, keys } of cases) results.push(await checkProof(file, await Promise.all(keys.map(parseKey))));
process.stdout.write(JSON.stringify(results));
