import type { Configuration } from '../../src/kernel/configuration.js'
import { setLabelFlags } from '../../src/modules/labels/set-label-flags.js'
import { updateStatusRules } from '../../src/modules/status-events/update-status-rules.js'
import type { TestContext } from '../configuration.js'

/** Publishes the rules and flags in which a configuration differs from the one in force. */
export async function publish(ctx: TestContext, wanted: Configuration): Promise<void> {
  const present = await ctx.configuration.refresh()
  const changes = [...wanted.rules.values()].filter((rule) => {
    const now = present.rules.get(rule.event)
    return (
      now?.itemLabelId !== rule.itemLabelId ||
      now.orderLabelId !== rule.orderLabelId ||
      now.notifyCart !== rule.notifyCart
    )
  })
  if (changes.length > 0)
    await updateStatusRules(ctx, {
      ...{ changes, expectedRevision: present.revision, comment: 'The model', dryRun: false },
    })
  for (const { id, isEdit, isShowToCustomer } of wanted.labels.values()) {
    const label = present.labels.get(id)
    if (!label || (label.isEdit === isEdit && label.isShowToCustomer === isShowToCustomer)) continue
    await setLabelFlags(ctx, { id, expectedVersion: label.version, isEdit, isShowToCustomer })
  }
  await ctx.configuration.refresh()
}
