import type { StatusEventKey } from '@waypost/shared'
import { expect, test } from 'vitest'
import type { Configuration, LabelRecord, RuleRecord } from '../../kernel/configuration.js'
import { findConfigurationFindings } from './configuration-findings.js'
import { defaultLabels } from './default-labels.js'
import { defaultRules } from './default-rules.js'

function configuration(
  changes: {
    rules?: Partial<Record<StatusEventKey, Partial<RuleRecord>>>
    labels?: Record<number, Partial<LabelRecord>>
  } = {},
): Configuration {
  const labels = defaultLabels.map((label) => ({
    ...label,
    version: 1,
    archivedAt: null,
    ...changes.labels?.[label.id],
  }))
  const rules = defaultRules.map((rule) => ({ ...rule, ...changes.rules?.[rule.event] }))
  return {
    revision: 1,
    labels: new Map(labels.map((label) => [label.id, label])),
    rules: new Map(rules.map((rule) => [rule.event, rule])),
    transitions: { ORDER: new Map(), ORDER_ITEM: new Map(), QUOTE: new Map(), ACCOUNT: new Map() },
    channels: new Map(),
    endpoints: new Map(),
    brandings: new Map(),
    emailDestinationId: 1,
    giftCards: { providerUrl: null, destinationId: 2 },
    business: {
      name: '',
      timeZone: 'UTC',
      sendUpdates: true,
      waitingAlertMinutes: 15,
      emailHoldSeconds: 60,
      approvalReminderDays: 3,
      quotes: { expiryJob: true, expiryAt: '00:00', expirySince: null, acceptance: 'STAFF' },
      setUpAt: null,
    },
  }
}

const found = (...args: Parameters<typeof configuration>) =>
  findConfigurationFindings(configuration(...args)).map(({ code, event, labelId }) => [
    code,
    event ?? labelId,
  ])

test('the defaults give no finding: twins share item labels, change of status names none', () => {
  expect(found()).toEqual([])
})

test('two notifying events that share an order label are both named, twins too', () => {
  expect(found({ rules: { ITEM_FILL_BACKORDER: { orderLabelId: 1130 } } })).toEqual([
    ['SHARED_LABEL', 'ITEM_FILL_BACKORDER'],
    ['SHARED_LABEL', 'ORDER_FILL_BACKORDER'],
  ])
})

test('an item label that is shared by more than twins is found; a silent event shares nothing', () => {
  expect(found({ rules: { ITEM_RETURN: { itemLabelId: 1160 } } })).toEqual([
    ['SHARED_LABEL', 'ITEM_CANCEL'],
    ['SHARED_LABEL', 'ITEM_RETURN'],
    ['SHARED_LABEL', 'ORDER_CANCEL'],
    ['LABEL_WITHOUT_USE', 30],
  ])
  expect(found({ rules: { ITEM_ADD: { itemLabelId: 1160 } } })).toEqual([])
})

test('archived and unfit labels in rules are found', () => {
  const archived = { archivedAt: '2026-01-01T00:00:00.000Z' }
  expect(
    found({ labels: { 1030: archived, 1040: { isOrderState: false, isQuoteState: true } } }),
  ).toEqual([
    ['ARCHIVED_LABEL', 'ORDER_PAYMENT_RECEIVED'],
    ['UNFIT_LABEL', 'ORDER_PAYMENT_VOID'],
  ])
})

test('notices without a label and an internal expected ship date are found', () => {
  expect(
    found({
      rules: {
        ORDER_PAYMENT_EDIT: { notifyCart: true },
        ITEM_SET_EXPECTED_SHIP_DATE: { itemLabelId: null, notifyCart: false },
      },
    }),
  ).toEqual([
    ['EXPECTED_SHIP_DATE_INTERNAL', 'ITEM_SET_EXPECTED_SHIP_DATE'],
    ['NOTIFY_WITHOUT_LABEL', 'ORDER_PAYMENT_EDIT'],
  ])
})

test('a label that can be chosen for nothing and is in no rule has no use', () => {
  expect(
    found({ rules: { ORDER_CREDIT_ISSUED: { orderLabelId: null, notifyCart: false } } }),
  ).toEqual([['LABEL_WITHOUT_USE', 110]])
})
