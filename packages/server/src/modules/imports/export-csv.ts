import { labelFlags, type LabelFlag } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { byDisplayOrder } from '../labels/index.js'
import { flagColumn } from './label-fields.js'

/** A field as CSV. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string | number): string {
  const text = String(value)
  const harmless = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const csv = (rows: readonly (string | number)[][]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const flag = (value: boolean | null): string => (value === null ? 'NULL' : value ? '1' : '0')

type Column = readonly [header: string, value: (label: LabelRecord) => string | number]

const flagOf = (name: LabelFlag): Column => [flagColumn(name), (label) => flag(label[name])]
const [showToCustomer, accountStatus, ...otherFlags] = labelFlags

/** The columns of the order-state table in its order, then what only Waypost knows. */
const labelColumns: readonly Column[] = [
  ['OmsOrderStateId', ({ id }) => id],
  ['OrderStateName', ({ code }) => code],
  flagOf(showToCustomer),
  flagOf(accountStatus),
  ['DisplayOrder', ({ displayOrder }) => displayOrder],
  ['Description', ({ name }) => name],
  ...otherFlags.map(flagOf),
  ['Color', ({ color }) => color],
  ['Category', ({ category }) => category],
  ['Note', ({ description }) => description ?? ''],
  ['Action', ({ action }) => action ?? 'NONE'],
]

/** All labels that are in use as an order-state table; NULL stays NULL. */
export function labelsAsCsv({ labels }: Configuration): string {
  const rows = [...labels.values()].filter(({ archivedAt }) => archivedAt === null)
  return csv([
    labelColumns.map(([header]) => header),
    ...rows.sort(byDisplayOrder).map((label) => labelColumns.map(([, value]) => value(label))),
  ])
}

/** The grid: events by key, labels by code; a blank cell names no label. */
export function rulesAsCsv({ rules, labels }: Configuration): string {
  const codeOf = (id: number | null) => (id === null ? '' : (labels.get(id)?.code ?? ''))
  return csv([
    ['Event', 'Item Label', 'Order Label', 'Notify Cart'],
    ...[...rules.values()].map(({ event, itemLabelId, orderLabelId, notifyCart }) => [
      event,
      codeOf(itemLabelId),
      codeOf(orderLabelId),
      notifyCart ? 'yes' : 'no',
    ]),
  ])
}
