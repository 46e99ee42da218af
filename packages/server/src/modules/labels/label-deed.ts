import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import type { Published } from '../revisions/index.js'

/** A label as its author looked at it. */
export interface LabelVersion {
  id: number
  expectedVersion: number
}

/**
 * The label that a deed is about.
 * @throws Refusal NOT_FOUND, or VERSION_CONFLICT when it was written since
 */
export function labelAt(
  { labels }: Configuration,
  { id, expectedVersion }: LabelVersion,
): LabelRecord {
  const label = labels.get(id)
  if (!label) throw new Refusal(userError('NOT_FOUND', ['id']))
  if (label.version === expectedVersion) return label
  throw new Refusal(
    userError('VERSION_CONFLICT', ['expectedVersion'], {
      expected: expectedVersion,
      actual: label.version,
    }),
  )
}

/** The label as a publication left it. */
export function labelAfter({ result, configuration }: Published<number>): LabelRecord {
  const label = configuration.labels.get(result)
  if (!label) throw new Error(`Label ${result} is not in revision ${configuration.revision}`)
  return label
}

/** The fields whose value is another than the label has now. */
export function changedFields<Fields extends Partial<LabelRecord>>(
  label: LabelRecord,
  fields: Fields,
): Partial<Fields> {
  const entries = Object.entries(fields) as [keyof LabelRecord, unknown][]
  const changed = entries.filter(([key, value]) => value !== undefined && !same(value, label[key]))
  return Object.fromEntries(changed) as Partial<Fields>
}

/** Wordings by language are equal whatever their order. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
  return sorted(a) === sorted(b)
}
