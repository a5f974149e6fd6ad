import { sha256 } from "@noble/hashes/sha2.js";
import type { Challenge } from "./challenge.ts";

const encoder = new TextEncoder();

/** A search that can be run in slices; crypto.subtle would be missing on plain http and is slow for small inputs. */
export class Search {
  readonly last: number;
  private readonly salt: Uint8Array;
  private readonly wanted: Uint8Array;
  private next = 0;

  constructor(challenge: Challenge) {
    if (challenge.algorithm !== "SHA-256") throw new Error(`algorithm ${challenge.algorithm}`);
    this.last = challenge.maxnumber ?? 1_000_000;
    this.salt = encoder.encode(challenge.salt);
    this.wanted = Uint8Array.from(challenge.challenge.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  }

  /** Tries so many numbers. The number; undefined: not yet; null: there is none. */
  slice(count: number): number | undefined | null {
    const end = Math.min(this.last, this.next + count - 1);
    for (let n = this.next; n <= end; n++) {
      if (this.fits(n)) return n;
    }
    this.next = end + 1;
    return this.next > this.last ? null : undefined;
  }

  private fits(n: number): boolean {
    const digits = String(n);
    const input = new Uint8Array(this.salt.length + digits.length);
    input.set(this.salt);
    for (let i = 0; i < digits.length; i++) input[this.salt.length + i] = digits.charCodeAt(i);
    const hash = sha256(input);
    for (let i = 0; i < 32; i++) if (hash[i] !== this.wanted[i]) return false;
    return true;
  }
}
