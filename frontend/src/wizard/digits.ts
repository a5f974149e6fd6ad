/** A receipt's sixteen digits, typed and shown. */

/** Only the digits of what was typed: spaces and signs dropped, full-width digits made plain. */
export function digits(typed: string): string {
  return typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, "")
    .slice(0, 16);
}

/** Grouped in fours: 4827 1093 5562 7714. */
export function grouped(typed: string): string {
  return digits(typed).replace(/(\d{4})(?=\d)/g, "$1 ");
}

/** Where the caret belongs after grouping, given how many digits stood before it. */
export function caret(digitsBefore: number): number {
  return digitsBefore + Math.floor(Math.max(0, digitsBefore - 1) / 4);
}

/** Dots in the receipt's shape. */
export const MASK = "•••• •••• •••• ••••";
