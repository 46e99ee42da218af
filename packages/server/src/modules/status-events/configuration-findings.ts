import { statusEvents, type LabelScope, type StatusEventKey } from '@waypost/shared'
import type { Configuration, LabelRecord, RuleRecord } from '../../kernel/configuration.js'
import { eventsOf, hasNoScope, labelFitsCell, transitionsOf } from '../labels/index.js'

/** Something in the configuration that is allowed and probably not meant. */
export interface FindingRecord {
  code: FindingCode
  message: string
  event: StatusEventKey | null
  labelId: number | null
}

export type FindingCode =
  | 'SHARED_LABEL'
  | 'ARCHIVED_LABEL'
  | 'UNFIT_LABEL'
  | 'NOTIFY_WITHOUT_LABEL'
  | 'EXPECTED_SHIP_DATE_INTERNAL'
  | 'LABEL_WITHOUT_USE'
  | 'ACTION_WITHOUT_REACH'

interface Column {
  scope: Extract<LabelScope, 'ORDER' | 'ORDER_ITEM'>
  words: string
  of: (rule: RuleRecord) => number | null
}

const columns: readonly Column[] = [
  { scope: 'ORDER_ITEM', words: 'item label', of: (rule) => rule.itemLabelId },
  { scope: 'ORDER', words: 'order label', of: (rule) => rule.orderLabelId },
]

/** Events that are one action on an item or on the whole order; they may share an item label. */
const twins: readonly (readonly [StatusEventKey, StatusEventKey])[] = [
  ['ITEM_FILL_BACKORDER', 'ORDER_FILL_BACKORDER'],
  ['ITEM_FORCE_BACKORDER', 'ORDER_FORCE_BACKORDER'],
  ['ITEM_SET_ACTUAL_SHIP_DATE', 'ORDER_SET_ACTUAL_SHIP_DATE'],
  ['ITEM_CANCEL', 'ORDER_CANCEL'],
]

const areTwins = (a: StatusEventKey, b: StatusEventKey): boolean =>
  twins.some((pair) => pair.includes(a) && pair.includes(b))

/** What in a configuration deserves a second look, in grid order, then labels. Pure. */
export const findConfigurationFindings = (configuration: Configuration): FindingRecord[] => [
  ...[...configuration.rules.values()].flatMap((rule) => ruleFindings(rule, configuration)),
  ...[...configuration.labels.values()].flatMap((label) => labelFindings(label, configuration)),
]

function ruleFindings(rule: RuleRecord, configuration: Configuration): FindingRecord[] {
  return [
    ...columns.flatMap((column) => cellFindings(rule, column, configuration)),
    ...silentNotice(rule),
    ...internalShipDate(rule),
  ]
}

function cellFindings(
  rule: RuleRecord,
  column: Column,
  configuration: Configuration,
): FindingRecord[] {
  const id = column.of(rule)
  const label = id === null ? undefined : configuration.labels.get(id)
  if (!label) return []
  const { name } = statusEvents[rule.event]
  const about = { event: rule.event, labelId: label.id }
  const findings: FindingRecord[] = []
  if (label.archivedAt !== null) {
    const message = `The ${column.words} of ${name} is "${label.name}", which is archived.`
    findings.push({ code: 'ARCHIVED_LABEL', message, ...about })
  }
  if (!labelFitsCell(label, column.scope)) {
    const message = `The ${column.words} of ${name} is "${label.name}", which is not for that.`
    findings.push({ code: 'UNFIT_LABEL', message, ...about })
  }
  const sharing = eventsSharing(rule, column, configuration).map(
    (event) => statusEvents[event].name,
  )
  if (sharing.length > 0) {
    const message = `${name} and ${sharing.join(', ')} notify the cart and share the ${column.words} "${label.name}": a cart that compares labels only may miss one of them.`
    findings.push({ code: 'SHARED_LABEL', message, ...about })
  }
  return findings
}

/** Other notifying events with the same label in the same column, twins' item labels left out. */
function eventsSharing(
  rule: RuleRecord,
  column: Column,
  { rules }: Configuration,
): StatusEventKey[] {
  if (!rule.notifyCart) return []
  return [...rules.values()]
    .filter(
      (other) =>
        other.event !== rule.event && other.notifyCart && column.of(other) === column.of(rule),
    )
    .filter((other) => column.scope === 'ORDER' || !areTwins(other.event, rule.event))
    .map(({ event }) => event)
}

function silentNotice({
  event,
  itemLabelId,
  orderLabelId,
  notifyCart,
}: RuleRecord): FindingRecord[] {
  const { name, labelFromCaller } = statusEvents[event]
  if (!notifyCart || labelFromCaller || itemLabelId !== null || orderLabelId !== null) return []
  const message = `${name} notifies the cart but changes no label: the cart hears of it only where quantities, dates or tracking changed.`
  return [{ code: 'NOTIFY_WITHOUT_LABEL', message, event, labelId: null }]
}

function internalShipDate({ event, itemLabelId }: RuleRecord): FindingRecord[] {
  if (event !== 'ITEM_SET_EXPECTED_SHIP_DATE' || itemLabelId !== null) return []
  const message = `${statusEvents[event].name} has no item label: expected ship dates stay internal and are left out of every update.`
  return [{ code: 'EXPECTED_SHIP_DATE_INTERNAL', message, event, labelId: null }]
}

const labelFindings = (label: LabelRecord, configuration: Configuration): FindingRecord[] => [
  ...uselessLabel(label, configuration),
  ...unreachedAction(label, configuration),
]

/** Neither a rule nor anybody who chooses a label for an order or an item ever comes to it. */
function unreachedAction(label: LabelRecord, configuration: Configuration): FindingRecord[] {
  const chosen = label.archivedAt === null && (label.isOrderState || label.isOrderLineItemState)
  if (label.action === null || chosen || eventsOf(configuration, label.id).length > 0) return []
  const message = `"${label.name}" is to issue gift cards, but no rule leads to it and nobody can choose it for an order or an item.`
  return [{ code: 'ACTION_WITHOUT_REACH', message, event: null, labelId: label.id }]
}

function uselessLabel(label: LabelRecord, configuration: Configuration): FindingRecord[] {
  const used = eventsOf(configuration, label.id).length + transitionsOf(configuration, label.id) > 0
  if (used || label.archivedAt !== null || !hasNoScope(label)) return []
  const message = `"${label.name}" can be chosen for nothing and no rule names it.`
  return [{ code: 'LABEL_WITHOUT_USE', message, event: null, labelId: label.id }]
}
