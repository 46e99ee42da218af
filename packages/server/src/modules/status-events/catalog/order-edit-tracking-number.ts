import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { DateScalar } from '../../../kernel/scalars.js'
import { changeShipments, hasShipped, type ShipmentRecord } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { optionalText } from '../input-values.js'
import { refuse, unlessCanceled } from '../refusals.js'
import { OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'Corrects a shipment. What is left out stays as it is.' })
export class OrderEditTrackingNumberInput extends OrderEventInput {
  @Field(() => ID, { description: 'The shipment.' })
  shipmentId!: string

  @Field(() => String, { nullable: true, description: 'Who carries it; blank for unknown.' })
  carrier?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The tracking number; blank takes it away, where the shipment holds items.',
  })
  number?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it shipped.' })
  shipDate?: string | null
}

function editedShipment(
  shipment: ShipmentRecord,
  { carrier, number, shipDate }: OrderEditTrackingNumberInput,
): ShipmentRecord {
  const edited = {
    ...shipment,
    carrier: carrier == null ? shipment.carrier : optionalText(carrier, ['carrier'], 100),
    trackingNumber:
      number == null ? shipment.trackingNumber : optionalText(number, ['number'], 200),
    shipDate: shipDate ?? shipment.shipDate,
  }
  if (edited.trackingNumber === null && edited.lines.length === 0) {
    return refuse('INVALID_INPUT', {
      path: ['number'],
      message: 'This parcel holds no quantities: without its number nothing would be left of it.',
    })
  }
  return edited
}

const isSame = (a: ShipmentRecord, b: ShipmentRecord): boolean =>
  a.carrier === b.carrier && a.trackingNumber === b.trackingNumber && a.shipDate === b.shipDate

const otherNumber = ({ trackingNumber }: ShipmentRecord): string =>
  trackingNumber === 'trial' ? 'another trial' : 'trial'

/** Carrier, number or date of a shipment is put right; no quantity changes. */
export const orderEditTrackingNumber: EventSpec<OrderEditTrackingNumberInput> = {
  key: 'ORDER_EDIT_TRACKING_NUMBER',
  permission: 'events.fire',
  guard: (state) => (hasShipped(state) ? [] : unlessCanceled(state)),
  effect: (state, input) => {
    const shipment =
      state.shipments.find(({ id }) => id === input.shipmentId) ??
      refuse('NOT_FOUND', { path: ['shipmentId'], message: 'The order has no such shipment.' })
    const edited = editedShipment(shipment, input)
    if (isSame(edited, shipment)) refuse('NOTHING_TO_DO')
    return {
      state: changeShipments(state, new Set([shipment.id]), () => edited),
      touched: shipment.lines.map(({ itemId }) => itemId),
    }
  },
  candidates: (state, _scene, items) =>
    state.shipments
      .filter(({ lines }) => items === null || lines.some(({ itemId }) => items.includes(itemId)))
      .map((shipment) => ({ shipmentId: shipment.id, number: otherNumber(shipment) })),
}

@Resolver()
export class OrderEditTrackingNumberMutation {
  @Needs(orderEditTrackingNumber.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_EDIT_TRACKING_NUMBER.' })
  orderEditTrackingNumber(
    @Arg('input', () => OrderEditTrackingNumberInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderEditTrackingNumberInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderEditTrackingNumber, input)
  }
}
