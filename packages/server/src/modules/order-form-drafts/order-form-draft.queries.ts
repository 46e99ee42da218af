import { callerOf, type Context } from '../../kernel/context.js'
import { isId } from '../../kernel/uuid.js'
import type { OrderFormDraft } from './order-form-draft.types.js'

/** The columns of a draft as the API names them. */
export const draftColumns = 'id, title, document, version, updated_at as "updatedAt"'

/** The caller's drafts, the last kept first. */
export const listDrafts = (ctx: Context): Promise<OrderFormDraft[]> =>
  ctx.database.query<OrderFormDraft>(
    `select ${draftColumns} from order_form_draft where owner = $1 order by updated_at desc, id desc`,
    [callerOf(ctx.actor)],
  )

/** A draft of the caller; null when there is none with this id. */
export async function findDraft(ctx: Context, id: string): Promise<OrderFormDraft | null> {
  if (!isId(id)) return null
  const [draft] = await ctx.database.query<OrderFormDraft>(
    `select ${draftColumns} from order_form_draft where owner = $1 and id = $2`,
    [callerOf(ctx.actor), id],
  )
  return draft ?? null
}
