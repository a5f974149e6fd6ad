/** An address beside this file, with this file's version in its query string. */
function beside(file: string): string {
  const address = new URL(file, import.meta.url);
  address.search = new URL(import.meta.url).search;
  return address.href;
}

/** What stands in for WebCrypto: fetched only where it is needed. */
export const library = (): Promise<typeof import("./noble.ts")> => import(/* @vite-ignore */ beside("noble.js"));
