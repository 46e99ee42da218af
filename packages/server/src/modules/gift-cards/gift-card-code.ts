import { randomInt } from 'node:crypto'

/** Without 0, O, 1, I and L. A prime number of characters, so that the check misses no mistake. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** 23 of them are random: 113 bits, and 98 to whoever has seen the last four. */
const length = 24
const groupLength = 4

/**
 * A new code, such as `7K2M-…`: random but for its last character, by which mistakes are seen.
 * @throws never; two are never the same but by a chance of one in 2^113
 */
export function makeGiftCardCode(): string {
  const random = Array.from({ length: length - 1 }, () => randomInt(alphabet.length))
  return grouped([...random, checkOf(random)].map((digit) => alphabet[digit]).join(''))
}

/** Weights from 1 up, below the prime: a changed or exchanged character changes the sum. */
const checkOf = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, at) => sum + digit * (at + 1), 0) % alphabet.length

const grouped = (plain: string): string =>
  Array.from({ length: length / groupLength }, (_, at) =>
    plain.slice(at * groupLength, (at + 1) * groupLength),
  ).join('-')
