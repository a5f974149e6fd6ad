/** What stands in for WebCrypto: fetched only where it is needed, with this file's version in its query string. */
export function library(): Promise<typeof import("./noble.ts")> {
  const address = new URL("noble.js", import.meta.url);
  address.search = new URL(import.meta.url).search;
  return import(/* @vite-ignore */ address.href);
}
