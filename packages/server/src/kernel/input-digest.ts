import { createHash } from 'node:crypto'

/**
 * One text for the same operation with the same input, whatever the order of its fields: what an
 * idempotency key stands for. The key itself and `dryRun` do not count.
 */
export function inputDigest(operation: string, input: object): string {
  const { idempotencyKey: _key, dryRun: _dryRun, ...rest } = input as Record<string, unknown>
  return createHash('sha256')
    .update(`${operation}${canonical(rest)}`)
    .digest('base64url')
}

function canonical(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}
