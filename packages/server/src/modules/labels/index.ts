export {
  byDisplayOrder,
  customerWords,
  hasNoScope,
  isVisible,
  labelFitsCell,
  labelFitsScope,
} from './label-rules.js'
export { eventsOf, transitionsOf } from './label-usage.js'
export { LabelResolver } from './label.resolver.js'
export { Label, labelType, LabelUsage } from './label.types.js'
export { insertLabels, type NewLabel } from './write-label.js'
