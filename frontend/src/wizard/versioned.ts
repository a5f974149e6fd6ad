/** A file beside this one, asked for with the same version in its query string. */
export function versioned(file: string): string {
  const address = new URL(file, import.meta.url);
  address.search = new URL(import.meta.url).search;
  return address.href;
}
