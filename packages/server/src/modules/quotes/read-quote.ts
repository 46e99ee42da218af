import { currencyDecimals, isCurrencyCode, maxMinorUnits, parseMoney } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import { partyFields, type PartyField, type PartyRecord } from '../../kernel/party.types.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { characterCount, keptText, lineProblem } from '../../kernel/text.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { emailError } from '../lists/index.js'
import { subtotalOf } from './quote-totals.js'
import type { QuoteFieldsInput, QuoteLineInput } from './quote.inputs.js'
import type { QuoteDraft, QuoteLineRecord } from './quote.record.js'

const mostLines = 500
const mostOfOne = 1_000_000_000
const longestNote = 10_000
const lastYear = '2199-12-31'

/**
 * A quote with what was said in place of what was; a pure function but for new ids. The tax is that
 * which was given or was there: one from the rates is worked out afterwards.
 * @throws Refusal with all that is wrong, each with its place
 */
export function readQuote(
  before: QuoteDraft,
  input: QuoteFieldsInput,
  configuration: Configuration,
): QuoteDraft {
  const currency = input.currency ?? before.currency
  if (!isCurrencyCode(currency))
    refuseIfAny([invalidInput(['currency'], 'A currency is three capital letters, such as EUR.')])
  const kept = inCurrency(before, currency)
  refuseIfAny([
    ...textErrors(input),
    ...channelErrors(input, configuration),
    ...lineErrors(input, kept, currency),
    ...(['shipping', 'discount', 'tax'] as const).flatMap((field) =>
      amountErrors(input[field], currency, [field]),
    ),
    ...taxErrors(input),
  ])
  const draft = draftOf(kept, input, { configuration, currency })
  refuseIfAny(sumErrors(draft))
  return draft
}

function draftOf(
  before: QuoteDraft,
  input: QuoteFieldsInput,
  { configuration, currency }: { configuration: Configuration; currency: string },
): QuoteDraft {
  const amount = (text: string | null | undefined, former: number) =>
    text === undefined ? former : (parseMoney(text ?? '0', currency) ?? 0)
  return {
    reference: orFormer(keptText(input.reference), before.reference),
    accountId: orFormer(input.accountId, before.accountId),
    contactId: orFormer(input.contactId, before.contactId),
    channelId:
      input.channel === undefined
        ? before.channelId
        : (channelWithCode(configuration, input.channel)?.id ?? null),
    currency,
    lines: input.lines?.map((line, at) => lineOf(line, at, before, currency)) ?? before.lines,
    billTo: input.billTo === undefined ? before.billTo : partyOf(input.billTo),
    shipTo: input.shipTo === undefined ? before.shipTo : partyOf(input.shipTo),
    expiresOn: orFormer(input.expiresOn, before.expiresOn),
    shipping: amount(input.shipping, before.shipping),
    discount: amount(input.discount, before.discount),
    tax: amount(input.tax, before.tax),
    taxFromRates: input.taxFromRates ?? (input.tax == null ? before.taxFromRates : false),
    customerNote: orFormer(keptText(input.customerNote), before.customerNote),
  }
}

/** What is said, or what was where nothing is said. */
const orFormer = <Value>(said: Value | undefined, former: Value): Value =>
  said === undefined ? former : said

/** Amounts mean nothing in another currency; lines must then be given anew. */
const inCurrency = (before: QuoteDraft, currency: string): QuoteDraft =>
  before.currency === '' || currency === before.currency
    ? before
    : { ...before, lines: [], shipping: 0, discount: 0, tax: 0 }

const channelWithCode = ({ channels }: Configuration, code: string | null) =>
  code === null ? null : [...channels.values()].find((channel) => channel.code === code)

const channelErrors = ({ channel }: QuoteFieldsInput, configuration: Configuration) =>
  channel == null || channelWithCode(configuration, channel)
    ? []
    : [userError('NOT_FOUND', ['channel'])]

function lineOf(
  input: QuoteLineInput,
  at: number,
  { lines }: QuoteDraft,
  currency: string,
): QuoteLineRecord {
  const known = lines.find(({ id }) => id === input.id)
  const unitPrice = parseMoney(input.unitPrice, currency) ?? 0
  return {
    id: known?.id ?? newId(),
    position: at + 1,
    sku: input.sku.trim(),
    name: input.name.trim(),
    qty: input.qty,
    listPrice:
      input.listPrice == null
        ? (known?.listPrice ?? unitPrice)
        : (parseMoney(input.listPrice, currency) ?? 0),
    unitPrice,
  }
}

function partyOf(party: PartyRecord | null): PartyRecord {
  const read: PartyRecord = {}
  for (const field of Object.keys(partyFields) as PartyField[]) {
    const text = keptText(party?.[field])
    if (text) read[field] = text
  }
  return read
}

function lineErrors(
  { lines: given }: QuoteFieldsInput,
  before: QuoteDraft,
  currency: string,
): UserError[] {
  const count = given?.length ?? before.lines.length
  if (count < 1 || count > mostLines)
    return [invalidInput(['lines'], `A quote has 1 to ${mostLines} lines.`)]
  const ids = (given ?? []).flatMap(({ id }) => (id == null ? [] : [id]))
  const twice = new Set(ids).size < ids.length
  return [
    ...(twice ? [invalidInput(['lines'], 'The same id stands here twice.')] : []),
    ...(given ?? []).flatMap((line, at) => oneLineErrors(line, before, currency, String(at))),
  ]
}

function oneLineErrors(
  { id, sku, name, qty, listPrice, unitPrice }: QuoteLineInput,
  before: QuoteDraft,
  currency: string,
  at: string,
): UserError[] {
  const path = ['lines', at]
  const isUnknown = id != null && !before.lines.some((line) => line.id === id)
  return [
    ...(isUnknown ? [invalidInput([...path, 'id'], 'The quote has no such line.')] : []),
    ...oneLine([...path, 'sku'], sku, 200),
    ...oneLine([...path, 'name'], name, 500),
    ...(Number.isInteger(qty) && qty >= 1 && qty <= mostOfOne
      ? []
      : [invalidInput([...path, 'qty'], 'A quantity is a whole number from 1.')]),
    ...amountErrors(listPrice, currency, [...path, 'listPrice']),
    ...amountErrors(unitPrice, currency, [...path, 'unitPrice']),
  ]
}

function oneLine(path: string[], text: string, longest: number): UserError[] {
  const problem = lineProblem(text, longest)
  return problem === null ? [] : [invalidInput(path, problem)]
}

function amountErrors(
  text: string | null | undefined,
  currency: string,
  path: string[],
): UserError[] {
  const minor = text == null ? 0 : parseMoney(text, currency)
  if (minor !== null && minor >= 0) return []
  const decimals = currencyDecimals(currency)
  const message = `This is no amount in ${currency}: a plain decimal from 0 on with at most ${decimals} decimals.`
  return [invalidInput(path, message)]
}

const taxErrors = ({ tax, taxFromRates }: QuoteFieldsInput): UserError[] =>
  tax != null && taxFromRates === true
    ? [invalidInput(['tax'], 'A tax of its own and one from the rates exclude each other.')]
    : []

function textErrors(input: QuoteFieldsInput): UserError[] {
  const { reference, customerNote, expiresOn, billTo, shipTo } = input
  const isId0 = (field: 'accountId' | 'contactId') => input[field] == null || isId(input[field])
  return [
    ...(reference?.trim() ? oneLine(['reference'], reference, 200) : []),
    ...(characterCount(customerNote?.trim() ?? '') > longestNote
      ? [invalidInput(['customerNote'], 'At most 10,000 characters fit here.')]
      : []),
    ...(expiresOn != null && expiresOn > lastYear
      ? [invalidInput(['expiresOn'], `The last day is ${lastYear} at the latest.`)]
      : []),
    ...(['accountId', 'contactId'] as const).flatMap((field) =>
      isId0(field) ? [] : [userError('NOT_FOUND', [field])],
    ),
    ...partyErrors('billTo', billTo),
    ...partyErrors('shipTo', shipTo),
  ]
}

const partyErrors = (place: string, party: PartyRecord | null | undefined): UserError[] => [
  ...Object.entries(party ?? {}).flatMap(([field, text]) =>
    characterCount((text as string | null) ?? '') <= 300
      ? []
      : [invalidInput([place, field], 'At most 300 characters fit here.')],
  ),
  ...emailError('email', party?.email).map((error) => ({ ...error, path: [place, 'email'] })),
]

function sumErrors(draft: QuoteDraft): UserError[] {
  const subtotal = subtotalOf(draft)
  if (subtotal > maxMinorUnits)
    return [invalidInput(['lines'], 'The lines come to more than an amount can be.')]
  return draft.discount > subtotal
    ? [invalidInput(['discount'], 'The discount is more than the lines cost.')]
    : []
}
