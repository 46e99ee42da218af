import type { StatusEventKey } from '@waypost/shared'
import type { Actor } from '../../kernel/context.js'
import { listJson, recordJson, type Columns, type Json } from './order-json.sql.js'
import type { FactChange, TimelineKind } from './timeline.types.js'

/** One entry as it is read: of the history, or a note. */
export interface TimelineRow {
  id: string
  kind: TimelineKind
  event: StatusEventKey | null
  /** Microseconds since 1970: what PostgreSQL sorts by, and more than a Date holds. */
  atMicros: number
  actorKind: Actor['kind']
  actorId: string | null
  actorName: string
  note: string | null
  reason: string | null
  forced: boolean
  /** The order's version after it; 0 for a note. */
  sequence: number
  revision: number | null
  public: boolean | null
  undoes: string | null
  undoneBy: string | null
  isLatest: boolean
  facts: FactChange[]
  changes: ChangeRow[]
}

/** A label that changed. */
export interface ChangeRow {
  itemId: string | null
  fromId: number | null
  fromName: string | null
  toId: number | null
  toName: string | null
}

/** SQL of the values that say which entries: those of an order, so many, behind a cursor. */
export interface TimelinePlace {
  orderId: string
  /** The order's present version; null leaves out what tells whether an entry can be undone. */
  version: string | null
  limit: string
  behind: readonly [micros: string, sequence: string, id: string] | null
}

type Common = 'id' | 'atMicros' | 'actorKind' | 'actorId' | 'actorName'
type NoteRow = Pick<TimelineRow, Common | 'note' | 'public'>
type HistoryRow = Omit<TimelineRow, 'public'>

const common: Columns<Pick<TimelineRow, Common>> = {
  id: 'e.id',
  atMicros: '(extract(epoch from e.at) * 1000000)::bigint',
  actorKind: 'e.actor_kind',
  actorId: 'e.actor_id',
  actorName: 'e.actor_name',
}

const ofNote: Columns<NoteRow> = { ...common, note: 'e.text', public: 'e.public' }

/** What a note has nothing of. */
const noHistory: Omit<TimelineRow, keyof NoteRow> = {
  kind: 'NOTE',
  event: null,
  reason: null,
  forced: false,
  sequence: 0,
  revision: null,
  undoes: null,
  undoneBy: null,
  isLatest: false,
  facts: [],
  changes: [],
}

const changes = listJson<ChangeRow>(
  {
    itemId: 'c.item_id',
    fromId: 'c.from_label_id',
    fromName: 'c.from_name',
    toId: 'c.to_label_id',
    toName: 'c.to_name',
  },
  'label_change c where c.entry_id = e.id',
  'c.item_id is not null, c.id',
)

const ofHistory = (version: string | null): Columns<HistoryRow> => ({
  ...common,
  kind: 'e.kind',
  event: 'e.event',
  note: 'e.note',
  reason: 'e.reason',
  forced: 'e.forced',
  sequence: 'e.sequence',
  revision: 'e.revision',
  undoes: 'e.undoes_id',
  undoneBy:
    version === null ? 'null' : '(select u.id from history_entry u where u.undoes_id = e.id)',
  isLatest: version === null ? 'false' : `e.sequence = ${version}`,
  facts: 'e.facts',
  changes,
})

/**
 * A page of a timeline and perhaps more, newest first. Entries with the same moment stand in the
 * order of their sequence; a note stands before them.
 */
export function timelineJson({
  orderId,
  version,
  limit,
  behind,
}: TimelinePlace): Json<TimelineRow[]> {
  const newest = (table: string, sequence: string) => {
    const isBehind = behind
      ? `and (e.at, ${sequence}, e.id) < (timestamptz 'epoch' + ${behind[0]}::bigint * interval '1 microsecond', ${behind[1]}::integer, ${behind[2]}::uuid)`
      : ''
    return `(select * from ${table} e where e.order_id = ${orderId} ${isBehind}
      order by e.at desc, ${sequence} desc, e.id desc limit ${limit}::integer) e`
  }
  const { sql, read } = recordJson({
    history: listJson(ofHistory(version), newest('history_entry', 'e.sequence')),
    notes: listJson(ofNote, newest('order_note', '0::integer')),
  })
  return { sql, read: (json) => merged(read(json)) }
}

function merged({ history, notes }: { history: HistoryRow[]; notes: NoteRow[] }): TimelineRow[] {
  const rows = history.map((row): TimelineRow => Object.assign(row, { public: null }))
  if (notes.length === 0) return rows
  return [...rows, ...notes.map((note) => ({ ...noHistory, ...note }))].sort(newestFirst)
}

const newestFirst = (a: TimelineRow, b: TimelineRow): number =>
  b.atMicros - a.atMicros || b.sequence - a.sequence || (a.id < b.id ? 1 : -1)
