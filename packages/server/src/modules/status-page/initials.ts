/** The first letter of each word of a name, at most three: "Ada Lovelace" is "A. L.". */
export function initialsOf(name: string): string | null {
  const letters = name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}'’-]+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
  return letters.length === 0
    ? null
    : letters
        .slice(0, 3)
        .map((letter) => `${letter.toUpperCase()}.`)
        .join(' ')
}
