import type { Configuration, CustomerLanguage, LabelRecord } from '../../kernel/configuration.js'
import { customerWords } from '../labels/index.js'
import { whatMayLeave, type ReportedOrder, type ShownLabels } from '../deliveries/index.js'
import type { OrderState } from '../orders/index.js'

/** Whose words the labels are in: customers and channels never read a hidden label. */
type Audience = 'CUSTOMER' | 'INTEGRATOR'

interface Reader {
  audience?: Audience
  /** In which customers read the labels. */
  language?: CustomerLanguage
  /** The cart's number of the order, or of the one that it was made from. */
  cartNumber?: string | null
}

/**
 * What may leave about an order as it stands. The expected ship date stays inside while the rule
 * of ITEM_SET_EXPECTED_SHIP_DATE has no item label.
 */
export function leavingOrder(
  state: OrderState,
  configuration: Configuration,
  { audience = 'CUSTOMER', language = 'en', cartNumber = state.order.cartNumber }: Reader = {},
): ReportedOrder {
  const datesLeave = configuration.rules.get('ITEM_SET_EXPECTED_SHIP_DATE')?.itemLabelId != null
  const words = (holder: {
    labelId: number | null
    customerLabelId: number | null
  }): string | null => {
    const label = labelFor(holder, configuration, audience)
    if (!label) return null
    return audience === 'CUSTOMER' ? customerWords(label, language) : label.code
  }
  return whatMayLeave({
    orderNumber: state.order.number,
    cartNumber,
    billToName: state.detail.billTo.name ?? null,
    shipToName: state.detail.shipTo.name ?? null,
    label: words(state.order),
    items: state.items.map((item) => ({
      ...item,
      label: words(item),
      expectedShipDate: datesLeave ? item.expectedShipDate : null,
    })),
    tracking: state.shipments.flatMap(({ carrier, trackingNumber, shipDate }) =>
      trackingNumber === null ? [] : [{ carrier, number: trackingNumber, shipDate }],
    ),
  })
}

/** The labels that customers see on an order and on each of its items. */
export const shownLabels = (state: OrderState, configuration: Configuration): ShownLabels => ({
  order: labelFor(state.order, configuration, 'CUSTOMER'),
  items: state.items.map((item) => labelFor(item, configuration, 'CUSTOMER')),
})

function labelFor(
  holder: { labelId: number | null; customerLabelId: number | null },
  configuration: Configuration,
  audience: Audience,
): LabelRecord | undefined {
  const id = audience === 'CUSTOMER' ? holder.customerLabelId : holder.labelId
  return id === null ? undefined : configuration.labels.get(id)
}
