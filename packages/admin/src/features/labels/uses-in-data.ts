import { statusEventKeys, type StatusEventKey } from '@waypost/shared'

const keys = [
  'orders',
  'items',
  'quotes',
  'requests',
  'accounts',
  'transitions',
  'templates',
  'history',
] as const

/** The counts that a refusal LABEL_IN_USE carries, those above zero. */
export function usesInData(
  data: unknown,
): { key: (typeof keys)[number] | 'rules'; count: number }[] {
  if (typeof data !== 'object' || data === null) return []
  const values = data as Record<string, unknown>
  const rules =
    typeof values['ruleCount'] === 'number'
      ? values['ruleCount']
      : Array.isArray(values['rules'])
        ? values['rules'].length
        : 0
  const counts = keys.map((key) => ({
    key,
    count: typeof values[key] === 'number' ? values[key] : 0,
  }))
  return [{ key: 'rules' as const, count: rules }, ...counts].filter(({ count }) => count > 0)
}

/** The events whose rules such a refusal names, as far as it does. */
export function eventsInData(data: unknown): StatusEventKey[] {
  if (typeof data !== 'object' || data === null || !('rules' in data) || !Array.isArray(data.rules))
    return []
  const named = new Set(
    data.rules.map((cell: unknown) =>
      typeof cell === 'object' && cell !== null && 'event' in cell ? cell.event : cell,
    ),
  )
  return statusEventKeys.filter((event) => named.has(event))
}
