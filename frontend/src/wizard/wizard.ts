import { nonce as newNonce } from "./browser.ts";
import * as draft from "./draft.ts";
import { release, take } from "./media.ts";
import { type Answers, type FormSpec, type Item, type Receipt, type Texts, texts } from "./model.ts";
import { propose } from "./categories.ts";
import { stepOf } from "./check.ts";

export type Step = "photos" | "what" | "contact" | "review";

export type Phase = { is: "filling" } | { is: "sending" } | { is: "waiting"; why: "busy" | "lost"; at: number } | { is: "done"; receipt: Receipt };

/** One submission being written: everything the screens show, and the only place where it changes. */
export class Wizard {
  readonly t: Texts;
  nonce = newNonce();
  answers: Answers;
  items: Item[] = [];
  step: Step = "photos";
  phase: Phase = { is: "filling" };
  editing: Item | null = null;
  /** Messages at fields, by the field's name; "" holds the one about the whole. */
  errors: Record<string, string> = {};
  /** Said once to screen readers, and shown below the photos. */
  notices: string[] = [];
  working = 0;
  draftKept = false;
  /** The category was picked by the person, not proposed. */
  picked = false;
  /** The next rendering moves the focus to the first of these selectors that is there, between bars. */
  focus = "";

  constructor(readonly spec: FormSpec, typed: Partial<Answers>, readonly changed: () => void) {
    this.t = texts(spec);
    const kept = draft.load(spec.kind);
    const empty: Answers = {
      category: "", text: "", place: spec.place ?? "", location: null, target: spec.target ?? "",
      named: spec.identityRequired, name: "", phone: "", processing: false, publication: false,
    };
    this.answers = { ...empty, ...kept?.answers, ...typed };
    this.picked = this.answers.category !== "";
    if (kept) {
      this.draftKept = true;
      this.nonce = kept.nonce;
    }
  }

  get steps(): Step[] {
    const contact = this.spec.identityRequired || this.answers.named;
    return contact ? ["photos", "what", "contact", "review"] : ["photos", "what", "review"];
  }

  get dirty(): boolean {
    const { text, name, phone } = this.answers;
    return this.phase.is !== "done" && (text.trim() + name + phone !== "" || this.items.length > 0);
  }

  set(change: Partial<Answers>): void {
    Object.assign(this.answers, change);
    for (const field of Object.keys(change)) delete this.errors[field];
    if ("category" in change) this.picked = true;
    if ("text" in change && !this.picked) this.answers.category = propose(this.answers.text, this.spec.categories)[0]?.code ?? "";
    if (this.draftKept) this.keepDraft(true);
    this.changed();
  }

  keepDraft(keep: boolean): void {
    this.draftKept = keep && draft.save(this.spec.kind, this.answers, this.nonce);
    if (!keep) draft.wipe(this.spec.kind);
    this.changed();
  }

  go(step: Step, focus = "[data-heading]"): void {
    this.step = step;
    this.editing = null;
    this.focus = focus;
    this.changed();
  }

  back(): void {
    if (this.editing) this.edit(null);
    else this.go(this.steps[Math.max(0, this.steps.indexOf(this.step) - 1)]);
  }

  edit(item: Item | null): void {
    const was = this.editing;
    this.editing = item;
    this.focus = item ? "[data-heading]" : was && this.items.includes(was) ? `[data-item="${was.key}"]` : "[data-heading]";
    this.changed();
  }

  /** Shows what is wrong where it is wrong, on the first step that has something wrong. */
  show(errors: Record<string, string>): void {
    this.errors = errors;
    this.phase = { is: "filling" };
    const wrong = Object.keys(errors).map(stepOf);
    this.go(this.steps.find((step) => wrong.includes(step)) ?? this.step, "[aria-invalid=true]|[data-alert]");
  }

  /** Takes the first files up to the limit; says what became of the others. */
  async add(files: File[]): Promise<void> {
    const { limits } = this.spec;
    const room = limits.files - this.items.length - this.working;
    this.notices = files.length > room ? [this.t("files.many", limits.files, Math.max(0, room))] : [];
    const accepted = files.slice(0, Math.max(0, room));
    this.working += accepted.length;
    this.changed();
    for (const file of accepted) {
      const taken = await take(file, limits).catch(() => ({ why: "broken" as const, megabytes: 0 }));
      if ("why" in taken) this.notices.push(this.t(`files.${taken.why}`, file.name, taken.megabytes));
      else this.items.push(taken);
      this.working--;
      this.changed();
    }
  }

  remove(item: Item): void {
    release(item);
    this.items = this.items.filter((other) => other !== item);
    this.notices = [];
    this.editing = null;
    this.focus = "[data-add]";
    this.changed();
  }

  /** Forgets everything but the receipt. */
  finish(receipt: Receipt): void {
    this.forget();
    this.phase = { is: "done", receipt };
    this.focus = "[data-heading]";
    this.changed();
  }

  forget(): void {
    draft.wipe(this.spec.kind);
    this.draftKept = false;
    this.items.forEach(release);
    this.items = [];
    this.errors = {};
    this.answers = { ...this.answers, text: "", place: "", target: "", name: "", phone: "", location: null };
  }
}
