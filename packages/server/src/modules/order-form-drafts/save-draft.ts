import { callerOf, type Context } from '../../kernel/context.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { characterCount } from '../../kernel/text.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { draftColumns, findDraft } from './order-form-draft.queries.js'
import type { OrderFormDraft, OrderFormDraftSaveInput } from './order-form-draft.types.js'

const longestTitle = 200
const largestDocument = 262_144
const mostDrafts = 50

/**
 * Keeps a form, as a new draft or in place of what a draft holds.
 * @throws Refusal INVALID_INPUT, NOT_FOUND, or VERSION_CONFLICT when it was kept elsewhere since
 */
export async function saveDraft(
  ctx: Context,
  input: OrderFormDraftSaveInput,
): Promise<OrderFormDraft> {
  refuseIfAny(draftErrors(input))
  return input.id == null ? insertDraft(ctx, input) : replaceDraft(ctx, input.id, input)
}

/**
 * Throws a draft away, and answers its id.
 * @throws Refusal NOT_FOUND
 */
export async function discardDraft(ctx: Context, id: string): Promise<string> {
  const [discarded] = isId(id)
    ? await ctx.database.query<{ id: string }>(
        'delete from order_form_draft where id = $1 and owner = $2 returning id',
        [id, callerOf(ctx.actor)],
      )
    : []
  if (!discarded) throw new Refusal(userError('NOT_FOUND', ['id']))
  return discarded.id
}

async function insertDraft(ctx: Context, input: OrderFormDraftSaveInput): Promise<OrderFormDraft> {
  const [draft] = await ctx.database.query<OrderFormDraft>(
    `insert into order_form_draft (id, owner, title, document, created_at, updated_at)
     select $1::uuid, $2, $3, $4::jsonb, $5::timestamptz, $5
     where (select count(*) from order_form_draft where owner = $2) < $6
     returning ${draftColumns}`,
    [newId(), callerOf(ctx.actor), input.title, json(input), ctx.clock.now(), mostDrafts],
  )
  if (draft) return draft
  const message = `You keep ${mostDrafts} drafts already: finish or discard one first.`
  throw new Refusal(invalidInput(['document'], message))
}

async function replaceDraft(
  ctx: Context,
  id: string,
  input: OrderFormDraftSaveInput,
): Promise<OrderFormDraft> {
  const before = await findDraft(ctx, id)
  if (!before) throw new Refusal(userError('NOT_FOUND', ['id']))
  const [draft] = await ctx.database.query<OrderFormDraft>(
    `update order_form_draft set title = $3, document = $4, version = version + 1, updated_at = $5
     where id = $1 and version = $2 returning ${draftColumns}`,
    [id, input.expectedVersion, input.title, json(input), ctx.clock.now()],
  )
  if (draft) return draft
  const data = { expected: input.expectedVersion ?? null, actual: before.version }
  throw new Refusal(userError('VERSION_CONFLICT', ['expectedVersion'], data))
}

const json = ({ document }: OrderFormDraftSaveInput): string => JSON.stringify(document)

function draftErrors(input: OrderFormDraftSaveInput): UserError[] {
  const { document, title } = input
  const errors: UserError[] = []
  if (characterCount(title) > longestTitle) {
    errors.push(invalidInput(['title'], `At most ${longestTitle} characters fit here.`))
  }
  const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
  if (!isObject || Buffer.byteLength(json(input)) > largestDocument) {
    errors.push(invalidInput(['document'], 'A draft holds an object of up to 256 KiB.'))
  }
  return errors
}
