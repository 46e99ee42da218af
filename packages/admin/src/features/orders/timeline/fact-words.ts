import type { FactChangePartsFragment } from '../../../generated/operations.js'

/** What fact changes are worded with: texts by key, and how this reader sees values. */
export interface FactWording {
  t(key: string, values?: Record<string, unknown>): string
  has(key: string): boolean
  money(amount: string): string
  date(date: string): string
  weight(grams: number): string
  number(value: number): string
  /** What an item is called; null when it is not known any more. */
  item(id: string | null): string | null
}

/** One line of a list of changes. */
export interface FactLine {
  /** The item that it is about, where it is one. */
  about: string | null
  text: string
}

type Change = FactChangePartsFragment

const moneyFields = new Set([
  'total',
  'netPaid',
  'balance',
  'carriedCharges',
  'unitPrice',
  'tax',
  'discount',
  'amount',
  'tax',
  'discount',
])
const dateFields = new Set(['expectedShipDate', 'actualShipDate', 'shipDate'])
/** Follow from the others and would only repeat them. */
const silent = new Set([
  'ORDER.complete',
  'ORDER.backordered',
  'ORDER.shippingState',
  'ORDER.balance',
  'ORDER.packedBy',
])

function valueWords(field: string, value: unknown, words: FactWording): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return words.t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'number') return words.number(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (moneyFields.has(field)) return words.money(value)
  if (dateFields.has(field)) return words.date(value)
  const known = `events.values.${field}.${value}`
  return words.has(known) ? words.t(known) : value
}

function fieldWords({ subject, field }: Change, { t, has }: FactWording): string {
  const keys = [`events.of.${subject}.${field}`, `events.fields.${field}`]
  const known = keys.find(has)
  return known ? t(known) : field
}

function plainLine(change: Change, words: FactWording): string {
  const { field, from, to } = change
  const name = fieldWords(change, words)
  // An edit of contact data names the field and keeps what it holds to itself.
  if (from == null && to == null) return words.t('events.facts.edited', { field: name })
  return words.t('events.facts.changed', {
    field: name,
    from: valueWords(field, from, words),
    to: valueWords(field, to, words),
  })
}

/** Sentences for what came into being at once, by what it is. */
const newThing: Partial<
  Record<string, (facts: Record<string, unknown>, words: FactWording) => string>
> = {
  ORDER_ITEM: (facts, words) =>
    words.t('events.facts.newItem', {
      qty: facts['ordered'] ?? '',
      name: facts['name'] ?? facts['sku'] ?? '',
    }),
  LEDGER_ENTRY: (facts, words) =>
    words.t(`events.facts.ledger.${String(facts['kind'])}`, {
      amount: words.money(String(facts['amount'])),
    }),
  SHIPMENT: (facts, words) =>
    [
      words.t('events.facts.shipment', { date: valueWords('shipDate', facts['shipDate'], words) }),
      ...[facts['carrier'], facts['trackingNumber']].filter(Boolean),
    ].join(' · '),
  RETURN: (facts, words) =>
    words.t(`events.facts.return.${String(facts['state'])}`, { number: facts['rmaNumber'] ?? '' }),
  PACKAGE: ({ number, weightGrams }, words) =>
    typeof weightGrams === 'number'
      ? words.t('events.facts.packageWeight', { number, weight: words.weight(weightGrams) })
      : words.t('events.facts.package', { number }),
  DROP_SHIP_ORDER: (facts, words) =>
    words.t('events.facts.dropShip', {
      supplier: facts['supplier'] ?? '',
      qty: facts['qty'] ?? '',
    }),
  CREATED_ORDER: (facts, words) => {
    const items = Array.isArray(facts['items']) ? (facts['items'] as Record<string, unknown>[]) : []
    const list = items.map(({ ordered, name }) => `${String(ordered)} × ${String(name)}`).join(', ')
    return words.t('events.facts.createdOrder', {
      items: list,
      total: words.money(String(facts['total'])),
    })
  },
}

/** The fact that only something new brings along. */
const marks: Record<string, string> = {
  ORDER_ITEM: 'sku',
  LEDGER_ENTRY: 'kind',
  SHIPMENT: 'shipDate',
  RETURN: 'rmaNumber',
  PACKAGE: 'number',
  DROP_SHIP_ORDER: 'supplier',
  CREATED_ORDER: 'source',
}

/** Changes of one thing, in the order in which the things were first named. */
function bySubject(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = `${change.subject}:${change.subjectId ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()]
}

/** Whether a change is about an order that a dry run only would make: that has no id yet. */
const ofNewOrder = ({ subject, subjectId }: Change): boolean =>
  subjectId === null && subject !== 'CREATED_ORDER'

const itemLine = (changes: readonly Change[], words: FactWording): string =>
  changes.map((change) => plainLine(change, words)).join(', ')

function linesOf(changes: readonly Change[], words: FactWording): FactLine[] {
  const [first] = changes
  if (!first) return []
  const facts = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  const isNew = changes.every(({ from }) => from == null) && (marks[first.subject] ?? '') in facts
  const sentence = first.subject === 'ORDER' ? undefined : newThing[first.subject]
  const about = ofNewOrder(first) ? words.t('events.newOrder') : null
  if (isNew && sentence) return [{ about, text: sentence(facts, words) }]
  if (first.subject === 'ORDER_ITEM') {
    return [{ about: words.item(first.subjectId), text: itemLine(changes, words) }]
  }
  return changes.map((change) => {
    const flag = `events.flags.${change.field}.${String(change.to)}`
    return { about, text: words.has(flag) ? words.t(flag) : plainLine(change, words) }
  })
}

/** What changed, in sentences: one line for each item or new thing, one for each fact of the order. */
export function factLines(changes: readonly Change[], words: FactWording): FactLine[] {
  const told = changes.filter(
    (change) =>
      !silent.has(`${change.subject}.${change.field}`) &&
      // Its items follow from what is told of the new order itself.
      !(change.subject === 'ORDER_ITEM' && ofNewOrder(change)),
  )
  return bySubject(told.length > 0 ? told : changes).flatMap((group) => linesOf(group, words))
}
