export { type Entry, type EntryList, type EntryVersion, listEntries } from './entry-list.js'
export { createUseLoader } from './entry-uses.js'
export {
  ArchivableEntry,
  ListEntryDeletePayload,
  ListEntryVersionInput,
} from './list-entry.types.js'
export { answerDelete } from './delete-entry.js'
export { emailError, lineError, textError } from './check-entry.js'
export { archiveEntry, createEntry, deleteEntry, restoreEntry, updateEntry } from './write-entry.js'
