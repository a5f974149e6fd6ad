import { hashes, verify } from "@noble/ed25519";
import { sha256 as sha2, sha512 } from "@noble/hashes/sha2.js";
import type { Bytes } from "./bytes.ts";

/** For browsers without WebCrypto's Ed25519, and for pages that came over plain http: fetched only there. */
hashes.sha512 = sha512;

export const sha256 = (data: Bytes): Bytes => sha2(data) as Bytes;

/** Strict as RFC 8032, like WebCrypto. */
export function verifies(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
