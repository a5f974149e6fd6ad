import type { District } from "./model.ts";

export interface Street {
  district: string;
  street: string;
}

/** Streets that the typed place may mean: the last word is matched against street and subdistrict names. */
export function streets(typed: string, districts: readonly District[], most = 6): Street[] {
  const word = typed.trim().split(/\s+/).pop() ?? "";
  if (!word) return [];
  const all = districts.flatMap(({ name, streets }) => streets.map((street) => ({ district: name, street })));
  if (all.some(({ street }) => typed.includes(street))) return [];
  const rank = (s: Street): number => (s.street.startsWith(word) ? 0 : s.street.includes(word) ? 1 : s.district.includes(word) ? 2 : 3);
  return all
    .filter((s) => rank(s) < 3)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}

/** The subdistrict that a typed place names, by itself or by one of its streets; empty where none does. */
export function districtOf(place: string, districts: readonly District[]): string {
  const named = districts.find(({ name }) => place.includes(name));
  return (named ?? districts.find(({ streets }) => streets.some((street) => place.includes(street))))?.name ?? "";
}
