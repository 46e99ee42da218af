import { formatMinor, maxMinorUnits } from '@waypost/shared'
import { Refusal, refuseIfAny, unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import type { PartyRecord } from '../orders/index.js'
import type { RecordChange } from '../records/index.js'
import { amountInput, optionalText, quantityInput, textInput } from '../status-events/index.js'
import type { OrderRequestFieldsInput, OrderRequestLineInput } from './order-request.inputs.js'
import { sumOfLines, type RequestLineRecord, type RequestRecord } from './order-request.js'

const mostLines = 500
const partyFields = ['name', 'street', 'city', 'state', 'zip', 'country', 'email', 'phone'] as const

/** The fields of a request that its input sets; undefined: not said. */
export interface ReadRequest {
  reference?: string | null
  billTo?: PartyRecord | null
  shipTo?: PartyRecord | null
  shipping?: number
  comments?: string | null
  lines?: RequestLineRecord[]
}

type Input = OrderRequestFieldsInput & { lines?: OrderRequestLineInput[] | null }

/** Checks of an input, of which the caller hears all at once. */
class Checks {
  private readonly reasons: RefusalReason[] = []

  read<T>(read: () => T): T | undefined {
    return unlessRefused(read, (reasons) => {
      this.reasons.push(...reasons)
      return undefined
    })
  }

  finish(): void {
    refuseIfAny(this.reasons)
  }
}

/**
 * Reads what is said of a request, in its currency.
 * @throws Refusal INVALID_INPUT with every place
 */
export function readRequest(input: Input, currency: string, now: Date): ReadRequest {
  const checks = new Checks()
  const said = <From, To>(value: From | undefined, read: (value: From) => To): To | undefined =>
    value === undefined ? undefined : checks.read(() => read(value))
  const read: ReadRequest = {
    reference: said(input.reference, (text) => optionalText(text, ['reference'], 200)),
    billTo: said(input.billTo, (party) => readParty(party, 'billTo')),
    shipTo: said(input.shipTo, (party) => readParty(party, 'shipTo')),
    shipping: said(input.shipping, (text) => amountInput(text ?? '0', currency, ['shipping'])),
    comments: said(input.comments, (text) => optionalText(text, ['comments'], 10_000)),
    lines: input.lines == null ? undefined : readLines(input.lines, { currency, now, checks }),
  }
  checks.finish()
  return read
}

function readLines(
  lines: readonly OrderRequestLineInput[],
  { currency, now, checks }: { currency: string; now: Date; checks: Checks },
): RequestLineRecord[] {
  checks.read(() => {
    if (lines.length >= 1 && lines.length <= mostLines) return
    throw new Refusal(invalidInput(['lines'], `A request has 1 to ${mostLines} lines.`))
  })
  return lines.slice(0, mostLines).flatMap((line, index) => {
    const place = (field: string) => ['lines', String(index), field]
    const sku = checks.read(() => textInput(line.sku, place('sku'), 200))
    const name = checks.read(() => textInput(line.name, place('name'), 500))
    const qty = checks.read(() => quantityInput(line.qty, place('qty')))
    const unitPrice = checks.read(() => amountInput(line.unitPrice, currency, place('unitPrice')))
    if (sku === undefined || name === undefined || qty === undefined || unitPrice === undefined)
      return []
    return { id: newId(now.getTime()), position: index + 1, sku, name, qty, unitPrice }
  })
}

function readParty(party: PartyRecord | null, place: string): PartyRecord | null {
  if (party === null) return null
  const read: PartyRecord = {}
  for (const field of partyFields) {
    const text = optionalText(party[field], [place, field], 300)
    if (text !== null) read[field] = text
  }
  return read
}

/**
 * What lines and shipping cost in all.
 * @throws Refusal INVALID_INPUT for more than an order may cost
 */
export function totalOf(
  lines: readonly Pick<RequestLineRecord, 'qty' | 'unitPrice'>[],
  shipping: number,
): number {
  const total = sumOfLines(lines) + shipping
  if (total <= maxMinorUnits) return total
  throw new Refusal(invalidInput(['lines'], 'This is more than an order may cost in all.'))
}

/** The fields of a request that an edit changed, as its history keeps them; money as decimals. */
export function changedFields(
  before: RequestRecord,
  after: RequestRecord,
  lines: { before: readonly RequestLineRecord[]; after?: readonly RequestLineRecord[] | undefined },
): RecordChange[] {
  const amount = (minor: number) => formatMinor(minor, before.currency)
  const plain = (list: readonly RequestLineRecord[]) =>
    list.map(({ id: _, unitPrice, ...line }) => ({ ...line, unitPrice: amount(unitPrice) }))
  const both: RecordChange[] = [
    { field: 'reference', from: before.reference, to: after.reference },
    { field: 'billTo', from: before.billTo, to: after.billTo },
    { field: 'shipTo', from: before.shipTo, to: after.shipTo },
    { field: 'lines', from: plain(lines.before), to: plain(lines.after ?? lines.before) },
    { field: 'shipping', from: amount(before.shipping), to: amount(after.shipping) },
    { field: 'total', from: amount(before.total), to: amount(after.total) },
    { field: 'comments', from: before.comments, to: after.comments },
  ]
  return (
    both
      .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
      // Who may not read contact data may read the history.
      .map((change) => (isAddress(change) ? { field: change.field } : change))
  )
}

const isAddress = ({ field }: RecordChange): boolean => field === 'billTo' || field === 'shipTo'

/** Refuses a record that is none, or that the caller does not see. */
export const notFound = (path: string): Refusal => new Refusal(userError('NOT_FOUND', [path]))
