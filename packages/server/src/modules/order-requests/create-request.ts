import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import { answerRequest } from './change-request.js'
import { contactsByIds } from './contact.sql.js'
import type { OrderRequestCreateInput } from './order-request.inputs.js'
import type { OrderRequestPayload } from './order-request.types.js'
import { notFound, readRequest, totalOf } from './read-request.js'
import { ownMove } from './request-entry.js'
import { requestAccounts } from './request-scene.js'
import { describeRequest, insertRequest, replaceLines } from './write-request.js'

/** Writes a new request, as a draft. */
export const createRequest = (
  ctx: Context,
  input: OrderRequestCreateInput,
): Promise<OrderRequestPayload> =>
  answerRequest(ctx, 'orderRequestCreate', input, async ({ tx, configuration, now, tell }) => {
    const currency = await heldCurrency(tx, ctx, input)
    const { lines = [], ...read } = readRequest(input, currency, now)
    const shipping = read.shipping ?? 0
    const request = await insertRequest(
      tx,
      {
        id: newId(now.getTime()),
        accountId: input.accountId,
        buyerId: input.buyerId,
        currency,
        labelId: ownMove(configuration, null, ['DRAFT']),
        reference: read.reference ?? null,
        billTo: read.billTo ?? null,
        shipTo: read.shipTo ?? null,
        shipping,
        total: totalOf(lines, shipping),
        comments: read.comments ?? null,
        createdBy: ctx.actor.name,
      },
      now,
    )
    await replaceLines(tx, request.id, lines)
    await describeRequest(tx, request.id)
    await tell({ kind: 'CREATED', before: null, after: request, reason: input.reason ?? null })
    return request.id
  })

/** The currency of the account, which stays as it is until the transaction ends. */
async function heldCurrency(
  tx: Queryable,
  ctx: Context,
  { accountId, buyerId }: OrderRequestCreateInput,
): Promise<string> {
  await holdAccount(tx, ctx, accountId)
  const account = (await requestAccounts(tx, [accountId])).get(accountId.toLowerCase())
  if (!account) throw notFound('accountId')
  if (account.archivedAt !== null) throw new Refusal(userError('ACCOUNT_ARCHIVED', ['accountId']))
  const [buyer] = isId(buyerId) ? await contactsByIds(tx, [buyerId]) : []
  if (buyer?.accountId !== account.id) throw notFound('buyerId')
  if (!buyer.active)
    throw new Refusal(invalidInput(['buyerId'], `${buyer.name} is not active any more.`))
  return account.currency
}

/**
 * Keeps an account from changing until the transaction ends.
 * @throws Refusal NOT_FOUND for one that the caller does not see
 */
export async function holdAccount(tx: Queryable, ctx: Context, accountId: string): Promise<void> {
  if (!isId(accountId)) throw notFound('accountId')
  const visibility = visibleAccounts(ctx)
  const statement = {
    name: `order_requests.hold_account_${visibility.key}`,
    text: `select 1 from account a where a.id = $1::uuid and ${visibility.sql('a.id', 2)} for share`,
  }
  const held = await tx.rows(statement, [accountId, ...visibility.values])
  if (held.length === 0) throw notFound('accountId')
}
