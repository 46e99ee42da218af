export {
  byDisplayOrder,
  customerWords,
  hasNoScope,
  isVisible,
  labelFitsCell,
  labelFitsScope,
} from './label-rules.js'
export { insertLabels, type NewLabel } from './write-label.js'
