import type { BusinessRecord } from '../../kernel/configuration.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import type { PublicationWork } from '../revisions/index.js'

const write: Statement = {
  name: 'settings.write_business',
  text: `insert into setting (key, value) values ('business', $1)
    on conflict (key) do update set value = excluded.value`,
}

/**
 * Writes the settings of the business in the transaction of a publication, and answers what the
 * audit trail says of it.
 * @throws Refusal NOTHING_TO_DO
 */
export async function writeBusiness(
  tx: Queryable,
  before: BusinessRecord,
  after: BusinessRecord,
): Promise<PublicationWork<null>> {
  const fields = (Object.keys(after) as (keyof BusinessRecord)[]).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
  )
  if (fields.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
  await tx.rows(write, [JSON.stringify(after)])
  return { result: null, subjectType: 'SETTINGS', subjectId: 'business', data: { fields } }
}
