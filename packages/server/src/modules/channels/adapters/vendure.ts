import type { Call } from '../../../kernel/outgoing.js'
import {
  delivered,
  refused,
  type ChannelAdapter,
  type ChannelOutcome,
  type ChannelTarget,
  type ChannelTestOutcome,
  type ChannelUpdate,
} from './adapter.js'
import { describeContent } from './describe-content.js'
import { openVendure, type VendureSessions } from './vendure-api.js'
import { readStates } from './vendure-form.js'
import { vendureSettings } from './vendure-settings.js'
import { VendureWriter } from './vendure-writer.js'
import { whoAmI, type WhoAmI } from './vendure-order.js'

/** The states of a Vendure that nobody changed; `test` asks the shop for its own. */
const usualStates = [
  'PaymentAuthorized',
  'PaymentSettled',
  'PartiallyShipped',
  'Shipped',
  'PartiallyDelivered',
  'Delivered',
  'Cancelled',
]
const defaultChannel = '__default_channel__'
const neededRights = ['ReadOrder', 'UpdateOrder']

/** Vendure shops from version 3 on, as they come, without a plugin. */
export function createVendureAdapter(): ChannelAdapter {
  const sessions: VendureSessions = new WeakMap()
  return {
    kind: 'VENDURE',
    capabilities: ['ORDER_LABEL', 'TRACKING'],
    settings: vendureSettings,
    words: usualStates,
    // Of the others, Vendure has no state that would say the same.
    wordsByCategory: { SHIPPED: 'Shipped', CANCELED: 'Cancelled' },
    describe: describeContent,
    send: (target, update, call) => send(sessions, target, update, call),
    test: (target, call, sentAt) => test(sessions, target, { call, now: sentAt }),
  }
}

async function send(
  sessions: VendureSessions,
  target: ChannelTarget,
  update: ChannelUpdate,
  call: Call,
): Promise<ChannelOutcome> {
  const { order, orderWord } = update
  if (order.cartNumber === null)
    return refused('ORDER_UNKNOWN', `Order ${order.orderNumber} has no number of the cart.`)
  const api = openVendure(target, { call, now: update.sentAt, sessions })
  const writer = new VendureWriter(api, target.settings, order)
  if (!(await writer.find(order.cartNumber)))
    return refused('ORDER_UNKNOWN', `Vendure has no order ${order.cartNumber} in this channel.`)
  if (target.capabilities.includes('TRACKING')) await writer.writeParcels()
  if (orderWord !== null) await writer.writeLabel(orderWord)
  return { ...delivered, detail: writer.account() }
}

async function test(
  sessions: VendureSessions,
  target: ChannelTarget,
  { call, now }: { call: Call; now: Date },
): Promise<ChannelTestOutcome> {
  const api = openVendure(target, { call, now, sessions })
  const { me } = await api.ask<WhoAmI>(whoAmI)
  const token = target.settings['channelToken']
  const channel = me?.channels.find((one) =>
    token ? one.token === token : one.code === defaultChannel,
  )
  if (!me || !channel)
    return { ok: false, detail: 'The account has no rights in the channel of this token.' }
  const missing = neededRights.filter((right) => !channel.permissions.includes(right))
  if (missing.length > 0)
    return { ok: false, detail: `The role of ${me.identifier} lacks ${missing.join(' and ')}.` }
  const words = await readStates(api, target.settings['labelField'] || null)
  const name = channel.code === defaultChannel ? 'the default channel' : `channel ${channel.code}`
  return { ok: true, detail: `Signed in to ${name} as ${me.identifier}.`, words }
}
