import type { OrderState } from '../../src/modules/orders/index.js'

/** The ids that the engine gave to what the oracle knows by its place. */
export interface Names {
  order: string
  items: string[]
  ledger: string[]
  shipments: string[]
  returns: string[]
  dropShips: string[]
}

/** The names of an order, those known before in their places and new ones behind them. */
export function namesOf(state: OrderState, known?: Names): Names {
  const byPosition = [...state.items].sort((a, b) => a.position - b.position)
  const join = (before: string[] = [], records: readonly { id: string }[]) => [
    ...before,
    ...records.map(({ id }) => id).filter((id) => !before.includes(id)),
  ]
  return {
    order: state.order.id,
    items: join(known?.items, byPosition),
    ledger: join(known?.ledger, state.ledger),
    shipments: join(known?.shipments, state.shipments),
    returns: join(known?.returns, state.returns),
    dropShips: join(known?.dropShips, state.dropShipOrders),
  }
}

/** An id of nothing. */
const nobody = '00000000-0000-7000-8000-000000000000'

/** The id at a place; that of nothing where the place is empty. */
export const nameAt = (names: readonly string[], place = -1): string => names[place] ?? nobody
