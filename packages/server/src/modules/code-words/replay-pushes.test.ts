import { describe, expect, test } from 'vitest'
import { fired } from '../../../test/events.js'
import { openWordShops, production, waiting, shipped } from '../../../test/word-shops.js'
import { tidyPushes } from './index.js'

const { clock, app, ctx, labelOf, events, shop } = await openWordShops()

describe('a word that gets its meaning while newer news come in', () => {
  test('never wins against them', async () => {
    const { order, push, map } = await shop()
    await map({ sent: shipped })
    for (let round = 0; round < 4; round += 1) {
      const states = await Promise.all(Array.from({ length: 8 }, () => order()))
      const tell = (word: string) => states.map(({ order: { id } }) => push({ orderId: id, word }))
      await Promise.all(tell(`old-${round}`))
      await Promise.all([map({ [`old-${round}`]: production }), ...tell('sent')])
      await tidyPushes(ctx)
      expect(await Promise.all(states.map(labelOf))).toEqual(states.map(() => shipped))
    }
  })

  test('never wins against them either where they had nothing to do', async () => {
    const { order, push, map } = await shop()
    await map({ sent: shipped })
    for (let round = 0; round < 4; round += 1) {
      const states = await Promise.all(Array.from({ length: 8 }, () => order()))
      const tell = (word: string) => states.map(({ order: { id } }) => push({ orderId: id, word }))
      await Promise.all(tell('sent'))
      await Promise.all(tell(`old-${round}`))
      await Promise.all([map({ [`old-${round}`]: production }), ...tell('sent')])
      await tidyPushes(ctx)
      expect(await Promise.all(states.map(labelOf))).toEqual(states.map(() => shipped))
    }
  })

  test('waits when its order has moved on, and finds itself overtaken', async () => {
    const { order, push, map, parked, token, channel } = await shop()
    await map({ sent: shipped, old: production })
    const [moved, overtaken] = [await order(), await order()]
    // Taken up by a process that stood still before it fired the event.
    for (const {
      order: { id, version },
    } of [moved, overtaken])
      await app.database.query(
        `insert into status_push (pusher_id, channel_id, order_id, scope, word, received_at, state, parked,
           label_id, taken_at, expected_version)
         values ($1, $2, $3, 'ORDER', 'old', $4, 'TAKEN', true, $5, $4, $6)`,
        [token.id, channel.id, id, clock.now(), production, version],
      )
    await fired(ctx, 'ORDER_APPROVE', moved.order.id)
    await push({ orderId: overtaken.order.id, word: 'sent' })
    clock.advance(61_000)
    await tidyPushes(ctx)
    expect((await parked()).map(({ state }) => state)).toEqual(['APPLIED', 'OVERTAKEN'])
    expect([await labelOf(moved), await labelOf(overtaken)]).toEqual([production, shipped])
  })
})

describe('what others left undone', () => {
  test('is taken up again: a push whose process died, a word whose pushes nobody replayed', async () => {
    const { order, push, map, channel, token, parked } = await shop()
    await map({ made: production })
    const died = await order()
    const stranded = await order()
    await push({ orderId: stranded.order.id, word: 'unheard' })
    await app.database.query(
      `insert into status_push (pusher_id, channel_id, order_id, scope, word, received_at, state, parked, label_id, taken_at)
       values ($1, $2, $3, 'ORDER', 'made', $4, 'TAKEN', false, $5, $4)`,
      [token.id, channel.id, died.order.id, clock.now(), production],
    )
    await app.database.query(
      `insert into code_word (channel_id, scope, word, label_id) values ($1, 'ORDER', 'unheard', $2)`,
      [channel.id, waiting],
    )
    await tidyPushes(ctx)
    expect([await labelOf(died), await labelOf(stranded)]).toEqual([10, waiting])
    clock.advance(61_000)
    await tidyPushes(ctx)
    expect(await labelOf(died)).toBe(production)
    await tidyPushes(ctx)
    expect(await events(died)).toHaveLength(1)
    clock.advance(31 * 24 * 3_600_000)
    await tidyPushes(ctx)
    expect(await parked()).toEqual([])
  })

  test('hears what came of it when its event had happened already', async () => {
    const { order, push, map } = await shop()
    await map({ made: production })
    const state = await order()
    const told = { orderId: state.order.id, word: 'made', idempotencyKey: 'died' }
    const [first] = await push(told)
    // As a process leaves it that dies between the event and the note of it.
    await app.database.query(
      `update status_push set state = 'TAKEN', entry_id = null, ended_at = null where id = $1`,
      [first?.pushId],
    )
    expect(await push(told)).toEqual([first])
    expect(await events(state)).toHaveLength(1)
  })
})
