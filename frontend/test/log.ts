import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { canonical } from "../src/ledger/canonical.ts";
import type { ProofFile } from "../src/ledger/proof.ts";

/** A small log of its own, written after the specifications with Node's own cryptography. */
const sha = (...parts: Buffer[]): Buffer => createHash("sha256").update(Buffer.concat(parts)).digest();

export interface Signer {
  key: string;
  sign: (text: string, time?: number) => string;
}

export function signer(name: string, type = 1): Signer {
  const pair = generateKeyPairSync("ed25519");
  const raw = createPublicKey(pair.privateKey as KeyObject).export({ format: "der", type: "spki" }).subarray(-32);
  const typed = Buffer.concat([Buffer.of(type), raw]);
  const id = sha(Buffer.from(`${name}\n`), typed).subarray(0, 4);
  const line = (signature: Buffer): string => `— ${name} ${Buffer.concat([id, signature]).toString("base64")}\n`;
  return {
    key: `${name}+${id.toString("hex")}+${typed.toString("base64")}`,
    sign(text, time) {
      if (type === 1) return line(sign(null, Buffer.from(text), pair.privateKey));
      const seconds = Buffer.alloc(8);
      seconds.writeBigUInt64BE(BigInt(time!));
      return line(Buffer.concat([seconds, sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), pair.privateKey)]));
    },
  };
}

/** RFC 6962, 2.1: the root of these leaves. */
export function root(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0]);
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha(Buffer.of(1), root(leaves.slice(0, split)), root(leaves.slice(split)));
}

/** RFC 6962, 2.1.1: the path from a leaf to the root. */
export function path(index: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return index < split ? [...path(index, leaves.slice(0, split)), root(leaves.slice(split))] : [...path(index - split, leaves.slice(split)), root(leaves.slice(0, split))];
}

export const ID = "k3v9x0a1bc";

function committed(content: unknown): { salt: string; commitment: string } {
  const salt = randomBytes(32);
  return { salt: salt.toString("base64"), commitment: sha(salt, Buffer.from(canonical(content))).toString("base64") };
}

/** A genuine proof of a decision, at this index of a log of this size. */
export function decision(log: Signer, index = 5, size = 11, cosigners: Signer[] = []): ProofFile {
  const content = { title: "明州区老周饮食店占道经营案", documentNumber: "明综执罚决字〔2026〕第000123号", fineYuan: 12345.5, licence: null, penaltyKinds: ["FINE"] };
  const { salt, commitment } = committed(content);
  const entry = canonical({ kind: "DECISION_PUBLISHED", id: ID, version: 1, date: "2026-11-20", commitment });
  const leaves = Array.from({ length: size }, (_, i) => (i === index ? Buffer.from(entry) : randomBytes(90)));
  const text = `${log.key.split("+")[0]}\n${size}\n${root(leaves).toString("base64")}\n`;
  const checkpoint = `${text}\n${log.sign(text)}${cosigners.map((witness) => witness.sign(text, 1_795_000_000)).join("")}`;
  const inclusionProof = path(index, leaves).map((hash) => hash.toString("base64"));
  return { format: "mingjing-proof-1", subject: "DECISION", url: `https://example.org/decisions/${ID}`, content, salt, commitment, entry, index, inclusionProof, checkpoint, key: log.key };
}

/** A genuine receipt file of a submission that isn't in the log yet. */
export function receipt(log: Signer): ProofFile {
  const content = { kind: "REPORT", text: "望海路门口占道经营 🚲" };
  const { salt, commitment } = committed(content);
  const text = `${log.key.split("+")[0]}/promise\n${commitment}\n2026-11-22T05:00:00Z\n`;
  return { format: "mingjing-proof-1", subject: "SUBMISSION", url: null, content, salt, commitment, entry: null, index: null, inclusionProof: null, checkpoint: null, key: log.key, caseNumber: "明举2026112200012", promise: `${text}\n${log.sign(text)}` };
}
