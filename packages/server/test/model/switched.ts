import type { Configuration } from '../../src/kernel/configuration.js'
import { cellOf, type Switches } from './chance.js'

export function configurationOf(
  base: Configuration,
  { rules, frozen, hidden, moves }: Switches,
): Configuration {
  const ids = [...base.labels.keys()]
  const at = (number: number) => ids[number % ids.length] ?? 10
  const froze = new Set(frozen.map(at))
  const hid = new Set(hidden.map(at))
  const labels = new Map(
    [...base.labels].map(([id, label]) => [
      id,
      {
        ...label,
        isEdit: froze.has(id) ? !label.isEdit : label.isEdit,
        isShowToCustomer: hid.has(id) ? !label.isShowToCustomer : label.isShowToCustomer,
      },
    ]),
  )
  const grid = new Map(base.rules)
  for (const { event, item, order, notify } of rules) {
    if (event === 'ITEM_CHANGE_STATUS' || event === 'ORDER_CHANGE_STATUS') continue
    grid.set(event, {
      event,
      itemLabelId: cellOf(base, 'isOrderLineItemState', item),
      orderLabelId: cellOf(base, 'isOrderState', order),
      notifyCart: notify,
    })
  }
  const declared = new Map<number, Set<number>>()
  for (const [from, to] of moves)
    declared.set(at(from), (declared.get(at(from)) ?? new Set()).add(at(to)))
  return {
    ...base,
    labels,
    rules: grid,
    transitions: { ...base.transitions, ORDER: declared, ORDER_ITEM: declared },
  }
}
