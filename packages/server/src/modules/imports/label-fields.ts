import { labelFlags } from '@waypost/shared'
import { field, plainHeader, type ImportFieldSpec } from './import-fields.js'

/** The columns of the flags as the order-state table of the field names them. */
export const flagColumn = (flag: string): string => `I${flag.slice(1)}`

const common: ImportFieldSpec[] = [
  field('displayOrder', 'Display Order'),
  field('color', 'Color', { aliases: ['Colour'] }),
  field('category', 'Category'),
  field('action', 'Action', { aliases: ['Label Action'] }),
  ...labelFlags.map((flag) =>
    field(flag, flagColumn(flag), {
      // NULL is a value of this one flag, so its cells are read apart.
      kind: flag === 'isQuoteState' ? 'text' : 'flag',
      aliases: [flag.slice(2)],
    }),
  ),
]

/** Columns of a list of labels. */
export const listFields: readonly ImportFieldSpec[] = [
  field('name', 'Name', { required: true, aliases: ['Status', 'Label', 'Status Label'] }),
  field('code', 'Code', { aliases: ['Label Code'] }),
  field('description', 'Description', { aliases: ['Note'] }),
  ...common,
]

/** Columns of an order-state table, whose Description is what staff read. */
export const stateFields: readonly ImportFieldSpec[] = [
  field('code', 'OrderStateName', { required: true }),
  field('name', 'Description'),
  field('description', 'Note'),
  ...common,
]

/** Columns of a grid of rules. */
export const ruleFields: readonly ImportFieldSpec[] = [
  field('event', 'Event', { required: true, aliases: ['Status Event', 'Event Key'] }),
  field('itemLabel', 'Item Label', { aliases: ['Item Status'] }),
  field('orderLabel', 'Order Label', { aliases: ['Order Status'] }),
  field('notifyCart', 'Notify Cart', { kind: 'flag', aliases: ['Notify'] }),
]

/** The columns that a file of labels with this header may have. */
export const labelFieldsOf = (header: readonly string[]): readonly ImportFieldSpec[] =>
  header.some((text) => plainHeader(text) === 'orderstatename') ? stateFields : listFields
