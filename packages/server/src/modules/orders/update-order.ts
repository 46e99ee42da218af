import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { orRefusal, Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError, type UserError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import { holdConfiguration, presentConfiguration } from '../revisions/index.js'
import { customerNameOf, searchTextOf } from './draft-order.js'
import { findOrder } from './find-order.js'
import { provenBy, writeLookUpProofs } from './look-up-proofs.js'
import { editDetail, invalidEdit, type OrderEdit } from './order-edit.js'
import { orderUpdateLocks } from './order-locks.js'
import type { OrderPayload } from './order-page.types.js'
import type { OrderState } from './order-state.js'
import { orderView } from './order-view.js'
import type { OrderUpdateInput } from './order.inputs.js'
import { orderOf } from './order.types.js'
import { visibleOrders } from '../auth/index.js'

const writeEdit: Statement = {
  name: 'order_update',
  text: `with edited as (
      update orders set version = version + 1, updated_at = $2, customer_name = $3 where id = $1
      returning id, version),
    detailed as (
      update order_detail set bill_to = $4, ship_to = $5, comments = $6, custom_fields = $7, search_text = $8
      where order_id = $1)
    insert into history_entry (id, order_id, kind, sequence, action_id, revision,
      actor_kind, actor_id, actor_name, facts, at)
    select $9, edited.id, 'ORDER_UPDATE', edited.version, $9, $10, $11, $12, $13, $14, $2 from edited`,
}

/**
 * Edits addresses, customer data and custom fields of an order, with a history row that names the
 * fields and an audit row, in one transaction. The answer holds the order as it is now, and why the
 * edit was refused: NOT_FOUND, INVALID_INPUT, VERSION_CONFLICT, ORDER_CANCELED, ORDER_APPROVED,
 * LABEL_NOT_EDITABLE, NOTHING_TO_DO.
 */
export async function updateOrder(ctx: Context, input: OrderUpdateInput): Promise<OrderPayload> {
  const userErrors = await orRefusal<readonly UserError[]>(
    async () => {
      refuseIfAny(invalidEdit(input))
      await ctx.database.transaction((tx) => updateIn(tx, ctx, input))
      return []
    },
    (reasons) => reasons,
  )
  const state = await findOrder(ctx, { id: input.orderId })
  return { order: state && orderOf(state, orderView(ctx)), userErrors }
}

async function updateIn(tx: Queryable, ctx: Context, input: OrderUpdateInput): Promise<void> {
  await holdConfiguration(tx)
  const state = await lockOrder(tx, ctx, input.orderId)
  const configuration = await presentConfiguration(tx, ctx)
  if (state.order.version !== input.expectedVersion) {
    throw new Refusal(
      userError('VERSION_CONFLICT', ['expectedVersion'], {
        expected: input.expectedVersion,
        actual: state.order.version,
      }),
    )
  }
  refuseIfAny(orderUpdateLocks(state.order, configuration))
  const edit = editDetail(state.detail, input)
  if (edit.changed.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
  await write(tx, ctx, { id: input.orderId, edit, revision: configuration.revision })
  const { billTo, shipTo } = edit.detail
  await writeLookUpProofs(tx, ctx.digest, [{ ...state.order, ...provenBy(billTo, shipTo) }])
}

async function lockOrder(tx: Queryable, ctx: Context, id: string): Promise<OrderState> {
  if (!isId(id)) throw new Refusal(userError('NOT_FOUND', ['orderId']))
  const visibility = visibleOrders(ctx)
  await tx.rows(
    {
      name: `order_lock_${visibility.key}`,
      text: `select 1 from orders o where o.id = $1::uuid and ${visibility.sql(2)} for no key update`,
    },
    [id, ...visibility.values],
  )
  const state = await findOrder(ctx, { id }, tx)
  if (!state) throw new Refusal(userError('NOT_FOUND', ['orderId']))
  return state
}

async function write(
  tx: Queryable,
  ctx: Context,
  { id, edit, revision }: { id: string; edit: OrderEdit; revision: number },
): Promise<void> {
  const { actor } = ctx
  const { billTo, shipTo, comments, customFields } = edit.detail
  const facts = edit.changed.map((field) => ({ subject: 'ORDER', subjectId: id, field }))
  await tx.rows(writeEdit, [
    id,
    ctx.clock.now(),
    customerNameOf(billTo, shipTo),
    JSON.stringify(billTo),
    JSON.stringify(shipTo),
    comments,
    JSON.stringify(customFields),
    searchTextOf(billTo, shipTo),
    newId(),
    revision,
    actor.kind,
    actor.id,
    actor.name,
    JSON.stringify(facts),
  ])
  await recordAudit(tx, actor, ctx.clock, {
    operation: 'orderUpdate',
    subjectType: 'ORDER',
    subjectId: id,
    data: { fields: edit.changed },
  })
}
