/**
 * The forms in which order numbers and proofs are compared. What people copy, dictate and type is
 * brought to one form on both sides; there is no partial match.
 */

/** What a customer proves to know of the order: the bill-to ZIP or e-mail address. */
export type ProofKind = 'ZIP' | 'EMAIL'

const unseen = /[\p{Z}\p{Cc}\p{Cf}]/gu
const betweenZipParts = /[\p{Z}\p{Cc}\p{Cf}\p{Pd}.]/gu
/** Such as D-10115: written by habit, and no part of the code. */
const country = /^[A-Z]{1,2}\p{Pd}(?=\d{4})/u
const zipPlusFour = /^\d{9}$/

/**
 * An order number without blanks and the "#" in front, its letters small and of usual width: `#SO-12`,
 * `so-12 ` and `ＳＯ-１２` are the same, `SO12` and `S0-12` are others.
 */
export const numberForm = (number: string): string =>
  number.normalize('NFKC').replace(unseen, '').replace(/^#+/, '').toLowerCase()

/**
 * A postal code in capitals, without blanks, hyphens, dots and the country in front; of a US ZIP+4
 * the first five digits.
 */
export function zipForm(zip: string): string {
  const text = zip.normalize('NFKC').toUpperCase().trim().replace(country, '')
  const code = text.replace(betweenZipParts, '')
  return zipPlusFour.test(code) ? code.slice(0, 5) : code
}

/** An e-mail address with small letters, also before the "@", by no country's special rules. */
export const emailForm = (email: string): string => email.normalize('NFC').trim().toLowerCase()

/** What a typed proof is: an address has an "@", a postal code never. */
export const proofForm = (proof: string): { kind: ProofKind; form: string } =>
  proof.normalize('NFKC').includes('@')
    ? { kind: 'EMAIL', form: emailForm(proof) }
    : { kind: 'ZIP', form: zipForm(proof) }

/**
 * Whether a postal code proves anything: where there are no codes people fill in what everybody
 * would guess, such as "0000" and "n/a".
 */
export const isTellingZip = (form: string): boolean => form.length >= 3 && /[1-9]/.test(form)
