import type { StatusEventKey } from '@waypost/shared'
import { expect, test } from 'vitest'
import { contextWithDefaults } from '../callers.js'
import { fire, stored } from '../events.js'
import { createTestDatabase } from '../harness.js'
import { startMailServer } from '../mail-server.js'
import { work } from '../workers.js'
import { createMail } from '../../src/kernel/mail.js'
import type { OrderState } from '../../src/modules/orders/index.js'
import { updateSettings } from '../../src/modules/settings/update-settings.js'
import { casesOf } from '../../src/modules/status-events/catalog/all.cases.js'

const patience = { timeout: 60_000, interval: 10 }
const database = await createTestDatabase()
const server = await startMailServer()
const ctx = {
  ...(await contextWithDefaults(database)),
  mail: createMail({ from: 'no-reply@shop.example', within: 5_000, smtpUrl: server.url }),
}
await updateSettings(ctx, { emailHoldSeconds: 0 })

/** Waits until no mail of the order is under way; answers the ids of those that ever left. */
async function left(orderId: string): Promise<string[]> {
  const rows = () =>
    database.query<{ state: string; messageId: string | null }>(
      `select d.state, e.message_id as "messageId" from delivery d
       join destination t on t.id = d.destination_id and t.kind = 'EMAIL'
       left join email e on e.delivery_id = d.id where d.order_id = $1`,
      [orderId],
    )
  await expect
    .poll(async () => (await rows()).filter(({ state }) => /WAITING|SENDING/.test(state)), patience)
    .toEqual([])
  return (await rows()).flatMap(({ state, messageId }) =>
    state === 'DELIVERED' && messageId !== null ? [`<${messageId}>`] : [],
  )
}

/** Whether the order or one of its items reached a label that mails, by the labels alone. */
function reaches(mailing: ReadonlySet<number>, before: OrderState | null, after: OrderState) {
  const labelsOf = (state: OrderState) =>
    new Map([state.order, ...state.items].map(({ id, labelId }) => [id, labelId]))
  const former = before ? labelsOf(before) : new Map<string, number | null>()
  return [...labelsOf(after)].some(
    ([id, label]) => label !== null && label !== (former.get(id) ?? null) && mailing.has(label),
  )
}

const receivedIds = () =>
  server.received.map(({ raw }) => /^message-id: *(\S+)/im.exec(raw)?.[1] ?? '')

test.each([
  ['the labels that mail by default', 'id = id'],
  ['every label', 'is_send_email = true'],
])(
  'each event that reaches %s sends one mail for the action, to the stored address alone',
  { timeout: 240_000 },
  async (_, flags) => {
    await database.query(`update label set ${flags}`)
    await ctx.configuration.refresh()
    const labels = await database.query<{ id: number }>('select id from label where is_send_email')
    const mailing = new Set(labels.map(({ id }) => id))
    await work(ctx, { poll: 20 })
    let mails = 0
    for (const [event, { fires }] of Object.entries(casesOf)) {
      for (const { given, input, when } of fires) {
        const { order } = await given(ctx)
        const known = new Set(await left(order.id))
        const before = await stored(database, order.id)
        const { userErrors, createdOrder } = await fire(
          ctx,
          event as StatusEventKey,
          order.id,
          input?.(before),
        )
        expect(userErrors, event).toEqual([])
        const changes = [{ before, after: await stored(database, order.id) }]
        if (createdOrder)
          changes.push({ before: null as never, after: await stored(database, createdOrder.id) })
        for (const change of changes) {
          const fresh = (await left(change.after.order.id)).filter((id) => !known.has(id))
          const owed = reaches(mailing, change.before, change.after) ? 1 : 0
          expect(fresh, `${event} ${when ?? ''}`).toHaveLength(owed)
          const ids = receivedIds()
          const received = server.received.filter((_mail, place) =>
            fresh.includes(ids[place] ?? ''),
          )
          const { billTo, shipTo } = change.after.detail
          expect(received.map(({ to }) => to)).toEqual(
            fresh.map(() => [billTo.email ?? shipTo.email]),
          )
          mails += fresh.length
        }
      }
    }
    expect(mails).toBeGreaterThan(5)
    expect(new Set(receivedIds()).size).toBe(server.received.length)
  },
)
