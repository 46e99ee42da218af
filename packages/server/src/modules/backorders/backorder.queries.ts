import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
} from '../../kernel/pagination.js'
import { rowsOfShape, SqlValues } from '../../kernel/sql-values.js'
import { escapeLike, visibleOrders } from '../orders/index.js'
import type { Backorder, BackorderConnection } from './backorder.types.js'

/** What a list of backorders is asked for. */
export interface BackorderArguments {
  first?: number | null
  after?: string | null
  /** Part of an article number or name. */
  text?: string | null
}

const defaultSize = 50
const longestText = 200
const isText = (value: unknown): boolean => typeof value === 'string'

/**
 * The articles that visible orders wait for, by article number: what each needs in all. Reads the
 * index of what is needed, and of that only the page.
 * @throws AppError BAD_USER_INPUT for a page, cursor or text that cannot be
 */
export async function listBackorders(
  ctx: Context,
  args: BackorderArguments,
): Promise<BackorderConnection> {
  const page = pageRequest(args, defaultSize)
  const values = new SqlValues()
  const visible = visibleOrders(ctx)
  const where = [visible.sql(1)]
  values.list.push(...visible.values)
  const text = args.text?.trim() ?? ''
  if (text.length > longestText) {
    throw new AppError('BAD_USER_INPUT', `A search has up to ${longestText} characters.`, {
      path: ['text'],
    })
  }
  if (text !== '') {
    const pattern = values.add(`%${escapeLike(text)}%`, 'text')
    where.push(`(i.sku ilike ${pattern} or i.name ilike ${pattern})`)
  }
  if (page.cursor !== null) {
    const [sku] = decodeCursor(page.cursor, [isText])
    where.push(`i.sku collate "C" > ${values.add(sku, 'text')} collate "C"`)
  }
  const found = await rowsOfShape<Backorder>(
    ctx.database,
    `select i.sku, (array_agg(i.name order by o.placed_at desc))[1] as name,
       least(sum(i.needed), 2147483647)::integer as needed,
       count(distinct i.order_id)::integer as orders, min(o.placed_at) as "oldestPlacedAt"
     from order_item i join orders o on o.id = i.order_id
     where i.needed > 0 and ${where.join(' and ')}
     group by i.sku collate "C", i.sku order by i.sku collate "C" limit ${page.size + 1}`,
    values.list,
  )
  const { rows, more } = cutPage(found, page)
  const edges = rows.map((node) => ({ node, cursor: encodeCursor([node.sku]) }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}
