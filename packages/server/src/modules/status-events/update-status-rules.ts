import { statusEvents, type StatusEventKey } from '@waypost/shared'
import type { Configuration, RuleRecord } from '../../kernel/configuration.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { characterCount } from '../../kernel/text.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { labelFitsCell } from '../labels/index.js'
import { publishConfiguration, type Published, type PublishingContext } from '../revisions/index.js'
import { compareRules, type RuleDifference } from './compare-rules.js'
import { writeRules } from './write-rules.js'

/** What one rule becomes; an omitted cell stays, null blanks it. */
export interface RuleChange {
  event: StatusEventKey
  itemLabelId?: number | null
  orderLabelId?: number | null
  notifyCart: boolean
}

/** Changes that are published together. */
export interface RulesUpdate {
  changes: readonly RuleChange[]
  expectedRevision: number
  comment: string
  dryRun: boolean
}

const longestComment = 500

/**
 * Publishes changes of the grid, all or none, and answers what changed cell by cell.
 * @throws Refusal INVALID_INPUT (comment, an event named twice), VERSION_CONFLICT, RULE_CELL_LOCKED,
 * NOT_FOUND, LABEL_ARCHIVED, LABEL_SCOPE_MISMATCH, each with its place, or NOTHING_TO_DO
 */
export async function updateStatusRules(
  ctx: PublishingContext,
  { changes, expectedRevision, comment, dryRun }: RulesUpdate,
): Promise<Published<RuleDifference[]>> {
  refuseIfAny([...commentErrors(comment), ...repeatedEvents(changes)])
  const publication = {
    operation: 'statusRulesUpdate',
    comment: comment.trim(),
    expectedRevision,
    dryRun,
  }
  return publishConfiguration(ctx, publication, async (tx, before) => {
    refuseIfAny(changes.flatMap((change, index) => ruleChangeErrors(change, index, before)))
    const rules = changes.map((change) => changedRule(change, before))
    const diff = rules.flatMap((rule) => compareRules(ruleOf(before, rule.event), rule, before))
    if (diff.length === 0) throw new Refusal(userError('NOTHING_TO_DO', ['changes']))
    await writeRules(tx, rules)
    return { result: diff, subjectType: 'CONFIGURATION', subjectId: 'rules', data: { diff } }
  })
}

function commentErrors(comment: string): UserError[] {
  const length = characterCount(comment.trim())
  if (length > 0 && length <= longestComment) return []
  return [invalidInput(['comment'], `Say in 1 to ${longestComment} characters why.`)]
}

function repeatedEvents(changes: readonly RuleChange[]): UserError[] {
  return changes.flatMap(({ event }, index) => {
    if (changes.findIndex((change) => change.event === event) === index) return []
    const message = `${statusEvents[event].name} is named twice.`
    return [invalidInput(['changes', String(index), 'event'], message)]
  })
}

/** Why the cells of a change cannot be so, each with its place in the list of changes. */
export function ruleChangeErrors(
  change: RuleChange,
  index: number,
  before: Configuration,
): UserError[] {
  const place = (field: string) => ['changes', String(index), field]
  return [
    ...cellErrors(change.event, change.itemLabelId, 'ORDER_ITEM', {
      path: place('itemLabelId'),
      before,
    }),
    ...cellErrors(change.event, change.orderLabelId, 'ORDER', {
      path: place('orderLabelId'),
      before,
    }),
  ]
}

function cellErrors(
  event: StatusEventKey,
  labelId: number | null | undefined,
  scope: 'ORDER' | 'ORDER_ITEM',
  { path, before }: { path: string[]; before: Configuration },
): UserError[] {
  if (labelId == null) return []
  if (statusEvents[event].labelFromCaller) return [userError('RULE_CELL_LOCKED', path, { event })]
  const label = before.labels.get(labelId)
  if (!label) return [userError('NOT_FOUND', path, { labelId })]
  if (label.archivedAt !== null) return [userError('LABEL_ARCHIVED', path, { labelId })]
  return labelFitsCell(label, scope)
    ? []
    : [userError('LABEL_SCOPE_MISMATCH', path, { labelId, scope })]
}

function ruleOf({ rules }: Configuration, event: StatusEventKey): RuleRecord {
  return rules.get(event) ?? { event, itemLabelId: null, orderLabelId: null, notifyCart: false }
}

function changedRule(change: RuleChange, before: Configuration): RuleRecord {
  const rule = ruleOf(before, change.event)
  return {
    event: change.event,
    itemLabelId: change.itemLabelId === undefined ? rule.itemLabelId : change.itemLabelId,
    orderLabelId: change.orderLabelId === undefined ? rule.orderLabelId : change.orderLabelId,
    notifyCart: change.notifyCart,
  }
}
