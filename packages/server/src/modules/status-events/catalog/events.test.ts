import type { StatusEventKey } from '@waypost/shared'
import { afterAll, describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../../test/callers.js'
import type { EventCases, FiringCase, RefusedCase } from '../../../../test/event-cases.js'
import {
  approved,
  canceled,
  fire,
  imported,
  plainly,
  shipped,
  stored,
  undo,
} from '../../../../test/events.js'
import { createTestDatabase } from '../../../../test/harness.js'
import type { OrderState } from '../../orders/index.js'
import { possibilityOf } from '../possible-events.js'
import { sceneOf } from '../scene.js'
import type { StatusEventPayload } from '../status-event.types.js'
import { verify } from '../verify.js'
import { eventsOnOrders } from './index.js'
import { casesOf } from './all.cases.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
ctx.clock.set('2026-03-02T10:00:00Z')

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

type Named<T> = T & { event: StatusEventKey }
const eventsWithCases = Object.entries(casesOf) as [StatusEventKey, EventCases][]
const firing: Named<FiringCase>[] = eventsWithCases.flatMap(([event, { fires }]) =>
  fires.map((row) => ({ ...row, event })),
)
const refused: Named<RefusedCase>[] = eventsWithCases.flatMap(([event, cases]) =>
  cases.refused.map((row) => ({ ...row, event })),
)

test('every event has cases of both kinds', () => {
  for (const { key } of eventsOnOrders) {
    expect(casesOf[key]?.fires.length, key).toBeGreaterThan(0)
    expect(casesOf[key]?.refused.length, key).toBeGreaterThan(0)
  }
})

/** An answer without what only a real run can have: ids and numbers of what it made. */
function comparable(payload: StatusEventPayload, known: OrderState) {
  const ids = new Set([known.order.id, ...known.items.map(({ id }) => id)])
  const idOf = (id: string | null) => (id !== null && ids.has(id) ? id : null)
  return {
    facts: payload.factChanges.map((fact) => ({ ...fact, subjectId: idOf(fact.subjectId) })),
    changes: payload.changes.map(({ subject, subjectId, from, to }) => ({
      subject,
      subjectId: idOf(subjectId),
      from,
      to,
    })),
    // Of an order that it makes, a dry run knows no number.
    updates: payload.updates.map((update) =>
      update.orderNumber === known.order.number
        ? update
        : { ...update, orderNumber: null, payload: null },
    ),
    version: payload.order?.version,
    items: payload.order?.state?.items.filter(({ id }) => ids.has(id)),
    total: payload.order?.state?.order.total,
  }
}

describe('each event in a fitting state under the default rules', () => {
  test.each(firing)('$event $when', async ({ event, given, input, labels, facts }) => {
    const before = await given(ctx)
    const own = input?.(before) ?? {}
    const preview = await fire(ctx, event, before.order.id, { ...own, dryRun: true })
    expect(plainly(await stored(database, before.order.id))).toEqual(plainly(before))
    const payload = await fire(ctx, event, before.order.id, {
      ...own,
      note: 'as told',
      reason: 'a test',
    })
    expect(payload.userErrors).toEqual([])
    expect(payload.applied).toBe(true)

    // The answer is what the database has.
    const after = await stored(database, before.order.id)
    expect(plainly(payload.order?.state)).toEqual(plainly(after))
    expect(after.order.version).toBe(before.order.version + 1)
    facts(before, after)
    expect([after.order.labelId, ...after.items.map(({ labelId }) => labelId)]).toEqual(labels)

    // The dry run said all this, without event and created order.
    expect(preview).toMatchObject({
      applied: false,
      event: null,
      createdOrder: null,
      userErrors: [],
    })
    expect(comparable(preview, before)).toEqual(comparable(payload, before))

    // History and outbox.
    const [entry] = await database.query(
      `select h.event, h.sequence, h.note, h.reason, h.revision, h.facts, x.payload, x.plan,
         (select count(*)::int from label_change c where c.entry_id = h.id) as changes
       from history_entry h join outbox x on x.entry_id = h.id where h.id = $1`,
      [payload.event?.id],
    )
    expect(entry).toMatchObject({
      event,
      sequence: after.order.version,
      note: 'as told',
      reason: 'a test',
      revision: ctx.configuration.current().revision,
      changes: payload.changes.filter(({ subjectId }) => ownIds(after).has(subjectId ?? '')).length,
      payload: {
        data: { event, sequence: after.order.version, order: { orderNumber: after.order.number } },
      },
    })
    // The answer says more of each update than is worth keeping.
    expect(ownUpdates(payload)).toMatchObject((entry as { plan: object[] }).plan)
  })
})

const ownIds = (state: OrderState) => new Set([state.order.id, ...state.items.map(({ id }) => id)])
const ownUpdates = ({ createdOrder, updates }: StatusEventPayload) =>
  updates.slice(0, createdOrder ? updates.length / 2 : updates.length)

/**
 * An order without what an undo leaves behind: version, moments, the pair of an entry and its void,
 * reductions and returns that are reversed, drop-ship orders that are canceled.
 */
function apartFromTraces({ order, ...rest }: OrderState) {
  const { version: _v, updatedAt: _u, approvedAt, canceledAt, rmaCount: _r, ...facts } = order
  const voided = new Set(rest.ledger.map(({ voidsEntryId }) => voidsEntryId))
  return plainly({
    ...rest,
    order: { ...facts, approved: approvedAt !== null, canceled: canceledAt !== null },
    ledger: rest.ledger.filter(({ id, kind }) => kind !== 'VOID' && !voided.has(id)),
    reductions: rest.reductions
      .filter(({ qty, reversedQty }) => reversedQty < qty)
      .map(({ id: _i, entryId: _e, returnId: _t, ...taken }) => taken),
    returns: rest.returns
      .filter(({ state }) => state !== 'REVERSED')
      .map(({ id: _i, rmaNumber: _n, createdAt: _c, ...record }) => record),
    dropShipOrders: rest.dropShipOrders
      .filter(({ state }) => state !== 'CANCELED')
      .map(({ id: _i, createdAt: _c, ...record }) => record),
  })
}

/** The events that can be taken back, each with the one that does. */
const waysBack: Partial<Record<StatusEventKey, StatusEventKey>> = {
  DROP_SHIP_CANCELED: 'DROP_SHIP_ORDERED',
  DROP_SHIP_ORDERED: 'DROP_SHIP_CANCELED',
  ITEM_CHANGE_STATUS: 'ITEM_CHANGE_STATUS',
  ITEM_FORCE_BACKORDER: 'ITEM_FILL_BACKORDER',
  ITEM_RETURN: 'ITEM_UNRETURN',
  ITEM_REVISE: 'ITEM_REVISE',
  ITEM_UNRETURN: 'ITEM_RETURN',
  ORDER_APPROVE: 'ORDER_UNAPPROVE',
  ORDER_CANCEL: 'ORDER_UNCANCEL',
  ORDER_CHANGE_STATUS: 'ORDER_CHANGE_STATUS',
  ORDER_CREDIT_ISSUED: 'ORDER_PAYMENT_VOID',
  ORDER_FORCE_BACKORDER: 'ORDER_FILL_BACKORDER',
  ORDER_PAYMENT_RECEIVED: 'ORDER_PAYMENT_VOID',
  ORDER_UNAPPROVE: 'ORDER_APPROVE',
  ORDER_UNCANCEL: 'ORDER_CANCEL',
}

test('exactly these events can be taken back', () => {
  const undoable = eventsOnOrders.filter(({ undo: wayBack }) => wayBack).map(({ key }) => key)
  expect(undoable.toSorted()).toEqual(Object.keys(waysBack))
})

const undoable = firing.filter(({ event }) => specOf(event).undo)

describe('each event that has a way back', () => {
  test.each(undoable)('$event $when is undone', async ({ event, given, input, noWayBack }) => {
    const before = await given(ctx)
    const payload = await fire(ctx, event, before.order.id, input?.(before) ?? {})
    expect(payload).toMatchObject({ undoable: true, event: { undoable: true, undoes: null } })
    const eventId = payload.event?.id ?? ''
    const fired = await stored(database, before.order.id)

    const preview = await undo(ctx, eventId, { dryRun: true })
    expect(plainly(await stored(database, before.order.id))).toEqual(plainly(fired))
    const undone = await undo(ctx, eventId, { note: 'a slip' })
    if (noWayBack) {
      expect(undone.userErrors).toMatchObject([{ code: noWayBack }])
      return
    }
    expect(undone).toMatchObject({ applied: true, userErrors: [], event: { undoes: eventId } })
    expect(comparable(preview, before)).toEqual(comparable(undone, before))
    expect(preview.undoable).toBe(undone.undoable)
    expect(undone.event?.event).toBe(waysBack[event])
    const inverse = specOf(undone.event?.event ?? event)
    // The timeline offers to take back what the caller might fire.
    expect(inverse.permission).toBe(specOf(event).permission)

    const after = await stored(database, before.order.id)
    expect(plainly(undone.order?.state)).toEqual(plainly(after))
    expect(after.order.version).toBe(before.order.version + 2)
    expect(apartFromTraces(after)).toEqual(apartFromTraces(before))

    // What was taken back can be taken back in turn, where the inverse has a way back.
    const again = await undo(ctx, undone.event?.id ?? '')
    if (undone.undoable) {
      expect(again.userErrors).toEqual([])
      expect(apartFromTraces(await stored(database, before.order.id))).toEqual(
        apartFromTraces(fired),
      )
    } else expect(again.userErrors).toMatchObject([{ code: 'NOT_UNDOABLE', path: ['eventId'] }])
  })

  test.each(firing.filter(({ event }) => !specOf(event).undo))(
    '$event $when has none, and says so before',
    async ({ event, given, input }) => {
      const before = await given(ctx)
      const own = input?.(before) ?? {}
      const preview = await fire(ctx, event, before.order.id, { ...own, dryRun: true })
      expect(preview.undoable).toBe(false)
      const { undoable, event: fired } = await fire(ctx, event, before.order.id, own)
      expect(undoable).toBe(false)
      const refusal = await undo(ctx, fired?.id ?? '')
      expect(refusal.userErrors).toMatchObject([{ code: 'NOT_UNDOABLE', path: ['eventId'] }])
    },
  )
})

function specOf(event: StatusEventKey) {
  const spec = eventsOnOrders.find(({ key }) => key === event)
  if (!spec) throw new Error(`no event ${event}`)
  return spec
}

describe('each event where it must be refused', () => {
  test.each(refused)('$event: $why', async ({ event, given, input, code, path, whatever }) => {
    const before = await given(ctx)
    const own = input?.(before) ?? {}
    const [entriesBefore] = await database.query('select count(*)::int as n from history_entry')
    for (const dryRun of [true, false]) {
      const payload = await fire(ctx, event, before.order.id, { ...own, dryRun })
      expect(payload).toMatchObject({
        applied: false,
        event: null,
        changes: [],
        factChanges: [],
        updates: [],
      })
      expect(payload.userErrors.map((error) => error.code)).toContain(code)
      if (path) expect(payload.userErrors[0]?.path).toEqual(path)
    }
    expect(plainly(await stored(database, before.order.id))).toEqual(plainly(before))
    expect(await database.query('select count(*)::int as n from history_entry')).toEqual([
      entriesBefore,
    ])
    expect(await possible(before, event)).toBe(!whatever)
  })
})

async function possible(state: OrderState, event: StatusEventKey): Promise<boolean> {
  const scene = await sceneOf(ctx, database, ctx.configuration.current(), { force: false }, false)
  return possibilityOf(ctx, specOf(event), { state, told: null }, scene, null).possible
}

test('possibleEvents agrees with the mutation in every state, for every event', async () => {
  const states = await Promise.all([imported(ctx), approved(ctx), shipped(ctx), canceled(ctx)])
  for (const state of states) {
    for (const { event, input } of firing) {
      const payload = await fire(ctx, event, state.order.id, {
        ...(input?.(state) ?? {}),
        dryRun: true,
      })
      if (payload.userErrors.length === 0) expect(await possible(state, event), event).toBe(true)
      if (!(await possible(state, event))) expect(payload.userErrors, event).not.toEqual([])
    }
  }
})
