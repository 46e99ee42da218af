import { flagOfScope, labelScopes, type LabelScope, type StatusEventKey } from '@waypost/shared'
import type {
  GridFindingFragment,
  GridLabelFragment,
  StatusGridQuery,
} from '../../generated/operations.js'
import type { RuleTable } from './draft.js'

/** One of the thirty rows as the server tells it. */
export type GridRule = StatusGridQuery['statusRules'][number]
/** A label as the cells and their menus need it. */
export type GridLabel = GridLabelFragment
/** Something that is allowed and probably not meant. */
export type GridFinding = GridFindingFragment
/** A cell that names a label. */
export type LabelField = 'itemLabelId' | 'orderLabelId'

/** The scope whose labels a column takes. */
export const scopeOfField = {
  itemLabelId: 'ORDER_ITEM',
  orderLabelId: 'ORDER',
} as const satisfies Record<LabelField, LabelScope>

/** The published rules by event. */
export function tableOf(rules: readonly GridRule[]): RuleTable {
  return Object.fromEntries(
    rules.map(({ event, itemLabel, orderLabel, notifyCart }) => [
      event,
      { itemLabelId: itemLabel?.id ?? null, orderLabelId: orderLabel?.id ?? null, notifyCart },
    ]),
  )
}

/** The rows in their groups, both in the order of the grid; groups without rows are left out. */
export function groupsOf(rules: readonly GridRule[]) {
  return (['DROP_SHIP', 'ITEM', 'ORDER'] as const)
    .map((group) => ({ group, rules: rules.filter((rule) => rule.group === group) }))
    .filter((entry) => entry.rules.length > 0)
}

/** Whether nobody can choose the label, so that only rules can set it. */
export const hasNoScope = (label: GridLabel): boolean =>
  labelScopes.every((scope) => label[flagOfScope[scope]] !== true)

/** The labels that a column takes: those of its scope, and those of no scope at all. */
export function labelsFor(labels: readonly GridLabel[], field: LabelField) {
  const inUse = labels.filter(({ archivedAt }) => archivedAt === null)
  return {
    own: inUse.filter((label) => label[flagOfScope[scopeOfField[field]]]),
    unscoped: inUse.filter(hasNoScope),
  }
}

/** Whether a row's words contain what somebody typed; case does not matter. */
export function matches(words: readonly (string | undefined)[], typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase()
  return wanted === '' || words.some((word) => word?.toLocaleLowerCase().includes(wanted))
}

/** The place in the grid that a refusal's path names, given the events that were sent. */
export function cellOfPath(path: readonly string[] | null, events: readonly StatusEventKey[]) {
  if (path?.[0] !== 'changes') return null
  const event = events[Number(path[1])]
  return event ? { event, field: path[2] ?? null } : null
}
