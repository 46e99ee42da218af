import type { Configuration } from '../src/kernel/configuration.js'
import { draftOrder, type ItemDraft, type OrderState } from '../src/modules/orders/index.js'
import {
  decideAction,
  mainOrder,
  type ActionDecision,
} from '../src/modules/status-events/decide-action.js'
import { defaultLabels } from '../src/modules/status-events/default-labels.js'
import { defaultRules } from '../src/modules/status-events/default-rules.js'
import type { EventSpec } from '../src/modules/status-events/event-spec.js'
import { plainInput } from '../src/modules/status-events/status-event.inputs.js'

/** The default labels and rules, without channels. */
const configuration: Configuration = {
  revision: 1,
  labels: new Map(
    defaultLabels.map((label) => [label.id, { ...label, version: 1, archivedAt: null }]),
  ),
  rules: new Map(defaultRules.map((rule) => [rule.event, rule])),
  transitions: {
    ORDER: new Map(),
    ORDER_ITEM: new Map(),
    QUOTE: new Map(),
    ACCOUNT: new Map(),
  },
  channels: new Map(),
  endpoints: new Map(),
  brandings: new Map(),
  emailDestinationId: 1,
  giftCards: { providerUrl: null, destinationId: 2 },
  business: {
    name: 'Test',
    timeZone: 'UTC',
    sendUpdates: true,
    waitingAlertMinutes: 15,
    emailHoldSeconds: 60,
    approvalReminderDays: 3,
    quotes: { expiryJob: true, expiryAt: '00:00', expirySince: null, acceptance: 'STAFF' },
    setUpAt: null,
  },
}

const now = '2026-03-02T10:00:00.000Z'
let ids = 0
const newId = (): string => `id-${(ids += 1)}`

/** An order in memory, at version 1 like one that was imported. */
export function orderInMemory(
  items: readonly ItemDraft[],
  amounts: { shipping?: number; tax?: number; discount?: number } = {},
): OrderState {
  const state = draftOrder(
    {
      id: newId(),
      number: '1001',
      now,
      channelId: null,
      cartNumber: null,
      source: 'MANUAL',
      accountId: null,
      currency: 'USD',
      placedAt: now,
      shipping: 0,
      detail: { billTo: { name: 'Ada' }, shipTo: {}, comments: null, customFields: {} },
      tax: 0,
      discount: 0,
      items,
      ...amounts,
    },
    newId,
  )
  return { ...state, order: { ...state.order, version: 1 } }
}

/** Decides one event on an order in memory under the default rules; a refusal is thrown. */
export function decided(
  state: OrderState,
  spec: EventSpec,
  input: Record<string, unknown> = {},
  undoing = false,
): ActionDecision {
  const scene = {
    now,
    today: '2026-03-02',
    actorName: 'Ada',
    configuration,
    force: false,
    undoing,
    newId,
    newNumber: () => '1002',
  }
  return decideAction({
    start: { before: state, state, told: null },
    steps: [{ spec, input: { ...plainInput, ...input } }],
    scene,
    suppressEmail: false,
    suppressChannel: false,
  })
}

/** The order after an event that must succeed. */
export const after = (...parameters: Parameters<typeof decided>): OrderState =>
  mainOrder(decided(...parameters))
