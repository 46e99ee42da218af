import type { Context } from '../../kernel/context.js'
import {
  changeRecords,
  notesOf,
  writeEntry,
  writeNote,
  type RecordOutcome,
} from '../records/index.js'
import type { RecordNote } from '../records/index.js'
import type { AccountNoteAddInput } from './account-deeds.inputs.js'
import { lockAccount } from './account.queries.js'

/** Adds an internal note to an account; its version stays, since nothing of it changes. */
export const addAccountNote = (
  ctx: Context,
  input: AccountNoteAddInput,
): Promise<RecordOutcome<RecordNote>> =>
  changeRecords<RecordNote, { accountId: string; noteId: string }>(ctx, {
    operation: 'accountNoteAdd',
    input,
    work: async (tx, configuration) => {
      const account = await lockAccount(tx, ctx, { id: input.accountId })
      const subject = { subject: 'ACCOUNT', subjectId: account.id } as const
      const noteId = await writeNote(tx, ctx, { ...subject, text: input.text })
      await writeEntry(tx, ctx, configuration, {
        ...subject,
        accountId: account.id,
        kind: 'NOTED',
        sequence: account.version,
        operation: 'accountNoteAdd',
        leaving: null,
      })
      return { accountId: account.id, noteId }
    },
    read: async (on, { accountId, noteId }) => {
      const note = (await notesOf(on, accountId)).find(({ id }) => id === noteId)
      if (!note) throw new Error('The note that was written is not there')
      return note
    },
  })
