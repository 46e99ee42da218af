/** Chance that is the same for the same seed. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number between the two, both included. */
  between(least: number, most: number): number
  /** One of the entries. */
  oneOf<Entry>(entries: readonly [Entry, ...Entry[]]): Entry
  /** So many digits. */
  digits(count: number): string
}

/** Makes chance of a seed (the generator is known as mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    oneOf: (entries) => entries[between(0, entries.length - 1)] ?? entries[0],
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
  }
}
