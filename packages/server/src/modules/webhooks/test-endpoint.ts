import { testMessageType } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { DELIVERIES_CHANNEL } from '../deliveries/index.js'
import { auditOf } from './endpoint-deed.js'
import { findEndpoint, type EndpointRow } from './webhook-endpoint.js'

type TestContext = Pick<Context, 'actor' | 'database' | 'clock'>

/**
 * Queues a message that tells of nothing, and answers the id of its delivery. It goes the way of
 * all others; one that still waits is tried at once instead.
 * @throws Refusal NOT_FOUND, or DESTINATION_STOPPED when it would wait for good
 */
export async function testEndpoint(ctx: TestContext, id: number): Promise<string> {
  const deliveryId = await ctx.database.transaction(async (tx) => {
    const endpoint = await findEndpoint(tx, id)
    if (!endpoint) throw new Refusal(userError('NOT_FOUND', ['id']))
    if (endpoint.stoppedAt) {
      const data = { reason: endpoint.stoppedReason }
      throw new Refusal(userError('DESTINATION_STOPPED', ['id'], data))
    }
    return (await waitingTest(tx, endpoint)) ?? queueTest(tx, ctx, endpoint)
  })
  ctx.database.announce(DELIVERIES_CHANNEL)
  return deliveryId
}

/** The message of a test, as the outbox keeps it. */
export const testMessage = ({ id, name }: Pick<EndpointRow, 'id' | 'name'>, now: Date) => ({
  type: testMessageType,
  timestamp: now.toISOString(),
  data: { id, name },
})

/** The test that is under way, due at once: who asks again wants to see it now. */
async function waitingTest(tx: Queryable, endpoint: EndpointRow): Promise<string | undefined> {
  // Two at the same time wait for each other here.
  await tx.query('select 1 from webhook_endpoint where id = $1 for update', [endpoint.id])
  const [waiting] = await tx.query<{ id: string }>(
    `update delivery set due_at = least(due_at, now()) where id = (
       select id from delivery where destination_id = $1 and state in ('WAITING', 'SENDING')
         and event is null limit 1)
     returning id::text`,
    [endpoint.destinationId],
  )
  return waiting?.id
}

async function queueTest(tx: Queryable, ctx: TestContext, endpoint: EndpointRow): Promise<string> {
  const now = ctx.clock.now()
  const [queued] = await tx.query<{ id: string }>(
    `with message as (
       insert into outbox (payload, plan, created_at) values ($1, '[]', $2) returning id)
     insert into delivery (outbox_id, destination_id, state, due_at, created_at)
       select id, $3, 'WAITING', now(), now() from message returning id::text`,
    [JSON.stringify(testMessage(endpoint, now)), now, endpoint.destinationId],
  )
  if (!queued) throw new Error('The test was not queued')
  await recordAudit(tx, ctx.actor, ctx.clock, {
    operation: 'webhookEndpointTest',
    ...auditOf(endpoint),
    subjectId: String(endpoint.id),
  })
  return queued.id
}
