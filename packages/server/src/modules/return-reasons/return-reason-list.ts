import type { UserError } from '../../kernel/user-error.types.js'
import { lineError, type EntryList } from '../lists/index.js'
import type { ReturnReasonCreateInput, ReturnReasonUpdateInput } from './return-reason.inputs.js'
import type { ReturnReason } from './return-reason.types.js'

/** What can be written of a reason. */
export type ReturnReasonValues = Pick<ReturnReason, 'text'>

/** A reason as the database has it. */
export type ReturnReasonRecord = Omit<ReturnReason, 'inUse'>

/** The list of reasons. */
export const returnReasonList: EntryList<ReturnReasonRecord, ReturnReasonValues> = {
  table: 'return_reason',
  noun: 'returnReason',
  columns: { text: 'text' },
  archives: true,
  order: 'position, id',
  uniqueField: 'text',
  used: 'exists (select from order_return r where lower(r.reason) = lower(e.text))',
  nameOf: ({ text }) => text,
}

/** What is wrong with a reason as somebody entered it. */
export const returnReasonErrors = ({
  text,
}: ReturnReasonCreateInput | ReturnReasonUpdateInput): UserError[] => lineError('text', text, 200)

/** The values to keep; what an update omits is undefined. */
export function returnReasonValues(input: ReturnReasonCreateInput): ReturnReasonValues
export function returnReasonValues(input: ReturnReasonUpdateInput): Partial<ReturnReasonValues>
export function returnReasonValues(
  input: ReturnReasonCreateInput | ReturnReasonUpdateInput,
): Partial<ReturnReasonValues> {
  return { text: input.text?.trim() }
}
