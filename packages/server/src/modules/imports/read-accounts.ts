import type { PartyRecord } from '../../kernel/party.types.js'
import type { AccountImportRow, AddressKind, ContactRole } from '../accounts/index.js'
import type { CellValue } from './read-cell.js'
import type { ColumnMap } from './map-columns.js'
import type { Problem } from './problem.js'
import type { FileRow } from './read-csv.js'
import { readRow } from './read-row.js'

/** One row of a file of accounts, with what is wrong with its cells. */
export interface ReadAccountRow {
  line: number
  row: AccountImportRow
  problems: Problem[]
}

/** No column of such a file holds a date. */
const settings = { timeZone: 'UTC', slashDates: 'NONE' } as const

const roles: Record<string, ContactRole> = {
  administrator: 'ADMINISTRATOR',
  manager: 'MANAGER',
  buyer: 'BUYER',
}

/** Reads the accounts of a file, one a row. */
export const readAccountRows = (rows: readonly FileRow[], columns: ColumnMap): ReadAccountRow[] =>
  rows.map((fileRow) => {
    const { line, values, problems } = readRow(fileRow, columns, settings, ['externalId'])
    const text = (key: string) => textOf(values.get(key))
    const role = text('contactRole')
    if (role !== undefined && !(role.toLowerCase() in roles)) {
      const message = 'A role is administrator, manager or buyer.'
      problems.push({ line, field: 'contactRole', code: 'INVALID_INPUT', message })
    }
    const row = definedOnly<AccountImportRow>({
      externalId: text('externalId') ?? '',
      name: text('name'),
      label: text('label'),
      parentExternalId: text('parentExternalId'),
      managerEmail: text('managerEmail'),
      currency: text('currency'),
      creditLimit: text('creditLimit'),
      budgetStartMonth: Number(values.get('budgetStartMonth')) || undefined,
      contact: given({
        name: text('contactName'),
        email: text('contactEmail'),
        phone: text('contactPhone'),
        role: role === undefined ? undefined : roles[role.toLowerCase()],
      }),
      addresses: given<Partial<Record<AddressKind, PartyRecord>>>({
        BILL_TO: partyOf(values, 'billTo', columns),
        SHIP_TO: partyOf(values, 'shipTo', columns),
      }),
    })
    return { line, row, problems }
  })

const textOf = (value: CellValue | undefined): string | undefined =>
  value === undefined ? undefined : String(value)

type Maybe<Of> = { [Key in keyof Of]: Of[Key] | undefined }

const definedOnly = <Of extends object>(values: Maybe<Of>): Of =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Of

/** What is given of it; undefined for nothing. */
function given<Of extends object>(values: Maybe<Of>): Of | undefined {
  const read = definedOnly<Of>(values)
  return Object.keys(read).length === 0 ? undefined : read
}

const partyOf = (
  values: ReadonlyMap<string, CellValue>,
  place: 'billTo' | 'shipTo',
  { fields }: ColumnMap,
): PartyRecord | undefined =>
  given<PartyRecord>(
    Object.fromEntries(
      fields.flatMap((field) => {
        const [of, part = ''] = field?.path ?? []
        return field && of === place ? [[part, textOf(values.get(field.key))]] : []
      }),
    ),
  )
