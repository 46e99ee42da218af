import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
} from '../../kernel/pagination.js'
import type { UserError } from '../../kernel/user-error.types.js'
import { rowsOfShape, SqlValues } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import { labelType, ownerKey, plainWord, type WordOwner } from '../labels/index.js'
import { visibleOrders } from '../orders/index.js'
import type { ParkedPush, ParkedPushConnection, ParkedPushFilter } from './parked-push.types.js'

type ParkedRow = Omit<ParkedPush, 'label' | 'reasons'> & {
  labelId: number | null
  reasons: UserError[] | null
}

const defaultSize = 50
const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0

const columns = `p.id::text as id, p.channel_id as "channelId", p.token_id as "tokenId",
  p.order_id as "orderId", o.number as "orderNumber", p.scope, p.word, p.told_at as at,
  p.received_at as "receivedAt", t.name as "pushedBy", p.state, p.label_id as "labelId",
  p.entry_id as "eventId", p.reasons, p.ended_at as "endedAt", p.ended_by as "dismissedBy",
  p.ended_reason as "dismissReason",
  array(select i.sku from order_item i where i.id = any(p.item_ids) order by i.position) as skus`

const from = `status_push p join orders o on o.id = p.order_id join api_token t on t.id = p.pusher_id`

/**
 * Pushes whose word was unknown when they came, the newest first, of orders that the caller sees.
 * @throws AppError BAD_USER_INPUT for a page, cursor or filter that cannot be
 */
export async function listParkedPushes(
  ctx: Context,
  args: { first?: number | null; after?: string | null; filter?: ParkedPushFilter | null },
): Promise<ParkedPushConnection> {
  const page = pageRequest(args, defaultSize)
  const visible = visibleOrders(ctx)
  const values = new SqlValues()
  values.list.push(...visible.values)
  const where = ['p.parked', visible.sql(1), ...conditions(args.filter ?? {}, values)]
  if (page.cursor !== null) {
    const [id] = decodeCursor(page.cursor, [isNumber])
    where.push(`p.id < ${values.add(id, 'bigint')}`)
  }
  const found = await rowsOfShape<ParkedRow>(
    ctx.database,
    `select ${columns} from ${from} where ${where.join(' and ')} order by p.id desc limit ${page.size + 1}`,
    values.list,
  )
  const { rows, more } = cutPage(found, page)
  const edges = rows.map((row) => ({
    node: pushType(ctx, row),
    cursor: encodeCursor([Number(row.id)]),
  }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}

function conditions(filter: ParkedPushFilter, values: SqlValues): string[] {
  const { channelId, tokenId, states, word, orderId } = filter
  const where: string[] = []
  const owners: WordOwner[] = []
  if (channelId != null) owners.push({ channelId, tokenId: null })
  if (tokenId != null) owners.push({ channelId: null, tokenId })
  for (const owner of owners) where.push(`p.owner = ${values.add(ownerKey(owner), 'text')}`)
  if (states) where.push(`p.state = any(${values.add(states, 'text[]')})`)
  if (word != null) where.push(`p.word = ${values.add(plainWord(word), 'text')}`)
  if (orderId == null) return where
  if (!isId(orderId))
    throw new AppError('BAD_USER_INPUT', 'This is no id.', { path: ['filter', 'orderId'] })
  return [...where, `p.order_id = ${values.add(orderId, 'uuid')}`]
}

/** The parked pushes with these ids, as far as the caller sees them, in the order of arrival. */
export async function parkedPushes(ctx: Context, ids: readonly string[]): Promise<ParkedPush[]> {
  const visible = visibleOrders(ctx)
  const rows = await ctx.database.rows<ParkedRow>(
    {
      name: `code_words.parked_by_id.${visible.key}`,
      text: `select ${columns} from ${from} where p.parked and p.id = any($1::bigint[])
        and ${visible.sql(2)} order by p.id`,
    },
    [ids, ...visible.values],
  )
  return rows.map((row) => pushType(ctx, row))
}

function pushType(ctx: Context, { labelId, reasons, ...row }: ParkedRow): ParkedPush {
  const label = labelId === null ? undefined : ctx.configuration.current().labels.get(labelId)
  return { ...row, label: label ? labelType(label) : null, reasons: reasons ?? [] }
}
