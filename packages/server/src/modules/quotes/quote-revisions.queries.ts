import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { differencesOf, withoutContactData, type QuoteDocument } from './quote-document.js'
import type { QuoteDifference, QuoteRevision } from './quote-revision.types.js'

const revisionsOfQuote: Statement = {
  name: 'quotes.revisions',
  text: `select revision, document, actor_kind as kind, actor_id as "actorId", actor_name as name, at
    from quote_revision where quote_id = $1 order by revision desc limit 200`,
}

const twoRevisions: Statement = {
  name: 'quotes.two_revisions',
  text: 'select revision, document from quote_revision where quote_id = $1 and revision in ($2, $3)',
}

interface RevisionRow {
  revision: number
  document: QuoteDocument
  kind: QuoteRevision['actor']['kind']
  actorId: string | null
  name: string
  at: Date
}

const shownTo = ({ actor }: Context, document: QuoteDocument): QuoteDocument =>
  actor.permissions.has('orders.contact.read') ? document : withoutContactData(document)

/** The newest 200 revisions of a quote that the caller may see, newest first. */
export async function revisionsOf(ctx: Context, quoteId: string): Promise<QuoteRevision[]> {
  const rows = await ctx.database.rows<RevisionRow>(revisionsOfQuote, [quoteId])
  return rows.map(({ revision, document, kind, actorId, name, at }) => ({
    ...{ revision, at, actor: { kind, id: actorId, name } },
    document: shownTo(ctx, document),
  }))
}

/**
 * What differs between two revisions of a quote that the caller may see.
 * @throws AppError BAD_USER_INPUT for a revision that there is not
 */
export async function diffOf(
  ctx: Context,
  quoteId: string,
  { from, to }: { from: number; to: number },
): Promise<QuoteDifference[]> {
  const rows = await ctx.database.rows<Pick<RevisionRow, 'revision' | 'document'>>(twoRevisions, [
    ...[quoteId, from, to],
  ])
  const one = (revision: number, path: string) => {
    const found = rows.find((row) => row.revision === revision)
    if (found) return shownTo(ctx, found.document)
    throw new AppError('BAD_USER_INPUT', 'The quote has no such revision.', { path: [path] })
  }
  return differencesOf(one(from, 'from'), one(to, 'to'))
}
