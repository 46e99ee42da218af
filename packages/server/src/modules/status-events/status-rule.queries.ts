import { statusEvents } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import { labelType, type Label } from '../labels/index.js'
import type { StatusRule } from './status-rule.types.js'

/** The thirty rules in grid order, with what is fixed about their events. */
export function listStatusRules({ rules, labels }: Configuration): StatusRule[] {
  const labelOf = (id: number | null): Label | null => {
    const record = id === null ? undefined : labels.get(id)
    return record ? labelType(record) : null
  }
  return [...rules.values()].map(({ event, itemLabelId, orderLabelId, notifyCart }) => {
    const { name, occursWhen, level, group, mutation, labelFromCaller } = statusEvents[event]
    return {
      event,
      name,
      occursWhen,
      level,
      group,
      mutation,
      itemLabel: labelOf(itemLabelId),
      orderLabel: labelOf(orderLabelId),
      notifyCart,
      itemLabelLocked: labelFromCaller,
      orderLabelLocked: labelFromCaller,
    }
  })
}
