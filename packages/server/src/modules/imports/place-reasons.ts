import { errorCodes } from '@waypost/shared'
import type { RefusalReason } from '../../kernel/refusal.js'
import { importFields } from './import-fields.js'
import type { Problem } from './problem.js'
import type { FileOrder } from './read-orders.js'

/** Fields by where they stand in an order, items' with `items` before. */
const byPath = new Map(
  importFields.map(({ key, level, path }) => [
    [...(level === 'ITEM' ? ['items'] : []), ...path].join('.'),
    key,
  ]),
)

/** Inputs of the events that an imported order fires after its import. */
const ofEvents = new Map([
  ['amount', 'amountPaid'],
  ['method', 'paymentMethod'],
  ['number', 'trackingNumber'],
  ['date', 'shipDate'],
])

/** Says of reasons, whose paths are within the order, where in the file they are. */
export const placeReasons = (order: FileOrder, reasons: readonly RefusalReason[]): Problem[] =>
  reasons.map(({ code, message, path }) => ({
    ...placeOf(order, path ?? []),
    code,
    message: message || errorCodes[code],
  }))

function placeOf(
  { lines, said }: FileOrder,
  path: readonly string[],
): { line: number; field: string | null } {
  const first = lines[0] ?? 1
  const [root = '', index, ...rest] = path
  if (root === 'items' && index !== undefined) {
    return {
      line: lines[Number(index)] ?? first,
      field: byPath.get(['items', ...rest].join('.')) ?? null,
    }
  }
  const field = byPath.get(path.join('.')) ?? ofEvents.get(root) ?? null
  return { line: (field === null ? undefined : said.get(field)) ?? first, field }
}
