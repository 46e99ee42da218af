import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { SqlValues } from '../../kernel/sql-values.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import type { ChannelContent } from './channel-content.js'
import { deliveryConditions, hasCondition } from './delivery-filter.sql.js'
import { DELIVERIES_CHANNEL } from './delivery.js'
import type { DeliveryFilter } from './delivery.types.js'
import { decideResend, type ResendQuestion } from './resend-rules.js'
import { findRun } from './resend-runs.js'
import { giveWords, queueAgain, queueRun, resendCandidates } from './resend.sql.js'
import type { DeliveryResendManyInput, DeliveryResendRun, ResendPreview } from './resend.types.js'

const mostAtOnce = 50_000
const fastest = 100

/** An update that is looked at for sending it again. */
interface Candidate extends ResendQuestion {
  id: number
  destinationId: number
  createdAt: Date
}

interface Selection {
  chosen: Candidate[]
  /** New contents, by id, of updates whose carts lacked a word. */
  contents: Map<number, ChannelContent>
  omitted: Map<ResendPreview['omissions'][number]['code'], number>
}

/**
 * Queues one update again, with the same id and the same content; one that waits is tried at once.
 * @throws Refusal NOT_FOUND, PERMISSION_DENIED for a mail without the right to send any, or why it
 *   cannot be sent
 */
export async function resendDelivery(ctx: Context, id: string): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const values = new SqlValues()
    const where = deliveryConditions(ctx, {}, values)
    if (!/^\d{1,15}$/.test(id)) throw new Refusal(userError('NOT_FOUND', ['id']))
    where.push(`d.id = ${values.add(id, 'bigint')}`)
    const sql = resendCandidates(where.join(' and '), 1, true)
    const [candidate] = await tx.query<Candidate>(sql, values.list)
    if (!candidate) throw new Refusal(userError('NOT_FOUND', ['id']))
    if (!mayResend(ctx, candidate.destinationId))
      throw new Refusal(userError('PERMISSION_DENIED', ['id']))
    const answer = decideResend(candidate, ctx.configuration.current())
    if (answer.refused !== null) {
      const data = answer.labels ? { labels: answer.labels } : null
      throw new Refusal(userError(answer.refused, ['id'], data))
    }
    if (answer.content) await translate(tx, new Map([[candidate.id, answer.content]]))
    await tx.rows(queueAgain, [candidate.id])
    const subject = { subjectType: 'DELIVERY', subjectId: id }
    await recordAudit(tx, ctx.actor, ctx.clock, { operation: 'deliveryResend', ...subject })
  })
  ctx.database.announce(DELIVERIES_CHANNEL)
}

/**
 * Queues what a filter finds again, spread so that no destination gets more than it should; or says
 * what it would do.
 * @throws Refusal INVALID_INPUT for a filter without a condition or one that finds too many
 */
export async function resendMany(
  ctx: Context,
  { filter, perSecond, dryRun }: DeliveryResendManyInput,
): Promise<{ preview: ResendPreview; run: DeliveryResendRun | null }> {
  refuseIfAny(resendErrors(filter, perSecond))
  if (dryRun) {
    const selection = await select(ctx, ctx.database, filter, false)
    return { preview: previewOf(selection, perSecond), run: null }
  }
  const { selection, runId } = await ctx.database.transaction(async (tx) => {
    const found = await select(ctx, tx, filter, true)
    return { selection: found, runId: await startRun(ctx, tx, { filter, perSecond }, found) }
  })
  ctx.database.announce(DELIVERIES_CHANNEL)
  const run = runId === null ? null : await findRun(ctx, runId)
  return { preview: previewOf(selection, perSecond), run }
}

/** Who may send updates again need not be one who may write to customers. */
const mayResend = ({ actor, configuration }: Context, destinationId: number): boolean =>
  actor.permissions.has('emails.send') ||
  destinationId !== configuration.current().emailDestinationId

function resendErrors(filter: DeliveryFilter, perSecond: number): UserError[] {
  const errors: UserError[] = []
  if (!hasCondition(filter))
    errors.push(invalidInput(['filter'], 'Say which updates by at least one condition.'))
  if (!(perSecond >= 1 && perSecond <= fastest))
    errors.push(invalidInput(['perSecond'], `1 to ${fastest} updates a second can be sent again.`))
  return errors
}

/** What the filter finds, sorted into what can be sent again and what cannot. */
async function select(
  ctx: Context,
  on: Queryable,
  filter: DeliveryFilter,
  lock: boolean,
): Promise<Selection> {
  const values = new SqlValues()
  const wanted = { ...filter, states: filter.states ?? ['DELIVERED', 'FAILED'] } as DeliveryFilter
  const where = [...deliveryConditions(ctx, wanted, values), `d.ended_at is not null`]
  // Customers are not written to again because a receiver missed something.
  if (
    !ctx.actor.permissions.has('emails.send') ||
    (filter.kind == null && filter.destinationId == null)
  )
    where.push(`d.destination_id <> (select id from destination where kind = 'EMAIL')`)
  const sql = resendCandidates(where.join(' and '), mostAtOnce + 1, lock)
  const candidates = await on.query<Candidate>(sql, values.list)
  if (candidates.length > mostAtOnce) {
    const message = `These are more than ${mostAtOnce} updates; narrow the filter, such as to a shorter time.`
    throw new Refusal(invalidInput(['filter'], message))
  }
  const selection: Selection = { chosen: [], contents: new Map(), omitted: new Map() }
  const configuration = ctx.configuration.current()
  for (const candidate of candidates) {
    const answer = decideResend(candidate, configuration)
    if (answer.refused === null) {
      selection.chosen.push(candidate)
      if (answer.content) selection.contents.set(candidate.id, answer.content)
    } else {
      selection.omitted.set(answer.refused, (selection.omitted.get(answer.refused) ?? 0) + 1)
    }
  }
  return selection
}

function previewOf({ chosen, omitted }: Selection, perSecond: number): ResendPreview {
  const counts = new Map<number, number>()
  for (const { destinationId } of chosen)
    counts.set(destinationId, (counts.get(destinationId) ?? 0) + 1)
  const times = chosen.map(({ createdAt }) => createdAt)
  const most = Math.max(0, ...counts.values())
  return {
    count: chosen.length,
    shares: [...counts].map(([destinationId, count]) => ({ destinationId, count })),
    omissions: [...omitted].map(([code, count]) => ({ code, count })),
    oldestAt: times.at(0) ?? null,
    newestAt: times.at(-1) ?? null,
    seconds: Math.ceil(Math.max(0, most - 1) / perSecond),
  }
}

/** Answers the id of the run; null when there is nothing to send. */
async function startRun(
  ctx: Context,
  tx: Queryable,
  { filter, perSecond }: Pick<DeliveryResendManyInput, 'filter' | 'perSecond'>,
  { chosen, contents }: Selection,
): Promise<string | null> {
  if (chosen.length === 0) return null
  // Runs that begin at the same time would not see each other's places in the line.
  await tx.query(`select pg_advisory_xact_lock(hashtext('waypost resend runs'))`)
  await translate(tx, contents)
  const { actor, clock } = ctx
  const id = newId(clock.now().getTime())
  await tx.query(
    `insert into resend_run (id, filter, per_second, total, actor_kind, actor_id, actor_name, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [id, JSON.stringify(filter), perSecond, chosen.length, actor.kind, actor.id, actor.name],
  )
  await tx.rows(queueRun, [id, chosen.map((candidate) => candidate.id), perSecond])
  await recordAudit(tx, actor, clock, {
    operation: 'deliveryResendMany',
    subjectType: 'RESEND_RUN',
    subjectId: id,
    data: { filter, perSecond, total: chosen.length },
  })
  return id
}

async function translate(tx: Queryable, contents: Map<number, ChannelContent>): Promise<void> {
  if (contents.size === 0) return
  const rows = [...contents].map(([id, content]) => ({ id, content }))
  await tx.rows(giveWords, [JSON.stringify(rows)])
}
