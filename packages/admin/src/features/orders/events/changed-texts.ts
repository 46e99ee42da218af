type Texts = Record<string, string | null>

/** The texts that differ from what was there, a cleared one as null; null when none does. */
export function changedTexts<T extends Texts>(
  before: T,
  typed: Readonly<Record<keyof T, string>>,
): Partial<T> | null {
  const changed = Object.entries(typed as Record<string, string>)
    .map(([field, text]) => [field, text.trim() || null] as const)
    .filter(([field, text]) => text !== before[field])
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<T>)
}
