import { isCurrencyCode, parseMoney } from '@waypost/shared'
import { readMailbox } from '../../kernel/mailbox.js'
import { Refusal } from '../../kernel/refusal.js'
import { characterCount, lineProblem } from '../../kernel/text.js'
import { isUnfitText } from '../../kernel/unfit-text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'

/** What makes an item an electronic gift card. */
export interface ItemGiftCard {
  /** The one mailbox that its code is sent to. */
  recipient: string
  recipientName?: string
  /** What the giver writes. */
  message?: string
  /** What a card is worth, as a decimal; the price of one where it is left out. */
  amount?: string
  /** The currency of the amount; the order's where it is left out. */
  currency?: string
}

const fields = ['recipient', 'recipientName', 'message', 'amount', 'currency'] as const
type FieldName = (typeof fields)[number]

const longestName = 200
const longestMessage = 2_000
/**
 * Checks what is to make an item a gift card; null for an ordinary item.
 * @param price of one, in minor units: what a card is worth unless its amount says otherwise
 * @throws Refusal INVALID_INPUT with all that is wrong, each with its place
 */
export function readItemGiftCard(
  input: unknown,
  { price, currency, path }: { price: number; currency: string; path: string[] },
): Record<string, unknown> | null {
  if (input == null) return null
  if (typeof input !== 'object' || Array.isArray(input))
    throw new Refusal(invalidInput(path, `A gift card has the fields ${fields.join(', ')}.`))
  const said = new Map(Object.entries(input).filter(([, value]) => value != null))
  const errors = [...said.keys()]
    .filter((name) => !fields.includes(name as FieldName))
    .map((name) =>
      invalidInput([...path, name], `A gift card has the fields ${fields.join(', ')}.`),
    )
  const problem = (name: FieldName, message: string | null) => {
    if (message !== null) errors.push(invalidInput([...path, name], message))
  }
  problem('recipient', recipientProblem(said.get('recipient')))
  problem('recipientName', nameProblem(said.get('recipientName')))
  problem('message', messageProblem(said.get('message')))
  errors.push(...amountErrors(said, { price, currency, path }))
  if (errors.length > 0) throw new Refusal(errors)
  const texts = [...said].map(([name, value]): [string, unknown] => [name, String(value).trim()])
  return Object.fromEntries([...texts, ['recipient', readMailbox(String(said.get('recipient')))]])
}

function recipientProblem(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '')
    return 'A gift card needs the e-mail address that its code is sent to.'
  return readMailbox(value) === null ? 'This is not the e-mail address of one mailbox.' : null
}

function nameProblem(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? lineProblem(value, longestName) : 'A name is a text.'
}

function messageProblem(value: unknown): string | null {
  if (value === undefined) return null
  if (typeof value !== 'string' || value.trim() === '' || isUnfitText(value))
    return 'A message is a text that says something.'
  return characterCount(value.trim()) > longestMessage
    ? `At most ${longestMessage} characters fit here.`
    : null
}

function amountErrors(
  said: ReadonlyMap<string, unknown>,
  { price, currency, path }: { price: number; currency: string; path: string[] },
): UserError[] {
  const [amount, own] = [said.get('amount'), said.get('currency')]
  if (own !== undefined && (typeof own !== 'string' || !isCurrencyCode(own.trim())))
    return [
      invalidInput([...path, 'currency'], 'A currency is three capital letters, such as EUR.'),
    ]
  const worth = typeof own === 'string' ? own.trim() : currency
  if (amount === undefined) {
    if (worth !== currency)
      return [invalidInput([...path, 'amount'], `Say how much it is worth in ${worth}.`)]
    return price > 0
      ? []
      : [invalidInput([...path, 'amount'], 'Say what it is worth: the item costs nothing.')]
  }
  const isText = typeof amount === 'string' || typeof amount === 'number'
  const minor = isText ? parseMoney(String(amount).trim(), worth) : null
  return minor !== null && minor > 0
    ? []
    : [invalidInput([...path, 'amount'], `This is no amount above zero in ${worth}.`)]
}

/** What a card of an item is worth and who gets it. */
export interface IssuedAs {
  /** Minor units. */
  amount: number
  currency: string
  /** Null where nobody could be written to. */
  recipient: string | null
  recipientName: string | null
  message: string | null
}

/**
 * How the cards of an item are issued, from what is kept of it, in whatever form it was taken in
 * before it was checked. Null when they would be worth nothing.
 */
export function issuedAs(
  kept: Record<string, unknown>,
  item: { price: number; currency: string },
): IssuedAs | null {
  const currency = textOf(kept, 'currency') ?? item.currency
  const amount = amountOf(kept['amount'], item.price, currency)
  if (amount === null || amount <= 0) return null
  const recipient = textOf(kept, 'recipient')
  return {
    amount,
    currency,
    recipient: recipient === null ? null : readMailbox(recipient),
    recipientName: textOf(kept, 'recipientName')?.slice(0, longestName) ?? null,
    message: textOf(kept, 'message')?.slice(0, longestMessage) ?? null,
  }
}

function textOf(kept: Record<string, unknown>, name: FieldName): string | null {
  const value = kept[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function amountOf(amount: unknown, price: number, currency: string): number | null {
  if (!isCurrencyCode(currency)) return null
  const isText = typeof amount === 'string' || typeof amount === 'number'
  return isText ? parseMoney(String(amount).trim(), currency) : price
}
