import { randomUUID } from 'node:crypto'
import type { StatusEventKey } from '@waypost/shared'
import type { OrderState } from '../../src/modules/orders/index.js'
import { closeReturn } from '../../src/modules/status-events/close-return.js'
import { fireEvent } from '../../src/modules/status-events/fire-event.js'
import { updateOrder } from '../../src/modules/orders/update-order.js'
import { eventsOnOrders } from '../../src/modules/status-events/catalog/index.js'
import { importOrder } from '../../src/modules/status-events/import-order.js'
import { PossibleEventsResolver } from '../../src/modules/status-events/possible-events.resolver.js'
import type { OrderEventInput } from '../../src/modules/status-events/status-event.inputs.js'
import type { StatusEventPayload } from '../../src/modules/status-events/status-event.types.js'
import { undoEvent } from '../../src/modules/status-events/undo-event.js'
import type { TestContext } from '../configuration.js'
import { stored } from '../events.js'
import { specOf, type Answer, type Engine } from './engines.js'
import type { Decision, Draft, Input } from './inputs.js'
import { nameAt, namesOf, type Names } from './names.js'
import { actualPicture, firstDifference } from './picture.js'
import { draftRequestOf, requestOf } from './requests.js'

interface Call {
  dryRun: boolean
  idempotencyKey?: string
}

function agree(what: string, done: unknown, said: unknown): void {
  const difference = firstDifference(done, said)
  if (difference) throw new Error(`${what} disagrees: ${difference}`)
}

const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }

/**
 * The whole engine on its database. Every event is a dry run first, which must say the same; once
 * applied it is sent again with its key, which must answer the same and change nothing.
 */
export class StoringEngine implements Engine {
  states: OrderState[] = []
  names: Names[] = []

  constructor(private readonly ctx: TestContext) {}

  import(draft: Draft): Promise<Answer> {
    const { labels } = this.ctx.configuration.current()
    const order = draftRequestOf(draft, (id) => labels.get(id)?.code ?? '')
    return this.thrice(undefined, (call) => importOrder(this.ctx, { ...plain, ...call, order }))
  }

  fire(place: number, event: StatusEventKey, input: Input): Promise<Answer> {
    const request = requestOf(event, input, this.namesAt(place))
    const expectedVersion = this.states[place]?.order.version ?? null
    return this.thrice(place, (call) =>
      fireEvent(this.ctx, specOf(event), {
        ...request,
        expectedVersion,
        ...call,
      } as OrderEventInput),
    )
  }

  async possible(place: number, event: StatusEventKey): Promise<boolean> {
    const { order } = this.namesAt(place)
    const all = await new PossibleEventsResolver().possibleEvents(order, null, this.ctx)
    const possibility = all.find((one) => one.event === event)
    if (!possibility) throw new Error(`possibleEvents says nothing of ${event}`)
    return possibility.possible
  }

  async undo(place: number, force: boolean): Promise<Answer> {
    const [latest] = await this.ctx.database.query<{ id: string }>(
      'select id from history_entry where order_id = $1 order by sequence desc limit 1',
      [this.namesAt(place).order],
    )
    if (!latest) throw new Error(`order ${place} has no history`)
    return this.thrice(place, (call) =>
      undoEvent(this.ctx, eventsOnOrders, { ...plain, eventId: latest.id, force, ...call }),
    )
  }

  close(place: number, { target, approved }: Decision): Promise<Answer> {
    const { order, returns } = this.namesAt(place)
    const decision = approved ? ('APPROVED' as const) : ('REJECTED' as const)
    const input = { ...plain, orderId: order, returnId: nameAt(returns, target), decision }
    return this.thrice(place, (call) => closeReturn(this.ctx, { ...input, ...call }))
  }

  async edit(place: number): Promise<Answer> {
    const { order } = this.namesAt(place)
    const expectedVersion = this.states[place]?.order.version ?? 0
    const input = { orderId: order, expectedVersion, comments: `as of ${expectedVersion}` }
    const { userErrors } = await updateOrder(this.ctx, input)
    await this.read(order)
    return { codes: userErrors.map(({ code }) => code) }
  }

  private namesAt(place: number): Names {
    const names = this.names[place]
    if (!names) throw new Error(`no order ${place}`)
    return names
  }

  private async thrice(
    place: number | undefined,
    run: (call: Call) => Promise<StatusEventPayload>,
  ): Promise<Answer> {
    const idempotencyKey = randomUUID()
    this.ctx.clock.advance(1000)
    const said = this.gist(await run({ dryRun: true }), place)
    const payload = await run({ dryRun: false, idempotencyKey })
    const done = this.gist(payload, place)
    agree('the dry run', done, said)
    const codes = payload.userErrors.map(({ code }) => code)
    if (codes.length > 0) return { codes }
    const again = await run({ dryRun: false, idempotencyKey })
    agree('the same call again', done, this.gist(again, place))
    agree('the same call again', payload.event?.id, again.event?.id)
    for (const made of [payload.order, payload.createdOrder])
      if (made?.state) await this.read(made.state.order.id)
    return { codes }
  }

  /** What an answer says, without the ids and numbers that only a real run gives. */
  private gist(payload: StatusEventPayload, place: number | undefined) {
    const known = place === undefined ? undefined : this.namesAt(place)
    const state = payload.order?.state
    const ids = new Set([known?.order, ...(known?.items ?? [])])
    const items = new Set(known?.items)
    return {
      codes: payload.userErrors.map(({ code }) => code),
      facts: payload.factChanges.map(({ subject, field }) => `${subject} ${field}`),
      changes: payload.changes.map(({ subject, subjectId, from, to }) => ({
        ...{ subject, from: from?.id ?? null, to: to?.id ?? null },
        subjectId: subjectId !== null && ids.has(subjectId) ? subjectId : null,
      })),
      updates: payload.updates.map(({ destination, due, condition }) => ({
        ...{ destination, due, condition },
      })),
      order: state && place !== undefined ? this.known(state, items) : null,
    }
  }

  private known(state: OrderState, items: ReadonlySet<string>) {
    const names = namesOf(state)
    const { returns, ...rest } = actualPicture(state, names, this.names)
    return {
      ...rest,
      items: rest.items.slice(0, items.size),
      returns: returns.map(({ rma, state: standing }) => ({ rma, standing })),
    }
  }

  private async read(id: string): Promise<void> {
    const found = this.names.findIndex(({ order }) => order === id)
    const place = found < 0 ? this.states.length : found
    const state = await stored(this.ctx.database, id)
    this.states[place] = state
    this.names[place] = namesOf(state, this.names[place])
  }
}
