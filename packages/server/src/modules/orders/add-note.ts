import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { orRefusal, Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import type { OrderNote } from './order-note.types.js'
import type { OrderNotePayload } from './order-page.types.js'
import type { OrderNoteAddInput } from './order.inputs.js'
import { visibleOrders } from '../auth/index.js'

const longestNote = 10_000

const insertNote = (ctx: Context): Statement => {
  const visibility = visibleOrders(ctx)
  return {
    name: `order_note_add_${visibility.key}`,
    text: `insert into order_note (id, order_id, text, public, actor_kind, actor_id, actor_name, at)
      select $2::uuid, o.id, $3::text, $4::boolean, $5::text, $6::text, $7::text, $8::timestamptz
      from orders o where o.id = $1::uuid and ${visibility.sql(9)} returning id`,
  }
}

/**
 * Adds a note to an order; its version stays. The text is kept without blanks around it. Refused with
 * NOT_FOUND, or INVALID_INPUT for a text that is blank or longer than 10,000 characters.
 */
export function addNote(ctx: Context, input: OrderNoteAddInput): Promise<OrderNotePayload> {
  return orRefusal<OrderNotePayload>(
    async () => {
      const text = input.text.trim()
      if (text === '' || Array.from(text).length > longestNote) {
        throw new Refusal(userError('INVALID_INPUT', ['text'], { longest: longestNote }))
      }
      const note = await ctx.database.transaction((tx) =>
        addIn(tx, ctx, { orderId: input.orderId, text, public: input.public }),
      )
      return { note, userErrors: [] }
    },
    (reasons) => ({ note: null, userErrors: reasons }),
  )
}

async function addIn(tx: Queryable, ctx: Context, input: OrderNoteAddInput): Promise<OrderNote> {
  const { actor } = ctx
  const notFound = () => new Refusal(userError('NOT_FOUND', ['orderId']))
  if (!isId(input.orderId)) throw notFound()
  const author = { kind: actor.kind, id: actor.id, name: actor.name }
  const note = { id: newId(), text: input.text, public: input.public, author, at: ctx.clock.now() }
  const values = [
    input.orderId,
    note.id,
    note.text,
    note.public,
    actor.kind,
    actor.id,
    actor.name,
    note.at,
  ]
  const rows = await tx.rows(insertNote(ctx), [...values, ...visibleOrders(ctx).values])
  if (rows.length === 0) throw notFound()
  await recordAudit(tx, actor, ctx.clock, {
    operation: 'orderNoteAdd',
    subjectType: 'ORDER',
    subjectId: input.orderId,
    data: { noteId: note.id, public: note.public },
  })
  return note
}
