import type { LeavingOrder } from '../../deliveries/index.js'
import { retry, Unsent, type ChannelTarget } from './adapter.js'
import type { VendureApi } from './vendure-api.js'
import { readStates } from './vendure-form.js'
import { parcelNotes, planMove, statusNote, type StateMove } from './vendure-label.js'
import {
  addFulfilment,
  addNote,
  cancelOrder,
  fulfilmentHandler,
  lookUp,
  moveFulfilment,
  moveOrder,
  setField,
  type LookUp,
  type VendureOrder,
  type Written,
} from './vendure-order.js'
import { planParcels, standing, unfulfilledLines, type NewFulfilment } from './vendure-parcels.js'

/** Writes to one order of a shop what it lacks, and remembers what it wrote. */
export class VendureWriter {
  private found: LookUp | null = null
  private readonly written: string[] = []
  private readonly remarks: string[] = []

  constructor(
    private readonly api: VendureApi,
    private readonly settings: ChannelTarget['settings'],
    private readonly told: LeavingOrder,
  ) {}

  /** Looks the order up; false when the shop does not have it. */
  async find(code: string): Promise<boolean> {
    try {
      this.found = await this.api.ask<LookUp>(lookUp(this.labelField), { code })
    } catch (error) {
      // A field that is not there makes the question itself wrong; this says so in plain words.
      if (this.labelField !== null && isRefusal(error)) await readStates(this.api, this.labelField)
      throw error
    }
    return this.found.orders.items.length > 0
  }

  /** What was written, in words for staff. */
  account(): string {
    const { written } = this
    const said = written.length === 0 ? 'Vendure had all of it.' : `Written: ${written.join('; ')}.`
    return [said, ...this.remarks].join(' ')
  }

  /** Brings fulfilments and tracking codes to what has shipped. */
  async writeParcels(): Promise<void> {
    const { cancel, create, ship, homeless } = planParcels(this.order, this.told)
    for (const { id, trackingCode } of cancel) {
      await this.moveFulfilment(id, 'Cancelled')
      this.written.push(`fulfilment ${trackingCode || id} taken back`)
    }
    const made = create ? [await this.create(create)] : []
    const waiting = [...ship.map(({ id }) => id), ...made]
    for (const id of waiting) await this.moveFulfilment(id, 'Shipped')
    if (ship.length > 0) this.written.push('waiting fulfilments sent off')
    if (cancel.length + waiting.length > 0) await this.lookAgain()
    for (const note of parcelNotes(this.order, this.told.orderNumber, homeless))
      await this.note(note)
  }

  /** Brings the order to the state that the label names; a label that it does not get to becomes a field or a note. */
  async writeLabel(word: string): Promise<void> {
    const { orderNumber } = this.told
    const states =
      this.found?.globalSettings.serverConfig.orderProcess.map(({ name }) => name) ?? []
    const move = planMove(this.order, word, { states, told: this.told })
    if (move) {
      await this.go(move, word)
      await this.lookAgain()
    }
    const { state } = this.order
    if (state !== word && states.includes(word)) this.remarks.push(`Its state stays ${state}.`)
    if (this.labelField !== null) await this.field(this.labelField, word)
    else if (state !== word) {
      const note = statusNote(this.order, orderNumber, word)
      if (note !== null) await this.note(note)
    }
  }

  private get labelField(): string | null {
    return this.settings['labelField'] || null
  }

  private get order(): VendureOrder {
    const order = this.found?.orders.items[0]
    if (!order) throw new Error('Nothing is written to an order that was not found')
    return order
  }

  private async lookAgain(): Promise<void> {
    const isThere = this.told.cartNumber !== null && (await this.find(this.told.cartNumber))
    if (!isThere) throw new Unsent(retry('ORDER_UNKNOWN', 'The order went away meanwhile.'))
  }

  private async create({ lines, method, trackingCode }: NewFulfilment): Promise<string> {
    const handler = {
      code: fulfilmentHandler,
      arguments: [
        { name: 'method', value: method },
        { name: 'trackingCode', value: trackingCode },
      ],
    }
    const { id } = await this.write(addFulfilment, { input: { lines, handler } })
    if (id === undefined) throw new Error('Vendure made a fulfilment and gave it no id')
    this.written.push(`fulfilment ${trackingCode || method}`)
    return id
  }

  private async moveFulfilment(id: string, state: string): Promise<void> {
    await this.write(moveFulfilment, { id, state })
  }

  private async go(move: StateMove, word: string): Promise<void> {
    if (move.kind === 'CANCEL') await this.cancel()
    else if (move.kind === 'DELIVER') {
      for (const id of move.fulfilmentIds) await this.moveFulfilment(id, 'Delivered')
      this.written.push('fulfilments delivered')
    } else {
      const refusal = refusalOf(await this.send(moveOrder, { id: this.order.id, state: word }))
      if (refusal === null) this.written.push(`state ${word}`)
      else this.remarks.push(`Vendure says: ${refusal}.`)
    }
  }

  private async cancel(): Promise<void> {
    const { order } = this
    const input = {
      orderId: order.id,
      lines: unfulfilledLines(order).map(({ orderLineId, quantity }) => ({
        orderLineId,
        quantity,
      })),
      cancelShipping: standing(order).length === 0,
      reason: `Waypost ${this.told.orderNumber}`,
    }
    await this.write(cancelOrder, { input })
    this.written.push('what had not shipped cancelled')
  }

  private async field(name: string, word: string): Promise<void> {
    const { id, customFields } = this.order
    if (customFields?.[name] === word) return
    await this.write(setField, { input: { id, customFields: { [name]: word } } })
    this.written.push(`${name} ${word}`)
  }

  private async note(note: string): Promise<void> {
    const isPublic = this.settings['notes'] === 'PUBLIC'
    await this.write(addNote, { input: { id: this.order.id, note, isPublic } })
    this.written.push(`note “${note}”`)
  }

  /** Writes what must succeed. @throws Unsent with Vendure's reason when it refuses */
  private async write(query: string, variables: Record<string, unknown>): Promise<Written> {
    const written = await this.send(query, variables)
    const refusal = refusalOf(written)
    if (refusal !== null) throw new Unsent(retry('SHOP_REFUSED', `Vendure refused: ${refusal}`))
    return written
  }

  private async send(query: string, variables: Record<string, unknown>): Promise<Written> {
    const { it } = await this.api.ask<{ it: Written | null }>(query, variables)
    if (!it) throw new Unsent(retry('ORDER_UNKNOWN', 'The order went away meanwhile.'))
    return it
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Unsent && error.outcome.reason === 'SHOP_REFUSED'

/** Why Vendure did not do it, in its words; null when it did. */
function refusalOf(written: Written): string | null {
  const { errorCode, message, transitionError, fulfillmentHandlerError } = written
  if (errorCode === undefined) return null
  const stock =
    written.productVariantName === undefined
      ? undefined
      : `${written.productVariantName}: ${written.stockOnHand} in stock`
  const more = transitionError ?? fulfillmentHandlerError ?? stock
  return more === undefined ? (message ?? errorCode) : `${message ?? errorCode} (${more})`
}
