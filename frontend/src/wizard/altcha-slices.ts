import { Search } from "./altcha.ts";
import type { Challenge } from "./challenge.ts";

/** The search on the page's own thread, in slices that leave room for typing: for browsers without workers. */
export async function inSlices(challenge: Challenge): Promise<number | null> {
  const search = new Search(challenge);
  for (;;) {
    const found = search.slice(2_000);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
