export {
  answeredBefore,
  changeRecords,
  keepAnswer,
  mannerErrors,
  refuseOtherVersion,
  type RecordDeed,
  type RecordInput,
  type RecordOutcome,
} from './change-records.js'
export { chosenLabel, ownLabel, refuseForbiddenMove, type WhichLabel } from './decide-label.js'
export { labelChooser, type LabelChooser } from './label-chooser.js'
export * from './record.js'
export { recordInvariants } from './record-invariants.js'
export { meantNumber, nextNumberSql } from './record-number.js'
export { historyOf } from './record-history.queries.js'
export { countUpTo, RecordCount, recordCount } from './record-count.types.js'
export { countOf, foldRecordCounts, keptLabelCounts } from './record-label-counts.js'
export { RecordChangeOutcomeEnum, type RecordChangeOutcome } from './record-change-outcome.types.js'
export { RecordChangeInput } from './record.inputs.js'
export { loadNotes, notesOf, writeNote } from './record-note.js'
export { RecordNote } from './record-note.types.js'
export { Possibility, possibility } from './possibility.types.js'
export { RecordEntryKindEnum, RecordHistory } from './record.types.js'
export { writeEntries, writeEntry } from './write-entries.js'
