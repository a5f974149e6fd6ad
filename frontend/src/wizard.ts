import "./wizard/wizard.css";
import { versioned } from "./wizard/versioned.ts";
import { Submission } from "./wizard/element.ts";
import type { Answers } from "./wizard/model.ts";

/** The wizard's own styles, fetched once, before anything of it is shown. */
function styles(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = versioned("wizard.css");
    link.onload = () => resolve();
    link.onerror = () => reject(new Error("no styles"));
    document.head.append(link);
  });
}

/** What stands in the plain form's fields. */
function typed(form: HTMLFormElement): Partial<Answers> {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? "");
  const answers: Partial<Answers> = {};
  for (const name of ["category", "text", "place", "target", "name", "phone"] as const) {
    if (value(name)) answers[name] = value(name);
  }
  if (answers.name || answers.phone) answers.named = true;
  const consent = data.getAll("consent");
  if (consent.includes("PROCESSING")) answers.processing = true;
  if (consent.includes("PUBLICATION")) answers.publication = true;
  return answers;
}

/** Puts the wizard in the plain form's place; the form stays where anything fails. What is marked data-plain goes with the form. */
async function upgrade(form: HTMLFormElement, ready: Promise<void>): Promise<void> {
  await ready;
  const wizard = new Submission();
  wizard.hidden = true;
  wizard.typed = typed(form);
  wizard.data = document.getElementById("form-data")?.textContent ?? "";
  form.after(wizard);
  try {
    await wizard.updateComplete;
    if (!wizard.firstElementChild) throw new Error("nothing to show");
  } catch (error) {
    wizard.remove();
    throw error;
  }
  const files = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")].flatMap((input) => [...(input.files ?? [])]);
  form.remove();
  document.querySelectorAll<HTMLElement>("[data-plain]").forEach((part) => part.remove());
  wizard.hidden = false;
  wizard.add(files);
}

const ready = styles();
ready.catch(() => undefined);
const form = document.querySelector<HTMLFormElement>("form[data-wizard]");
if (form) upgrade(form, ready).catch(() => undefined);
