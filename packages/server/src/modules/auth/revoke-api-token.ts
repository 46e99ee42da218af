import type { Context } from '../../kernel/context.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import { announceAccessChange } from './access-channel.js'
import { revokeToken, type ApiTokenRecord } from './api-token.sql.js'

/**
 * Ends a token for good, in every process at once; one that has ended stays as it is.
 * @throws Refusal NOT_FOUND
 */
export async function revokeApiToken(
  { database, clock, actor }: Pick<Context, 'database' | 'clock' | 'actor'>,
  id: string,
): Promise<ApiTokenRecord> {
  if (!isId(id)) throw new Refusal(userError('NOT_FOUND', ['id']))
  return database.transaction(async (tx) => {
    const [token] = await tx.rows<ApiTokenRecord>(revokeToken, [id, clock.now()])
    if (!token) throw new Refusal(userError('NOT_FOUND', ['id']))
    await recordAudit(tx, actor, clock, {
      operation: 'apiTokenRevoke',
      subjectType: 'API_TOKEN',
      subjectId: id,
    })
    await announceAccessChange(tx)
    return token
  })
}
