import { orRefusal } from '../../kernel/refusal.js'
import type { Entry, EntryList, EntryVersion } from './entry-list.js'
import type { ListEntryDeletePayload } from './list-entry.types.js'
import { deleteEntry, type ListContext } from './write-entry.js'

/** Deletes an entry of a list, or says why not, as every mutation that deletes one answers. */
export const answerDelete = <Record extends Entry, Values extends object>(
  ctx: ListContext,
  list: EntryList<Record, Values>,
  at: EntryVersion,
): Promise<ListEntryDeletePayload> =>
  orRefusal<ListEntryDeletePayload>(
    async () => ({ deletedId: await deleteEntry(ctx, list, at), userErrors: [] }),
    (userErrors) => ({ deletedId: null, userErrors }),
  )
