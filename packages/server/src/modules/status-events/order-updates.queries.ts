import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
  type PageArguments,
} from '../../kernel/pagination.js'
import {
  destinationState,
  switchedOff,
  wholeDeliveryColumns,
  type Delivery,
} from '../deliveries/index.js'
import type {
  EventUpdates,
  EventUpdatesConnection,
  UpdateDiagnosis,
} from './order-updates.types.js'
import type { PlannedUpdateRecord } from './planned-update.js'
import { updateOutcome } from './update-outcome.js'

type PlanEntry = Omit<PlannedUpdateRecord, 'payload' | 'content' | 'hold'>

interface EventRow extends Omit<EventUpdates, 'destinations'> {
  plan: PlanEntry[]
  deliveries: KnownDelivery[]
}

/** An update with the signs of its destination's health, which decide what it waits for. */
interface KnownDelivery extends Delivery {
  failures: number
  probeAt: Date | null
  stoppedAt: Date | null
}

const defaultSize = 20

const statementOf = (name: string, behind: string): Statement => ({
  name,
  text: `select h.id, h.event, h.sequence, h.at, x.plan,
      coalesce((select json_agg(u) from (select ${wholeDeliveryColumns}, t.failures,
            t.probe_at as "probeAt", t.stopped_at as "stoppedAt"
          from delivery d join destination t on t.id = d.destination_id join orders o on o.id = d.order_id
          where d.outbox_id = x.id) u), '[]') as deliveries
    from history_entry h join outbox x on x.entry_id = h.id
    where h.order_id = $1 ${behind} order by h.sequence desc limit $2`,
})
const firstPage = statementOf('order_updates', '')
const laterPage = statementOf('order_updates_behind', 'and h.sequence < $3')

const isVersion = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 31

/**
 * For each event of an order that the caller is known to see, newest first: who was to be told,
 * which condition decided, and what became of it with every try, in one statement.
 * @throws AppError BAD_USER_INPUT for a page or cursor that cannot be
 */
export async function updatesOf(
  ctx: Context,
  orderId: string,
  args: PageArguments,
): Promise<EventUpdatesConnection> {
  const page = pageRequest(args, defaultSize)
  const values: unknown[] = [orderId, page.size + 1]
  if (page.cursor !== null) values.push(...decodeCursor(page.cursor, [isVersion]))
  const statement = page.cursor === null ? firstPage : laterPage
  const { rows, more } = cutPage(await ctx.database.rows<EventRow>(statement, values), page)
  const off = new Set(switchedOff(ctx.configuration.current()))
  const edges = rows.map(({ plan, deliveries, ...event }) => ({
    node: { ...event, destinations: plan.map((entry) => diagnosisOf(entry, deliveries, off)) },
    cursor: encodeCursor([event.sequence]),
  }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}

function diagnosisOf(
  planned: PlanEntry,
  deliveries: readonly KnownDelivery[],
  off: ReadonlySet<number>,
): UpdateDiagnosis {
  const { destination, destinationId, name, due, condition, unmapped } = planned
  const delivery = deliveries.find((known) => known.destinationId === destinationId) ?? null
  const health = delivery ? destinationState(delivery) : 'OK'
  const isOff = health !== 'STOPPED' && destinationId !== null && off.has(destinationId)
  const outcome = updateOutcome(due, delivery, isOff ? 'SWITCHED_OFF' : health)
  return { destination, destinationId, name, due, condition, unmapped, outcome, delivery }
}
