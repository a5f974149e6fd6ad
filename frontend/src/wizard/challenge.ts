/** ALTCHA's proof of work, version 1: the number whose SHA-256 with the salt is the challenge. altcha.org/docs/api */
export interface Challenge {
  algorithm: string;
  challenge: string;
  maxnumber?: number;
  salt: string;
  signature: string;
}

/** What is sent to the server: base64 of the challenge with its number and the milliseconds it took. */
export function payload(challenge: Challenge, number: number, took: number): string {
  const { algorithm, salt, signature } = challenge;
  return btoa(JSON.stringify({ algorithm, challenge: challenge.challenge, number, salt, signature, took }));
}

/** Whether the challenge runs out within so many seconds; its time is written in the salt (`?expires=` Unix seconds). */
export function expiring(challenge: Challenge, now = Date.now(), seconds = 15): boolean {
  const expires = /[?&]expires=(\d+)/.exec(challenge.salt)?.[1];
  return expires !== undefined && Number(expires) * 1000 < now + seconds * 1000;
}
