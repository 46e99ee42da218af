import type { StatusEventKey } from '@waypost/shared'
import { Field, InputType } from 'type-graphql'
import { Refusal } from '../../kernel/refusal.js'
import { DateScalar } from '../../kernel/scalars.js'
import {
  neededQty,
  reduceItems,
  sharesOf,
  type ItemDraft,
  type OrderState,
  type Take,
} from '../orders/index.js'
import { fillInPlace } from './backorder-items.js'
import { orderApprove } from './catalog/order-approve.js'
import { orderSetActualShipDate } from './catalog/order-set-actual-ship-date.js'
import { chooseItems, itemCandidates } from './choose-items.js'
import type { Effect, EventSpec, Scene, Step } from './event-spec.js'
import { linkedOrder } from './linked-order.js'
import { reason, refuse, unlessCanceled } from './refusals.js'
import { ItemQuantityInput, OrderEventInput } from './status-event.inputs.js'
import { stepOf } from './step-of.js'
import { carryBalance, carryCredit } from './transfers.js'

const ofNewOrder = 'Only on an approved order, where the fill makes a new one.'

/** What both fills take. */
@InputType()
export abstract class FillBackorderInput extends OrderEventInput {
  @Field(() => [ItemQuantityInput], {
    nullable: true,
    description:
      'What is filled; without a quantity, all that is needed of the item. Everything needed when left out.',
  })
  items?: ItemQuantityInput[] | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: `Approves the new order if nothing stays on backorder. ${ofNewOrder}`,
  })
  approve!: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: `Approves the new order even if something stays on backorder. ${ofNewOrder}`,
  })
  approveIncomplete!: boolean

  @Field(() => DateScalar, {
    nullable: true,
    description: `Ships the new order on this day. ${ofNewOrder}`,
  })
  actualShipDate?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: `Moves what is still to be paid on this order to the new one. ${ofNewOrder}`,
  })
  carryBalance!: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: `Pays for the new order with what the customer is owed on this one, as far as it goes. ${ofNewOrder}`,
  })
  carryCredit!: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: `Refuses with FILL_INCOMPLETE if something would stay on backorder. ${ofNewOrder}`,
  })
  onlyComplete!: boolean
}

const options = [
  'approve',
  'approveIncomplete',
  'actualShipDate',
  'carryBalance',
  'carryCredit',
  'onlyComplete',
] as const satisfies (keyof FillBackorderInput)[]

/**
 * A fill of backorders, of either level. On an unapproved order nothing has left yet: what is
 * needed is open again. An approved order is being worked on, so that the quantities move to a new
 * order of their own, with their share of tax and discount.
 */
export const fillBackorder = (key: StatusEventKey): EventSpec<FillBackorderInput> => ({
  key,
  permission: 'events.fire',
  guard: unlessCanceled,
  effect: (state, input, scene) => {
    const takes = chooseItems(state, input.items, neededQty)
    if (state.order.approvedAt !== null && !scene.undoing) {
      return moveToNewOrder(key, { state, takes, input }, scene)
    }
    refuseOptions(input)
    return fillInPlace(state, takes)
  },
  candidates: (state, _scene, items) => itemCandidates(state, items, neededQty),
})

function refuseOptions(input: FillBackorderInput): void {
  const given = options.filter((name) => input[name] != null && input[name] !== false)
  if (given.length === 0) return
  throw new Refusal(
    given.map((name) =>
      reason('INVALID_INPUT', {
        path: [name],
        message: 'The order is not approved and is filled in place; this is for a new order.',
      }),
    ),
  )
}

interface Fill {
  state: OrderState
  takes: readonly Take[]
  input: FillBackorderInput
}

function moveToNewOrder(
  event: StatusEventKey,
  { state, takes, input }: Fill,
  scene: Scene,
): Effect {
  const { entryId, newId } = scene
  const moves = takes.map((take) => ({ ...take, fromNeeded: take.qty }))
  const moved = reduceItems(state, moves, { kind: 'MOVE', event, entryId, newId })
  const left = moved.items.reduce((sum, { needed }) => sum + needed, 0)
  if (input.onlyComplete && left > 0) {
    refuse('FILL_INCOMPLETE', { path: ['onlyComplete'], data: { left } })
  }
  const created = linkedOrder(state, scene, { source: 'BACKORDER', items: takes.map(movedItem) })
  const [original, filled] = carried(moved, created, input, scene)
  return {
    state: original,
    touched: takes.map(({ item }) => item.id),
    created: filled,
    createdSteps: stepsOnNewOrder(input, left === 0),
  }
}

const movedItem = ({ item, qty }: Take): ItemDraft => ({
  sku: item.sku,
  name: item.name,
  qty,
  unitPrice: item.unitPrice,
  ...sharesOf(item, qty),
  sourceItemId: item.id,
  giftCard: item.giftCard,
})

/** At most one of both has anything to carry: an order owes or is owed. */
function carried(
  from: OrderState,
  to: OrderState,
  input: FillBackorderInput,
  scene: Scene,
): [OrderState, OrderState] {
  const charged: [OrderState, OrderState] = input.carryBalance ? carryBalance(from, to) : [from, to]
  return input.carryCredit ? carryCredit(...charged, scene) : charged
}

function stepsOnNewOrder(input: FillBackorderInput, isComplete: boolean): Step[] {
  const { actualShipDate: date } = input
  const approves = input.approveIncomplete || (input.approve && isComplete)
  return [
    ...(approves ? [stepOf(orderApprove, {})] : []),
    ...(date == null ? [] : [stepOf(orderSetActualShipDate, { date })]),
  ]
}
