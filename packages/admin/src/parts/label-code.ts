/** The longest code that the server takes, in characters. */
const longest = 100

/** A code made from a label's name, written like the codes of the default set: capitals and blanks. */
export function suggestCode(name: string): string {
  return [
    ...name
      .normalize('NFC')
      .toLocaleUpperCase('en')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ]
    .slice(0, longest)
    .join('')
    .trim()
}
