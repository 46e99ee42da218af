import DataLoader from 'dataloader'
import type { Configuration } from '../../kernel/configuration.js'
import { loaderOf, type Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
  type PageArguments,
} from '../../kernel/pagination.js'
import { labelType } from '../labels/index.js'
import type { RecordEntry, RecordHistory } from './record.types.js'

/** An entry as it is read, with its place in the stream. */
interface RecordEntryRow extends Omit<RecordEntry, 'actor' | 'from' | 'to'> {
  position: number
  actorKind: RecordEntry['actor']['kind']
  actorId: string | null
  actorName: string
  fromLabelId: number | null
  toLabelId: number | null
}

/** The fields of {@link RecordEntryRow} out of the rows `e`. */
const recordEntryColumns = `e.position, e.id, e.subject, e.subject_id as "subjectId", e.kind, e.sequence, e.at,
  e.actor_kind as "actorKind", e.actor_id as "actorId", e.actor_name as "actorName",
  e.on_behalf_of as "onBehalfOf", e.from_label_id as "fromLabelId", e.to_label_id as "toLabelId",
  e.from_name as "fromName", e.to_name as "toName", e.changes, e.note, e.reason`

/** A page of one history: what stands before `before`, all for null, and how many of it at most. */
interface Stretch {
  subjectId: string
  before: number | null
  size: number
}

const stretches: Statement = {
  name: 'records.histories',
  text: `select w.place, ${recordEntryColumns}
    from unnest($1::uuid[], $2::bigint[], $3::integer[]) with ordinality w(id, before, size, place)
    cross join lateral (select * from record_entry r
      where r.subject_id = w.id and (w.before is null or r.position < w.before)
      order by r.position desc limit w.size) e
    order by w.place, e.position desc`,
}

// All that one request asks for at once; never remembered, since two changes in it may each read their own.
const createHistoryLoader = ({ database }: Context): DataLoader<Stretch, RecordEntryRow[]> =>
  new DataLoader(
    async (wanted) => {
      const rows = await database.rows<RecordEntryRow & { place: number }>(stretches, [
        wanted.map(({ subjectId }) => subjectId),
        wanted.map(({ before }) => before),
        wanted.map(({ size }) => size),
      ])
      const byPlace = groupBy(rows, ({ place }) => place)
      return wanted.map((_, at) => byPlace.get(at + 1) ?? [])
    },
    { cache: false },
  )

const defaultSize = 20
const isPosition = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0

/** An entry as the API answers it. */
function recordEntryOf(row: RecordEntryRow, { labels }: Configuration): RecordEntry {
  const labelOf = (id: number | null) => {
    const label = id === null ? undefined : labels.get(id)
    return label ? labelType(label) : null
  }
  const { actorKind: kind, actorId, actorName: name, fromLabelId, toLabelId, ...rest } = row
  return {
    ...rest,
    actor: { kind, id: actorId, name },
    from: labelOf(fromLabelId),
    to: labelOf(toLabelId),
  }
}

/**
 * A page of what happened to a record that the caller may see, newest first.
 * @throws AppError BAD_USER_INPUT for a page or cursor that cannot be
 */
export async function historyOf(
  ctx: Context,
  subjectId: string,
  args: PageArguments,
): Promise<RecordHistory> {
  const page = pageRequest({ first: args.first ?? null, after: args.after ?? null }, defaultSize)
  const [position = null] = page.cursor === null ? [] : decodeCursor(page.cursor, [isPosition])
  const before = position === null ? null : Number(position)
  const found = await loaderOf(ctx, createHistoryLoader).load({
    subjectId,
    before,
    size: page.size + 1,
  })
  const { rows, more } = cutPage(found, page)
  const configuration = ctx.configuration.current()
  const edges = rows.map((row) => ({
    node: recordEntryOf(row, configuration),
    cursor: encodeCursor([row.position]),
  }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}
