import DataLoader from 'dataloader'
import { loaderOf, type Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import type { RecordSubject } from './record.js'
import type { RecordNote } from './record-note.types.js'

const longestNote = 10_000

const insertNote: Statement = {
  name: 'records.insert_note',
  text: `insert into record_note (id, subject, subject_id, text, actor_kind, actor_id, actor_name, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
}

const notesOfRecords: Statement = {
  name: 'records.notes',
  text: `select w.id as "subjectId", n.id, n.text, n.actor_kind as kind, n.actor_id as "actorId",
      n.actor_name as name, n.at
    from unnest($1::uuid[]) w(id)
    cross join lateral (select * from record_note r where r.subject_id = w.id order by r.at desc, r.id desc limit 200) n
    order by n.at desc, n.id desc`,
}

/**
 * Writes an internal note on a record that the caller may see.
 * @throws Refusal INVALID_INPUT for a text that is blank or longer than 10,000 characters
 */
export async function writeNote(
  tx: Queryable,
  { actor, clock }: Context,
  subject: { subject: RecordSubject; subjectId: string; text: string },
): Promise<string> {
  const text = subject.text.trim()
  if (text === '' || Array.from(text).length > longestNote)
    throw new Refusal(invalidInput(['text'], 'A note has 1 to 10,000 characters.'))
  const now = clock.now()
  const id = newId(now.getTime())
  await tx.rows(insertNote, [
    id,
    subject.subject,
    subject.subjectId,
    text,
    actor.kind,
    actor.id,
    actor.name,
    now,
  ])
  return id
}

type NoteRow = Omit<RecordNote, 'author'> & {
  subjectId: string
  kind: RecordNote['author']['kind']
  actorId: string | null
  name: string
}

const noteOf = ({ id, text, at, kind, actorId, name }: NoteRow): RecordNote => ({
  ...{ id, text, at },
  author: { kind, id: actorId, name },
})

async function readNotes(on: Queryable, ids: readonly string[]): Promise<RecordNote[][]> {
  const rows = await on.rows<NoteRow>(notesOfRecords, [[...new Set(ids)]])
  const bySubject = groupBy(rows, ({ subjectId }) => subjectId)
  return ids.map((id) => (bySubject.get(id) ?? []).map(noteOf))
}

// Never remembered: two changes in one request may each read their own.
const createNoteLoader = ({ database }: Context): DataLoader<string, RecordNote[]> =>
  new DataLoader((ids) => readNotes(database, ids), { cache: false })

/** The newest 200 notes on a record that the caller may see, newest first. */
export const notesOf = async (on: Queryable, subjectId: string): Promise<RecordNote[]> =>
  (await readNotes(on, [subjectId])).flat()

/** The same, read for all records that one request asks for at once. */
export const loadNotes = (ctx: Context, subjectId: string): Promise<RecordNote[]> =>
  loaderOf(ctx, createNoteLoader).load(subjectId)
