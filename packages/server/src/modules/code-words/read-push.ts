import { createHash } from 'node:crypto'
import type { ChannelRecord } from '../../kernel/configuration.js'
import { Refusal, type RefusalReason } from '../../kernel/refusal.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import type { OrderReference } from '../orders/index.js'
import type { PushScope, ToldPush } from './status-push.js'
import type { StatusPushEntry } from './status-push.inputs.js'
import { plainWord } from '../labels/index.js'

/** A push whose form is right, with how it names its order. */
export interface ReadPush extends ToldPush {
  orderId: string | null
  reference: OrderReference
  /** Of all that it says: the same key must come with the same. */
  digest: string
}

const longestWord = 200
const mostItems = 1_000

/** What is wrong with a word. */
export const wordProblem = (word: string): string | null =>
  lineProblem(plainWord(word), longestWord)

/**
 * Checks the form of a push.
 * @param channel the one that the token is bound to; null for none
 * @throws Refusal with all that is wrong
 */
export function readPush(
  entry: StatusPushEntry,
  channels: readonly ChannelRecord[],
  bound: number | null,
): ReadPush {
  const errors = [...orderErrors(entry), ...itemErrors(entry), ...formErrors(entry)]
  const channel = channelOf(entry, channels, bound, errors)
  if (errors.length > 0) throw new Refusal(errors)
  return {
    scope: scopeOf(entry),
    word: plainWord(entry.word),
    itemIds: entry.itemIds ?? null,
    sku: entry.sku?.trim() ?? null,
    key: entry.idempotencyKey ?? null,
    toldAt: entry.at?.toISOString() ?? null,
    manner: {},
    orderId: entry.orderId ?? null,
    reference: {
      number: entry.orderNumber ?? null,
      cartNumber: entry.cartNumber ?? null,
      channelId: channel,
    },
    digest: digestOf(entry),
  }
}

const scopeOf = ({ scope, sku, itemIds }: StatusPushEntry): PushScope =>
  scope ?? (sku != null || itemIds != null ? 'ORDER_ITEM' : 'ORDER')

function orderErrors({ orderId, orderNumber, cartNumber }: StatusPushEntry): RefusalReason[] {
  const named = [orderId, orderNumber, cartNumber].filter((name) => name != null)
  const message = 'Name the order by one of orderId, orderNumber and cartNumber.'
  if (named.length !== 1) return [invalidInput(['orderNumber'], message)]
  return orderId != null && !isId(orderId) ? [userError('NOT_FOUND', ['orderId'])] : []
}

function itemErrors({ scope, sku, itemIds }: StatusPushEntry): RefusalReason[] {
  const errors: RefusalReason[] = []
  if (sku != null && itemIds != null)
    errors.push(invalidInput(['sku'], 'Name items by sku or by itemIds, not both.'))
  if (scope === 'ORDER' && (sku != null || itemIds != null))
    errors.push(invalidInput(['scope'], 'A word for the order names no items.'))
  if (itemIds && (itemIds.length === 0 || itemIds.length > mostItems))
    errors.push(invalidInput(['itemIds'], `Name 1 to ${mostItems} items, or leave this out.`))
  itemIds?.forEach((id, at) => {
    if (!isId(id)) errors.push(userError('NOT_FOUND', ['itemIds', String(at)]))
  })
  return errors
}

function formErrors({ word, idempotencyKey: key }: StatusPushEntry): RefusalReason[] {
  const errors: RefusalReason[] = []
  const problem = wordProblem(word)
  if (problem !== null) errors.push(invalidInput(['word'], problem))
  const message = 'An idempotency key is 1 to 255 visible ASCII characters.'
  if (key != null && !/^[\x21-\x7e]{1,255}$/.test(key))
    errors.push(invalidInput(['idempotencyKey'], message))
  return errors
}

/** The channel that gave the cart number. Only a token that is bound to none may name any. */
function channelOf(
  { channel: code }: StatusPushEntry,
  channels: readonly ChannelRecord[],
  bound: number | null,
  errors: RefusalReason[],
): number | null {
  if (code == null) return bound
  const channel = channels.find((candidate) => candidate.code === code)
  if (channel && (bound === null || bound === channel.id)) return channel.id
  errors.push(userError('NOT_FOUND', ['channel']))
  return null
}

function digestOf(entry: StatusPushEntry): string {
  const { orderId, orderNumber, cartNumber, channel, scope, sku, itemIds, word, at } = entry
  const said = [orderId, orderNumber, cartNumber, channel, scope, sku, itemIds, word, at]
  return createHash('sha256')
    .update(JSON.stringify(said.map((part) => part ?? null)))
    .digest('base64url')
}
