import { keptText } from '../../kernel/text.js'
import type { UserError } from '../../kernel/user-error.types.js'
import { emailError, lineError, textError, type EntryList } from '../lists/index.js'
import type { SupplierCreateInput, SupplierUpdateInput } from './supplier.inputs.js'
import type { Supplier } from './supplier.types.js'

/** What can be written of a supplier. */
export type SupplierValues = Pick<Supplier, 'name' | 'email' | 'notes'>

/** A supplier as the database has it. */
export type SupplierRecord = Omit<Supplier, 'inUse'>

/** The list of suppliers; ordering from a new one by its name adds it. */
export const supplierList: EntryList<SupplierRecord, SupplierValues> = {
  table: 'supplier',
  noun: 'supplier',
  columns: { name: 'name', email: 'email', notes: 'notes' },
  archives: true,
  order: 'lower(name)',
  uniqueField: 'name',
  used: 'exists (select from drop_ship_order d where d.supplier_id = e.id)',
  nameOf: ({ name }) => name,
}

/** What is wrong with a supplier as somebody entered it, each with its place. */
export const supplierErrors = ({
  name,
  email,
  notes,
}: SupplierCreateInput | SupplierUpdateInput): UserError[] => [
  ...lineError('name', name, 200),
  ...emailError('email', email),
  ...textError('notes', notes, 2000),
]

/** The values to keep; what an update omits is undefined. */
export function supplierValues(input: SupplierCreateInput): SupplierValues
export function supplierValues(input: SupplierUpdateInput): Partial<SupplierValues>
export function supplierValues(
  input: SupplierCreateInput | SupplierUpdateInput,
): Partial<SupplierValues> {
  return {
    name: input.name?.trim(),
    email: keptText(input.email),
    notes: keptText(input.notes),
  }
}
