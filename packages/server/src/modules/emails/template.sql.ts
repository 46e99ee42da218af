import type { Statement } from '../../kernel/database.js'

/** A template as the database has it, but for what it is called in the API. */
export const templateColumns = `id, purpose, event, label_id as "labelId", language, subject, body, version,
  updated_at as "updatedAt"`

/** The templates of one's own that could be for a mail: of purpose $1, event $2 and label $3. */
export const templatesForMail: Statement = {
  name: 'email-template.for-mail',
  text: `select ${templateColumns} from email_template
    where purpose = $1 and (event is null or event = $2) and (label_id is null or label_id = $3)`,
}
