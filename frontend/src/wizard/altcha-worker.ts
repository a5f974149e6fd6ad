import { Search } from "./altcha.ts";
import type { Challenge } from "./challenge.ts";

/** Looks for a challenge's number off the page's thread. In: a challenge. Out: the number, or null. */
addEventListener("message", (event: MessageEvent<Challenge>) => {
  const search = new Search(event.data);
  let found: number | undefined | null;
  do found = search.slice(10_000);
  while (found === undefined);
  postMessage(found);
});
