import type { LabelScope } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError, type UserError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import { publishConfiguration } from '../revisions/index.js'
import { labelAt, type LabelVersion } from './label-deed.js'
import { labelFitsCell } from './label-rules.js'
import {
  cellsOf,
  eventsOf,
  subjectCounts,
  transitionsOf,
  type SubjectCounts,
} from './label-usage.js'
import { moveChunk, type LabelMove } from './move-merged-label.js'
import { moveRecords } from './move-merged-records.js'
import { moveTemplates, templateCounts, type TemplateChoice } from './move-merged-templates.js'
import {
  copyTransitions,
  onlyMovesOf,
  removeTransitions,
  renameInRules,
  renameInWords,
} from './merge-label.sql.js'
import type { LabelUsage } from './label.types.js'
import { changeLabel } from './write-label.js'

type MergeContext = Pick<Context, 'actor' | 'database' | 'configuration' | 'clock'>

/** A label that is merged, as its author looked at it, and the one that takes it in. */
export interface Merge extends LabelVersion {
  intoId: number
  /** Whose template stays where both have one for the same mails. */
  templates: TemplateChoice
  dryRun: boolean
}

/** The label that took the other in, and what moved to it. */
export interface Merged {
  into: LabelRecord
  usage: LabelUsage
  /** E-mail templates that both have for the same mails. */
  templateClashes: number
}

/**
 * Puts one label in the place of another everywhere. Rules and transitions move and the merged
 * label is archived first, in one publication, so that no new subject can take it, and its e-mail templates become the
 * other's, of which `templates` says who makes room; orders with
 * their items, accounts, quotes and order requests follow in chunks, each with a row of history. A merge that was cut short is taken up again
 * by calling it again: an archived label with subjects left can be merged.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT, LABEL_ARCHIVED, LABEL_SCOPE_MISMATCH
 * when the other label is not for all that this one is used for, LABEL_IN_USE when a scope would
 * lose its only declared transition, or NOTHING_TO_DO
 */
export async function mergeLabel(ctx: MergeContext, merge: Merge): Promise<Merged> {
  if (merge.dryRun) return plan(await ctx.configuration.refresh(), ctx.database, merge)
  const comment = `Label ${merge.id} merged into label ${merge.intoId}`
  const { result, configuration } = await publishConfiguration(
    ctx,
    { operation: 'labelMerge', comment },
    async (tx, before) => {
      const planned = await plan(before, tx, merge)
      await tx.query(renameInRules, [merge.id, merge.intoId])
      await tx.query(renameInWords, [merge.id, merge.intoId])
      const lostTemplates = await moveTemplates(tx, merge)
      await tx.query(copyTransitions, [merge.id, merge.intoId])
      await tx.query(removeTransitions, [merge.id])
      const archivedAt = before.labels.get(merge.id)?.archivedAt ?? ctx.clock.now().toISOString()
      await changeLabel(tx, merge.id, { archivedAt }, ctx.clock.now())
      const data = { into: merge.intoId, usage: planned.usage, lostTemplates }
      return { result: planned, subjectType: 'LABEL', subjectId: merge.id, data }
    },
  )
  const moved = await moveSubjects(ctx, configuration, merge)
  const into = configuration.labels.get(merge.intoId) ?? result.into
  return { ...result, into, usage: Object.assign(result.usage, moved) }
}

async function plan(
  configuration: Configuration,
  queryable: Queryable,
  merge: Merge,
): Promise<Merged> {
  const label = labelAt(configuration, merge)
  const { history: _, ...carried } = await subjectCounts(queryable, merge.id)
  const into = configuration.labels.get(merge.intoId)
  if (!into) throw new Refusal(userError('NOT_FOUND', ['intoId']))
  const { templates, templateClashes } = await templateCounts(queryable, merge)
  const isLeft = templates > 0 || Object.values(carried).some((count) => count > 0)
  refuseIfAny(mergeErrors(configuration, { label, into, carried, isLeft }))
  refuseIfAny(await transitionErrors(queryable, merge))
  const rules = eventsOf(configuration, label.id)
  const transitions = transitionsOf(configuration, label.id)
  return { into, usage: { ...carried, templates, rules, transitions }, templateClashes }
}

interface Pair {
  label: LabelRecord
  into: LabelRecord
  carried: Carried
  /** Whether there is anything to move, beside rules and transitions. */
  isLeft: boolean
}

function mergeErrors(
  configuration: Configuration,
  { label, into, carried, isLeft }: Pair,
): UserError[] {
  if (label.id === into.id) return [userError('INVALID_INPUT', ['intoId'])]
  if (into.archivedAt !== null) return [userError('LABEL_ARCHIVED', ['intoId'])]
  if (label.archivedAt !== null && !isLeft) return [userError('NOTHING_TO_DO')]
  const needed = new Set<LabelScope>(cellsOf(configuration, label.id).map(({ scope }) => scope))
  for (const scope of scopesOf(carried)) needed.add(scope)
  const unfit = [...needed].filter((scope) => !labelFitsCell(into, scope))
  return unfit.length > 0 ? [userError('LABEL_SCOPE_MISMATCH', ['intoId'], { scopes: unfit })] : []
}

/** How many of each kind of subject carry a label. */
type Carried = Omit<SubjectCounts, 'history'>

const scopeOf: Record<keyof Carried, LabelScope> = {
  orders: 'ORDER',
  items: 'ORDER_ITEM',
  quotes: 'QUOTE',
  accounts: 'ACCOUNT',
  requests: 'ACCOUNT',
}

const scopesOf = (carried: Carried): LabelScope[] =>
  Object.entries(scopeOf)
    .filter(([name]) => carried[name as keyof Carried] > 0)
    .map(([, scope]) => scope)

/** A scope without any transition allows every move; a merge must not bring that about unseen. */
async function transitionErrors(queryable: Queryable, { id, intoId }: Merge): Promise<UserError[]> {
  const rows = await queryable.query<{ scope: string }>(onlyMovesOf, [id, intoId])
  const scopes = rows.map(({ scope }) => scope)
  return scopes.length > 0 ? [userError('LABEL_IN_USE', ['id'], { transitionScopes: scopes })] : []
}

async function moveSubjects(
  ctx: MergeContext,
  configuration: Configuration,
  { id, intoId }: Merge,
): Promise<Carried> {
  const [from, to] = [configuration.labels.get(id), configuration.labels.get(intoId)]
  if (!from || !to) throw new Error('A merged label is gone')
  const move: LabelMove = { from, to, actionId: newId(), actor: ctx.actor, at: ctx.clock.now() }
  const moved = { orders: 0, items: 0 }
  for (;;) {
    const chunk = await ctx.database.transaction((tx) => moveChunk(tx, move))
    if (chunk === null) return { ...moved, ...(await moveRecords(ctx.database, move)) }
    moved.orders += chunk.orders
    moved.items += chunk.items
  }
}
