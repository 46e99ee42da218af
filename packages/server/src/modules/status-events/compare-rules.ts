import type { StatusEventKey } from '@waypost/shared'
import type { Configuration, RuleRecord } from '../../kernel/configuration.js'

/** A cell that differs between two versions of a rule; labels by their names. */
export interface RuleDifference {
  event: StatusEventKey
  field: 'itemLabel' | 'orderLabel' | 'notifyCart'
  from: string | null
  to: string | null
}

/** The cells in which two versions of one event's rule differ. */
export function compareRules(
  before: RuleRecord,
  after: RuleRecord,
  { labels }: Pick<Configuration, 'labels'>,
): RuleDifference[] {
  const { event } = before
  const words = (id: number | null) => (id === null ? null : (labels.get(id)?.name ?? String(id)))
  const differences: RuleDifference[] = []
  if (before.itemLabelId !== after.itemLabelId) {
    const [from, to] = [words(before.itemLabelId), words(after.itemLabelId)]
    differences.push({ event, field: 'itemLabel', from, to })
  }
  if (before.orderLabelId !== after.orderLabelId) {
    const [from, to] = [words(before.orderLabelId), words(after.orderLabelId)]
    differences.push({ event, field: 'orderLabel', from, to })
  }
  if (before.notifyCart !== after.notifyCart) {
    differences.push({
      event,
      field: 'notifyCart',
      from: String(before.notifyCart),
      to: String(after.notifyCart),
    })
  }
  return differences
}
