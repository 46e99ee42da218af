/** A value of a change in the history as a text; null where it is nothing, or too much for a line. */
export function valueWords(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return null
}

/** Whether both sides of a change can be told in a line, rather than only that there was one. */
export function isPlainChange({ from, to }: { from?: unknown; to?: unknown }): boolean {
  const isPlain = (value: unknown) =>
    value === null || value === undefined || typeof value !== 'object'
  return isPlain(from) && isPlain(to)
}
