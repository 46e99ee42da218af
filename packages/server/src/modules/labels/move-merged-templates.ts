import type { Queryable } from '../../kernel/database.js'

/** Which template stays where both labels of a merge have one for the same mails. */
export const templateChoices = ['KEEP', 'REPLACE'] as const
export type TemplateChoice = (typeof templateChoices)[number]

/** The e-mail templates for a label that is merged. */
export interface TemplateCounts {
  templates: number
  /** Those of them for which the other label has one for the same mails. */
  templateClashes: number
}

/** A template that a merge took away, as the audit trail keeps it. */
export interface LostTemplate {
  labelId: number
  event: string | null
  language: string
  subject: string
  body: string
}

const sameMails =
  'o.purpose = t.purpose and o.event is not distinct from t.event and o.language = t.language'
const clashOf = (other: string) =>
  `exists (select from email_template o where o.label_id = ${other} and ${sameMails})`
const lost = 'label_id as "labelId", event, language, subject, body'

/** Counts the templates for the label $1 of a merge into another. */
export async function templateCounts(
  on: Queryable,
  { id, intoId }: { id: number; intoId: number },
): Promise<TemplateCounts> {
  const [row] = await on.query<TemplateCounts>(
    `select count(*)::integer as templates,
       count(*) filter (where ${clashOf('$2')})::integer as "templateClashes"
     from email_template t where t.label_id = $1`,
    [id, intoId],
  )
  return row ?? { templates: 0, templateClashes: 0 }
}

/** Makes the templates for one label those for the other; answers what had to make room. */
export async function moveTemplates(
  tx: Queryable,
  { id, intoId, templates }: { id: number; intoId: number; templates: TemplateChoice },
): Promise<LostTemplate[]> {
  const [loser, winner] = templates === 'KEEP' ? [id, intoId] : [intoId, id]
  const gone = await tx.query<LostTemplate>(
    `delete from email_template t where t.label_id = $1 and ${clashOf('$2')} returning ${lost}`,
    [loser, winner],
  )
  await tx.query('update email_template set label_id = $2 where label_id = $1', [id, intoId])
  return gone
}
