import type { Statement } from '../../kernel/database.js'

const columns = `revision, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", comment,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`

/** Up to $2 revisions before revision $1 (null: from the newest on), newest first. */
export const readRevisions: Statement = {
  name: 'revisions.page',
  text: `select ${columns} from configuration_revision
         where $1::integer is null or revision < $1 order by revision desc limit $2`,
}

/** The document of revision $1. */
export const readDocument: Statement = {
  name: 'revisions.document',
  text: 'select document from configuration_revision where revision = $1',
}

/** The e-mail templates that somebody wrote, as a document keeps them. */
export const readTemplates: Statement = {
  name: 'revisions.templates',
  text: `select purpose, event, label_id as "labelId", language, subject, body from email_template
         order by purpose, event nulls first, label_id nulls first, language`,
}

/** Keeps the revision $1 (all but its document, as JSON) with its document $2. */
export const insertRevision: Statement = {
  name: 'revisions.insert',
  text: `insert into configuration_revision (revision, document, actor_kind, actor_id, actor_name, comment, at)
         select revision, $2::jsonb, "actorKind", "actorId", "actorName", comment, at
         from jsonb_to_record($1::jsonb) as given (revision integer, "actorKind" text, "actorId" text,
           "actorName" text, comment text, at timestamptz)`,
}
