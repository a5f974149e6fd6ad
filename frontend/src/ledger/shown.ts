/** The fields of a decision that its page always shows where they have a value. */
const SHOWN = ["documentNumber", "title", "party", "uscc", "legalRepresentative", "agency", "offence", "facts", "legalBasis", "penalty", "licence", "decisionDate"];
const AMOUNTS = ["fineYuan", "confiscatedYuan"];
const PARAGRAPHS = ["facts", "legalBasis", "penalty"];

/** Layout is not content. */
const bare = (text: unknown): string => String(text ?? "").replace(/[\s\p{Cc}]+/gu, "");

/** The fields whose displayed texts aren't what the content says. @param shown by field, every place that shows it */
export function differing(content: Record<string, unknown>, shown: Map<string, string[]>): string[] {
  const differs = (name: string): boolean => {
    const texts = shown.get(name) ?? [];
    if (PARAGRAPHS.includes(name)) return bare(texts.join("")) !== bare(content[name]);
    if (!texts.length) return AMOUNTS.includes(name) ? Number(content[name]) > 0 : !!bare(content[name]);
    return texts.some((text) => (AMOUNTS.includes(name) ? Number(text.replace(/[^\d.]/g, "")) !== Number(content[name]) : bare(text) !== bare(content[name])));
  };
  return [...SHOWN, ...AMOUNTS].filter(differs);
}
