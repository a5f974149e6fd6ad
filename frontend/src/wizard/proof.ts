import { type Challenge, expiring, payload } from "./challenge.ts";
import { versioned } from "./versioned.ts";
import workerUrl from "./altcha-worker.ts?worker&url";

interface Solved {
  challenge: Challenge;
  payload: string;
}

/** The proof of work of one submission: fetched and solved while the person writes, used once. */
export class Proof {
  private running: Promise<Solved> | null = null;
  private failedAt = -Infinity;

  constructor(private readonly address: string) {}

  /** Starts if nothing runs yet and nothing failed in the last quarter of a minute. */
  start(): void {
    if (performance.now() - this.failedAt > 15_000) this.run().catch(() => undefined);
  }

  /** A payload not used before. Rejects where the challenge can't be fetched. */
  async take(): Promise<string> {
    let solved = await this.run();
    if (expiring(solved.challenge)) solved = await this.solve();
    this.running = null;
    return solved.payload;
  }

  private run(): Promise<Solved> {
    this.running ??= this.solve().catch((error: unknown) => {
      this.running = null;
      this.failedAt = performance.now();
      throw error;
    });
    return this.running;
  }

  private async solve(): Promise<Solved> {
    const answer = await fetch(this.address, { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
    if (!answer.ok) throw new Error(`challenge ${answer.status}`);
    const challenge = (await answer.json()) as Challenge;
    const began = performance.now();
    const number = await inWorker(challenge).catch(() => onPage(challenge));
    if (number === null) throw new Error("challenge without an answer");
    return { challenge, payload: payload(challenge, number, Math.round(performance.now() - began)) };
  }
}

function inWorker(challenge: Challenge): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(versioned(workerUrl));
    worker.onmessage = (event: MessageEvent<number | null>) => {
      worker.terminate();
      resolve(event.data);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error("no worker"));
    };
    worker.postMessage(challenge);
  });
}

/** Without workers; a file of its own, as hardly any phone needs it. */
async function onPage(challenge: Challenge): Promise<number | null> {
  const { inSlices } = (await import(/* @vite-ignore */ versioned("altcha-slices.js"))) as typeof import("./altcha-slices.ts");
  return inSlices(challenge);
}
