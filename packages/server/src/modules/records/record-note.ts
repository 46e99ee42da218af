import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
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

const notesOfRecord: Statement = {
  name: 'records.notes',
  text: `select id, text, actor_kind as kind, actor_id as "actorId", actor_name as name, at
    from record_note where subject_id = $1 order by at desc, id desc limit 200`,
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
  kind: RecordNote['author']['kind']
  actorId: string | null
  name: string
}

/** The newest 200 notes on a record that the caller may see, newest first. */
export async function notesOf(on: Queryable, subjectId: string): Promise<RecordNote[]> {
  const rows = await on.rows<NoteRow>(notesOfRecord, [subjectId])
  return rows.map(({ kind, actorId, name, ...note }) => ({
    ...note,
    author: { kind, id: actorId, name },
  }))
}
