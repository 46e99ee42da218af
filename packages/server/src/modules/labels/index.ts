export {
  byDisplayOrder,
  customerWords,
  hasNoScope,
  isVisible,
  labelFitsCell,
  labelFitsScope,
} from './label-rules.js'
export { insertLabels, type NewLabel } from './write-label.js'
export { Label, labelType } from './label.types.js'
