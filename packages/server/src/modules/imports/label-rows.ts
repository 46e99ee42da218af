import {
  labelActions,
  labelCategories,
  labelFlags,
  type LabelAction,
  type LabelCategory,
} from '@waypost/shared'
import type { LabelRecord } from '../../kernel/configuration.js'
import { labelFieldErrors, type NewLabel } from '../labels/index.js'
import { colorOfCategory } from '../status-events/index.js'
import type { Problem } from './problem.js'
import type { ReadRow } from './read-row.js'
import { readCell } from './read-cell.js'
import { Unreadable } from './unreadable.js'

/** What a file may say of a label. */
export type LabelWords = Partial<
  Omit<LabelRecord, 'id' | 'system' | 'archivedAt' | 'version' | 'customerNames'>
>

/** A label as a row of a file has it. */
export interface LabelRow {
  line: number
  /** By what it is known: the code that the row gives, or one made of its name. */
  code: string
  /** Whether the code is only made of the name, so that the name alone may know it too. */
  byName: boolean
  words: LabelWords
  problems: Problem[]
}

/** Makes labels of rows, with what is wrong with them. */
export function labelRows(rows: readonly ReadRow[]): LabelRow[] {
  const lines = new Map<string, number>()
  return rows.map((row) => {
    const read = labelRow(row)
    const before = lines.get(read.code.toUpperCase())
    if (before === undefined) lines.set(read.code.toUpperCase(), read.line)
    else read.problems.push(problem(row, null, `Line ${before} names the same label.`))
    return read
  })
}

const problem = ({ line }: ReadRow, field: string | null, message: string): Problem => ({
  line,
  field,
  code: 'INVALID_INPUT',
  message,
})

function labelRow(row: ReadRow): LabelRow {
  const { line, values } = row
  const problems: Problem[] = []
  const text = (key: string): string | undefined => {
    const value = values.get(key)
    return typeof value === 'string' ? value : undefined
  }
  const read = <Value>(key: string, value: Value | Unreadable): Value | undefined => {
    if (!(value instanceof Unreadable)) return value
    problems.push(problem(row, key, value.words))
    return undefined
  }
  const code = text('code') ?? text('name')?.toUpperCase() ?? ''
  const said: LabelWords = {
    name: text('name'),
    description: text('description'),
    color: text('color')?.toLowerCase(),
    category: read('category', categoryOf(text('category'))),
    action: read('action', actionOf(text('action'))),
    displayOrder: read('displayOrder', orderOf(text('displayOrder'))),
    ...flagsOf(row),
    isQuoteState: read('isQuoteState', quoteFlagOf(text('isQuoteState'))),
  }
  const words = withoutBlanks(said)
  problems.push(
    ...labelFieldErrors({ ...words, code }).map(({ path, message }) =>
      problem(row, path?.[0] ?? null, message),
    ),
  )
  return { line, code, byName: values.get('code') === undefined, words, problems }
}

/** Only what the row says: an undefined field would cover a usual value. */
const withoutBlanks = (said: LabelWords): LabelWords => {
  const entries = Object.entries(said) as [string, unknown][]
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const flagsOf = ({ values }: ReadRow): LabelWords =>
  Object.fromEntries(
    labelFlags.flatMap((flag) => {
      const value = values.get(flag)
      return typeof value === 'boolean' ? [[flag, value]] : []
    }),
  )

function quoteFlagOf(text: string | undefined): boolean | null | undefined | Unreadable {
  if (text === undefined) return undefined
  if (text.toUpperCase() === 'NULL') return null
  return readCell('flag', text, { timeZone: 'UTC', slashDates: 'NONE' }) as boolean | Unreadable
}

function orderOf(text: string | undefined): number | undefined | Unreadable {
  if (text === undefined) return undefined
  const order = Number(text)
  return Number.isSafeInteger(order) && order <= 2_147_483_647
    ? order
    : new Unreadable(`"${text.slice(0, 40)}" is no place in the order; it is a whole number.`)
}

function categoryOf(text: string | undefined): LabelCategory | undefined | Unreadable {
  if (text === undefined) return undefined
  const wanted = text.toUpperCase().replace(/[\s-]+/g, '_')
  return (
    labelCategories.find((category) => category === wanted) ??
    new Unreadable(
      `"${text.slice(0, 40)}" is no category. There are: ${labelCategories.join(', ')}.`,
    )
  )
}

function actionOf(text: string | undefined): LabelAction | null | undefined | Unreadable {
  if (text === undefined) return undefined
  const wanted = text.toUpperCase().replace(/[\s-]+/g, '_')
  if (wanted === 'NONE') return null
  return (
    labelActions.find((action) => action === wanted) ??
    new Unreadable(
      `"${text.slice(0, 40)}" is no action. There are: NONE, ${labelActions.join(', ')}.`,
    )
  )
}

/** Flags of a label of which the file says none: for orders and items, seen by customers, editable. */
const usualFlags = {
  isShowToCustomer: true,
  isAccountStatus: false,
  isEdit: true,
  isSendEmail: false,
  isOrderState: true,
  isOrderLineItemState: true,
  isQuoteState: null,
} as const

const noFlags = {
  isShowToCustomer: false,
  isAccountStatus: false,
  isEdit: false,
  isSendEmail: false,
  isOrderState: false,
  isOrderLineItemState: false,
  isQuoteState: null,
} as const

/** The label that a row creates. A file that says any flag of it means no by those it leaves out. */
export function newLabelOf({ code, words }: LabelRow): Omit<NewLabel, 'id'> {
  const category = words.category ?? 'OPEN'
  const saysFlags = labelFlags.some((flag) => words[flag] !== undefined)
  return {
    code,
    name: code,
    customerNames: {},
    description: null,
    color: colorOfCategory[category],
    category,
    displayOrder: 99,
    action: null,
    system: false,
    ...(saysFlags ? noFlags : usualFlags),
    ...words,
  }
}
