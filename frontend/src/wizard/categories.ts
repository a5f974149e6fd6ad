import type { Category } from "./model.ts";

/** Categories whose words occur in the text, best first. Longer words say more; each word counts once. */
export function propose(text: string, categories: readonly Category[], most = 3): Category[] {
  const folded = text.toLowerCase();
  return categories
    .map((category) => ({ category, score: score(folded, category) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ category }) => category);
}

function score(text: string, category: Category): number {
  let sum = 0;
  for (const word of new Set([category.name, ...(category.words ?? [])])) {
    if (word && text.includes(word.toLowerCase())) sum += word.length;
  }
  return sum;
}
