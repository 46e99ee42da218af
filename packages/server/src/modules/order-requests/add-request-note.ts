import type { Context } from '../../kernel/context.js'
import { changeRecords, notesOf, writeEntry, writeNote, type RecordNote } from '../records/index.js'
import type { OrderRequestNoteAddInput } from './order-request.inputs.js'
import { holdRequest } from './order-request.sql.js'
import type { OrderRequestNotePayload } from './order-request.types.js'
import { notFound } from './read-request.js'

/** Adds an internal note to a request; its version stays, since nothing of it changes. */
export async function addRequestNote(
  ctx: Context,
  input: OrderRequestNoteAddInput,
): Promise<OrderRequestNotePayload> {
  const { applied, answer, userErrors } = await changeRecords<
    RecordNote | null,
    { requestId: string; noteId: string }
  >(ctx, {
    operation: 'orderRequestNoteAdd',
    input,
    work: async (tx, configuration) => {
      const request = await holdRequest(ctx, tx, { id: input.requestId })
      if (!request) throw notFound('requestId')
      const subject = { subject: 'ORDER_REQUEST', subjectId: request.id } as const
      const noteId = await writeNote(tx, ctx, { ...subject, text: input.text })
      await writeEntry(tx, ctx, configuration, {
        ...subject,
        accountId: request.accountId,
        kind: 'NOTED',
        sequence: request.version,
        operation: 'orderRequestNoteAdd',
        leaving: null,
      })
      return { requestId: request.id, noteId }
    },
    read: async (on, { requestId, noteId }) =>
      (await notesOf(on, requestId)).find(({ id }) => id === noteId) ?? null,
  })
  return { applied, note: answer, userErrors }
}
