import { statusEventKeys, statusEvents } from '@waypost/shared'
import type { RuleRecord } from '../../kernel/configuration.js'

/** The rule of each event in the default set, in grid order. */
export const defaultRules: readonly RuleRecord[] = statusEventKeys.map((event) => {
  const [itemLabelId, orderLabelId, notifyCart] = statusEvents[event].defaultRule
  return { event, itemLabelId, orderLabelId, notifyCart }
})
