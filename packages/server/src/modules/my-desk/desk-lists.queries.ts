import { loaderOf, type Context } from '../../kernel/context.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { ownLabel } from '../records/index.js'
import type { ListMoment, ListSql } from './desk-lists.sql.js'
import { createDeskRecordLoader, type DeskKey } from './desk-records.queries.js'
import type { DeskItem, DeskList } from './my-desk.types.js'

interface FoundList {
  count: number
  items: (DeskKey & { reason: DeskItem['reason']; since: string; dueOn: string | null })[]
}

/** A list of the desk of whoever asks. */
export async function readDeskList(
  ctx: Context,
  statement: (moment: ListMoment) => ListSql,
): Promise<DeskList> {
  const { text, values } = statement(momentOf(ctx))
  const [found] = await rowsOfShape<FoundList>(ctx.database, text, values)
  if (!found) throw new Error('The list answered no row')
  const loader = loaderOf(ctx, createDeskRecordLoader)
  const items = found.items.map(async ({ reason, since, dueOn, ...key }) => ({
    record: await loader.load(key),
    reason,
    since: new Date(since),
    dueOn,
  }))
  return { count: found.count, items: await Promise.all(items) }
}

function momentOf({ actor, clock, configuration }: Context): ListMoment {
  const now = clock.now()
  const current = configuration.current()
  const inReview = ownLabel(current, 'IN REVIEW', 'QUOTE')
  // Swedish dates are written as ISO 8601 writes them.
  const today = now.toLocaleDateString('sv-SE', { timeZone: current.business.timeZone })
  return { actor, now, today, inReview: inReview?.id ?? null }
}
