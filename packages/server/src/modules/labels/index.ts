export {
  byDisplayOrder,
  customerWords,
  hasNoScope,
  labelFitsCell,
  labelFitsScope,
} from './label-rules.js'
export { labelFieldErrors } from './check-label.js'
export { importLabels, type LabelsToWrite } from './import-labels.js'
export { changedFields } from './label-deed.js'
export { eventsOf, transitionsOf } from './label-usage.js'
export { LabelResolver } from './label.resolver.js'
export { LabelCount, labelCounts } from './label-count.types.js'
export { Label, LabelScopeEnum, labelType, LabelUsage } from './label.types.js'
export { plainWord, vocabularyOf, type Meaning, type Vocabulary } from './vocabulary.js'
export { ownerKey, type WordOwner } from './word-owner.js'
export { insertLabels, type NewLabel } from './write-label.js'
