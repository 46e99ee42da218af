import { field, party, type ImportFieldSpec } from './import-fields.js'

/** Every column that a file of accounts may have, in the order in which people see them. */
export const accountFields: readonly ImportFieldSpec[] = [
  field('externalId', 'External ID', {
    required: true,
    aliases: ['External Id', 'Account ID', 'Account Number', 'Customer ID', 'Customer Number'],
  }),
  field('name', 'Name', { aliases: ['Account Name', 'Company', 'Company Name', 'Customer'] }),
  field('label', 'Status', { aliases: ['Label', 'Account Status'] }),
  field('parentExternalId', 'Parent External ID', { aliases: ['Parent', 'Parent ID'] }),
  field('managerEmail', 'Account Manager Email', {
    kind: 'email',
    aliases: ['Manager Email', 'Account Manager', 'Manager'],
  }),
  field('currency', 'Currency', { kind: 'currency', aliases: ['Currency Code'] }),
  field('creditLimit', 'Credit Limit', { kind: 'amount', aliases: ['Limit'] }),
  field('budgetStartMonth', 'Budget Start Month', { kind: 'quantity' }),
  field('contactName', 'Contact Name', { longest: 200, aliases: ['Contact'] }),
  field('contactEmail', 'Contact Email', { kind: 'email', aliases: ['Email'] }),
  field('contactPhone', 'Contact Phone', { longest: 50, aliases: ['Phone'] }),
  field('contactRole', 'Contact Role', { aliases: ['Role'] }),
  ...party('billTo', ['Bill To', 'Billing', 'Bill']),
  ...party('shipTo', ['Ship To', 'Shipping', 'Delivery']),
]
