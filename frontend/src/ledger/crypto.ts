import { concat, type Bytes } from "./bytes.ts";
import { library } from "./library.ts";

/** SHA-256 and Ed25519: the browser's own where it has them and the context is secure, else a small library. */
const subtle = (): SubtleCrypto | undefined => globalThis.crypto?.subtle;

export async function sha256(...parts: Bytes[]): Promise<Bytes> {
  const data = concat(parts);
  const own = subtle();
  return own ? new Uint8Array(await own.digest("SHA-256", data)) : (await library()).sha256(data);
}

/** Whether the signature (64 bytes) over the message is by this key (32 bytes). */
export async function verifies(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  let key: CryptoKey | undefined;
  try {
    key = await subtle()?.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
  } catch {
    // Not in this browser.
  }
  if (key) return subtle()!.verify("Ed25519", key, signature, message);
  return (await library()).verifies(publicKey, message, signature);
}
