export { customerWords, Label, labelType } from './label.types.js'
