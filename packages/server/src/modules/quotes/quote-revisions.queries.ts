import DataLoader from 'dataloader'
import { loaderOf, type Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { groupBy } from '../../kernel/group.js'
import { differencesOf, withoutContactData, type QuoteDocument } from './quote-document.js'
import type { QuoteDifference, QuoteRevision } from './quote-revision.types.js'

const revisionsOfQuotes: Statement = {
  name: 'quotes.revisions',
  text: `select w.id as "quoteId", v.revision, v.document, v.actor_kind as kind, v.actor_id as "actorId",
      v.actor_name as name, v.at
    from unnest($1::uuid[]) w(id)
    cross join lateral (select * from quote_revision r where r.quote_id = w.id order by r.revision desc limit 200) v
    order by v.revision desc`,
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

// Never remembered: two changes in one request may each read their own.
const createRevisionLoader = (ctx: Context): DataLoader<string, QuoteRevision[]> =>
  new DataLoader(
    async (ids) => {
      const rows = await ctx.database.rows<RevisionRow & { quoteId: string }>(revisionsOfQuotes, [
        [...new Set(ids)],
      ])
      const byQuote = groupBy(rows, ({ quoteId }) => quoteId)
      return ids.map((id) => (byQuote.get(id) ?? []).map((row) => revisionOf(ctx, row)))
    },
    { cache: false },
  )

const revisionOf = (
  ctx: Context,
  { revision, at, kind, actorId, name, document }: RevisionRow,
): QuoteRevision => ({
  ...{ revision, at, actor: { kind, id: actorId, name } },
  document: shownTo(ctx, document),
})

/** The newest 200 revisions of a quote that the caller may see, newest first. */
export const revisionsOf = (ctx: Context, quoteId: string): Promise<QuoteRevision[]> =>
  loaderOf(ctx, createRevisionLoader).load(quoteId)

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
