import { faults } from "./check.ts";
import { Proof } from "./proof.ts";
import { body, type Outcome, send, submission } from "./send.ts";
import type { Wizard } from "./wizard.ts";

/** Sends a finished form, and keeps trying with the same random number until there is an answer. */
export class Sending {
  readonly proof: Proof;
  private timer = 0;
  private attempts = 0;
  private renewed = false;

  constructor(private readonly wizard: Wizard) {
    this.proof = new Proof(wizard.spec.altcha);
  }

  /** Checks every step first. A second press while one attempt runs does nothing. */
  async start(): Promise<void> {
    const { wizard } = this;
    if (wizard.phase.is === "sending" || wizard.phase.is === "done") return;
    const wrong = wizard.steps.reduce((all, step) => ({ ...all, ...faults(wizard, step) }), {});
    if (Object.keys(wrong).length) return wizard.show(wrong);
    this.stop();
    wizard.errors = {};
    wizard.phase = { is: "sending" };
    wizard.changed();
    this.settle(await this.attempt());
  }

  /** Ends the waiting, as on quick exit. */
  stop(): void {
    clearTimeout(this.timer);
    removeEventListener("online", this.again);
  }

  private readonly again = (): void => void this.start();

  private async attempt(): Promise<Outcome> {
    const { answers, items, nonce, spec } = this.wizard;
    try {
      const json = submission(spec, answers, items, nonce, await this.proof.take());
      const bytes = items.reduce((sum, item) => sum + item.blob.size + (item.keepOriginal ? item.original.size : 0), 0);
      return await send(spec.submit, body(json, items), bytes);
    } catch {
      return { is: "lost" };
    }
  }

  private settle(outcome: Outcome): void {
    const { wizard } = this;
    if (wizard.phase.is !== "sending") return;
    switch (outcome.is) {
      case "accepted":
        return wizard.finish(outcome.receipt);
      case "busy":
        return this.wait("busy", outcome.seconds);
      case "lost":
        return this.wait("lost", Math.min(60, 5 * 2 ** this.attempts++));
      case "refused":
        return this.refuse(outcome);
    }
  }

  private refuse({ errors, title, detail }: Outcome & { is: "refused" }): void {
    const stale = errors.length > 0 && errors.every(({ field }) => field === "altcha");
    if (stale && !this.renewed) {
      this.renewed = true;
      this.wizard.phase = { is: "filling" };
      return void this.start();
    }
    const shown: Record<string, string> = {};
    for (const { field, message } of errors) {
      const name = field.replace(/^contact\./, "").replace(/\[.*$/, "");
      shown[name === "consent" ? "processing" : name] = message;
    }
    shown[""] = [title, detail].filter(Boolean).join(" ") || this.wizard.t("send.refused");
    this.wizard.show(shown);
  }

  private wait(why: "busy" | "lost", seconds: number): void {
    this.wizard.phase = { is: "waiting", why, at: Date.now() + seconds * 1000 };
    this.wizard.focus = "[data-waiting]";
    this.timer = window.setTimeout(this.again, seconds * 1000);
    if (why === "lost") addEventListener("online", this.again);
    this.wizard.changed();
  }
}
