import type { Step, Wizard } from "./wizard.ts";

/** The step on which a field of the form or of the API stands. */
export function stepOf(field: string): Step | "" {
  const name = field.replace(/^contact\./, "").replace(/\[.*$/, "").replace(/^location\..*/, "location");
  switch (name) {
    case "files":
    case "originals":
    case "mute":
      return "photos";
    case "text":
    case "category":
    case "place":
    case "location":
    case "target":
    case "decisionId":
      return "what";
    case "name":
    case "phone":
    case "contact":
      return "contact";
    case "consent":
    case "processing":
    case "publication":
      return "review";
    default:
      return "";
  }
}

/** What is wrong on a step, by field, in the person's language. */
export function faults(wizard: Wizard, step: Step): Record<string, string> {
  const { answers, spec, t } = wizard;
  const wrong: Record<string, string> = {};
  if (step === "what") {
    if (!answers.text.trim()) wrong.text = t("text.missing");
    if (answers.text.length > spec.limits.text) wrong.text = t("text.long", spec.limits.text, answers.text.length);
    if (answers.place.length > spec.limits.place) wrong.place = t("place.long", spec.limits.place);
  }
  if (step === "contact") {
    if (!answers.name.trim()) wrong.name = t("name.missing");
    const phone = answers.phone.replace(/[\s()-]/g, "");
    if (!phone) wrong.phone = t("phone.missing");
    else if (!/^\+?\d{5,20}$/.test(phone)) wrong.phone = t("phone.wrong");
  }
  if (step === "review" && !answers.processing) wrong.processing = t("consent.missing");
  return wrong;
}
