const snakeNames = new Map<string, string>()

/** `cartNumber` → `cart_number`. */
export function snakeCase(name: string): string {
  let known = snakeNames.get(name)
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    snakeNames.set(name, known)
  }
  return known
}
