import { statusEvents } from '@waypost/shared'
import {
  cacheExchange,
  type CacheExchangeOpts,
  type UpdateResolver,
} from '@urql/exchange-graphcache'
import { Client, fetchExchange, mapExchange } from '@urql/vue'
import { codeOf } from '../composables/error-words.js'
import { staleAfterRequests } from './stale-after-requests.js'

/** What a change of an account can change beside the account that it answers. */
const staleAfterAccounts = ['accounts', 'account', 'accountLabelCounts', 'orders', 'order'] as const

/** Where a quote shows beside its own page. */
const quoteLists = ['quotes', 'quoteLabelCounts', 'myDesk']
/**
 * Lists that a mutation makes stale, by the name of the mutation. Records that a mutation answers
 * with their id are brought up to date by themselves.
 */
const staleAfter: Record<string, readonly string[]> = {
  labelsImport: [
    'labels',
    'statusRules',
    'configuration',
    'configurationFindings',
    'configurationRevisions',
  ],
  rulesImport: ['statusRules', 'configuration', 'configurationFindings', 'configurationRevisions'],
  labelCreate: ['labels', 'configuration', 'configurationFindings', 'configurationRevisions'],
  labelUpdate: ['labels', 'configuration', 'configurationFindings', 'configurationRevisions'],
  labelSetFlags: ['labels', 'configuration', 'configurationFindings', 'configurationRevisions'],
  labelReorder: ['labels', 'configuration', 'configurationRevisions'],
  labelArchive: ['labels', 'configuration', 'configurationFindings', 'configurationRevisions'],
  labelRestore: ['labels', 'configuration', 'configurationFindings', 'configurationRevisions'],
  labelDelete: ['labels', 'configuration', 'configurationFindings', 'configurationRevisions'],
  labelMerge: [
    'labels',
    'label',
    'statusRules',
    'orders',
    'order',
    'orderLabelCounts',
    'configuration',
    'emailTemplates',
    'emailTemplate',
  ],
  statusRulesUpdate: [
    'statusRules',
    'configuration',
    'configurationFindings',
    'configurationRevisions',
    'possibleEvents',
  ],
  defaultsLoad: [
    'labels',
    'statusRules',
    'configuration',
    'configurationFindings',
    'configurationRevisions',
    'settings',
  ],
  myDeskLooked: ['myDesk'],
  channelCreate: ['channels'],
  codeWordsUpdate: [
    'channels',
    'channel',
    'codeWords',
    'parkedPushes',
    'orders',
    'order',
    'orderLabelCounts',
  ],
  parkedPushReplay: ['codeWords', 'parkedPushes', 'orders', 'order', 'orderLabelCounts'],
  parkedPushDismiss: ['channels', 'channel', 'codeWords', 'parkedPushes'],
  channelUpdate: ['destinations', 'deliveries', 'deliveryCounts', 'deliveryAlerts'],
  channelSetLabels: ['destinations', 'deliveries', 'deliveryCounts', 'deliveryAlerts'],
  webhookEndpointCreate: ['webhookEndpoints', 'labs', 'destinations'],
  webhookEndpointUpdate: ['webhookEndpoints', 'labs', 'destinations'],
  webhookEndpointDelete: ['webhookEndpoints', 'labs', 'destinations'],
  emailTemplateSave: ['emailTemplates', 'emailTemplate', 'emailTemplatePreview', 'labels'],
  emailTemplateDelete: ['emailTemplates', 'emailTemplate', 'emailTemplatePreview', 'labels'],
  emailTemplateTest: ['emails', 'deliveries', 'deliveryCounts'],
  webhookEndpointTest: ['deliveries', 'deliveryCounts', 'destinations'],
  labCreate: ['labs'],
  labDelete: ['labs'],
  deliveryResend: ['deliveries', 'deliveryCounts', 'deliveryAlerts', 'destinations'],
  deliveryResendMany: [
    'deliveries',
    'deliveryCounts',
    'deliveryAlerts',
    'destinations',
    'deliveryResendRuns',
  ],
  deliveryResendStop: ['deliveries', 'deliveryCounts', 'deliveryAlerts', 'destinations'],
  deliveryDrop: ['deliveries', 'delivery', 'deliveryCounts', 'deliveryAlerts', 'destinations'],
  emailResend: ['emails', 'email', 'emailStatus', 'deliveries', 'deliveryCounts', 'deliveryAlerts'],
  emailSkip: ['emails', 'email', 'emailStatus', 'deliveries', 'deliveryCounts', 'deliveryAlerts'],
  badAddressClear: ['badAddresses', 'emailStatus', 'order'],
  destinationStop: ['destinations', 'deliveryAlerts'],
  destinationStart: ['destinations', 'deliveries', 'deliveryCounts', 'deliveryAlerts'],
  brandingUpdate: ['brandings', 'order'],
  brandingLogoSet: ['brandings', 'order'],
  carrierCreate: ['carriers'],
  carrierUpdate: ['carriers'],
  carrierArchive: ['carriers'],
  carrierRestore: ['carriers'],
  carrierDelete: ['carriers'],
  returnReasonCreate: ['returnReasons'],
  returnReasonUpdate: ['returnReasons'],
  returnReasonArchive: ['returnReasons'],
  returnReasonRestore: ['returnReasons'],
  returnReasonDelete: ['returnReasons'],
  supplierCreate: ['suppliers'],
  supplierUpdate: ['suppliers'],
  supplierArchive: ['suppliers'],
  supplierRestore: ['suppliers'],
  supplierDelete: ['suppliers'],
  taxRateCreate: ['taxRates'],
  taxRateUpdate: ['taxRates'],
  taxRateDelete: ['taxRates'],
  returnReasonReorder: ['returnReasons'],
  orderFormDraftSave: ['orderFormDrafts', 'orderFormDraft'],
  orderFormDraftDiscard: ['orderFormDrafts', 'orderFormDraft'],
  ordersImport: ['orders', 'order', 'orderLabelCounts'],
  trackingImport: ['orders', 'order', 'orderLabelCounts', 'possibleEvents'],
  userInvite: ['users'],
  apiTokenCreate: ['apiTokens'],
  settingsUpdate: ['settings'],
  giftCardResend: ['deliveries', 'deliveryCounts', 'deliveryAlerts', 'emails'],
  giftCardCancel: ['deliveries', 'deliveryCounts', 'deliveryAlerts', 'emails'],
  giftCardProviderUpdate: ['giftCardProvider', 'destinations', 'configurationRevisions'],
  orderNoteAdd: ['order'],
  quoteCreate: quoteLists,
  quoteUpdate: quoteLists,
  quoteChangeStatus: quoteLists,
  quotesChangeStatus: [...quoteLists, 'quote'],
  quoteDuplicate: quoteLists,
  quoteSend: [...quoteLists, 'emails', 'deliveries', 'deliveryCounts'],
  quoteConvert: [...quoteLists, 'orders', 'order', 'orderLabelCounts'],
  quoteSettingsUpdate: ['quoteSettings'],
  ...staleAfterRequests,
  accountCreate: staleAfterAccounts,
  accountUpdate: staleAfterAccounts,
  accountChangeStatus: staleAfterAccounts,
  accountsChangeStatus: staleAfterAccounts,
  accountAssign: staleAfterAccounts,
  accountMerge: staleAfterAccounts,
  accountArchive: staleAfterAccounts,
  accountRestore: staleAfterAccounts,
  accountNoteAdd: staleAfterAccounts,
  accountImport: staleAfterAccounts,
}

/** What any event can change beside the order that it answers. */
const staleAfterEvents = ['orders', 'backorders', 'orderLabelCounts', 'possibleEvents'] as const

/** Types without an identity of their own: they live inside the record that holds them. */
const embedded = [
  'Actor',
  'AccountCounts',
  'AccountRef',
  'ApprovalLevel',
  'ApprovalPathLevel',
  'ApprovalPathPreview',
  'ApprovalPathReason',
  'ApprovalStep',
  'ApprovalStepApprover',
  'AppearancePreview',
  'Backorder',
  'BadAddress',
  'Branding',
  'BrandingValues',
  'BudgetUse',
  'BusinessSettings',
  'ChannelAdapterInfo',
  'ChannelLabel',
  'ChannelSetting',
  'ChannelSettingChoice',
  'ChannelSettingField',
  'ChannelSetup',
  'CodeWord',
  'CodeWords',
  'Configuration',
  'ConfigurationFileReport',
  'DefaultsDetail',
  'DefaultsEntry',
  'DeliveryAlert',
  'DeliveryAttempt',
  'DeliveryCount',
  'DeliveryExchange',
  'DeskChange',
  'DeskChangeEdge',
  'DeskChanges',
  'DeskItem',
  'DeskList',
  'DestinationBacklog',
  'DestinationHealth',
  'EmailStatus',
  'EmailTemplatePreview',
  'EmailTemplateProblem',
  'EmailTemplateWords',
  'EmailVariable',
  'EventPossibility',
  'FactChange',
  'Finding',
  'GiftCardDelivery',
  'GiftCardProvider',
  'ImportColumn',
  'ImportField',
  'ImportIssue',
  'ImportOrder',
  'ImportReport',
  'ImportedDetail',
  'ImportedEntry',
  'ItemQuantity',
  'LabHeader',
  'LabelChange',
  'LabelCount',
  'LabelUsage',
  'LocalizedText',
  'Money',
  'MyDesk',
  'OrderCount',
  'OrderFacts',
  'OrderRequestPossibilities',
  'OrderTotals',
  'Party',
  'PermissionInfo',
  'PlannedUpdate',
  'Possibility',
  'QuoteAnswer',
  'QuoteDifference',
  'QuoteMail',
  'QuotePossibilities',
  'QuoteRevision',
  'QuoteSettings',
  'QuoteStatusResult',
  'QuoteTotals',
  'RecordCount',
  'RecordFieldChange',
  'RecordHistory',
  'RelatedOrder',
  'ResendOmission',
  'ResendPreview',
  'ResendShare',
  'SignatureCheckResult',
  'SignatureStepResult',
  'StatusRuleDiff',
  'TrackingLine',
  'TrackingReport',
  'UnknownWord',
  'UpdateDiagnosis',
  'UserError',
  'WebhookHeader',
  'WebhookPreview',
] as const

const isDryRun = (input: unknown) =>
  typeof input === 'object' && input !== null && 'dryRun' in input && input.dryRun === true

const invalidate =
  (fields: readonly string[]): UpdateResolver =>
  (_result, { input }, cache) => {
    // A preview changes nothing on the server, so nothing became stale.
    if (isDryRun(input)) return
    // A field is cached once for each set of arguments, and all of them are stale.
    for (const { fieldName, arguments: args } of cache.inspectFields('Query')) {
      if (fields.includes(fieldName)) cache.invalidate('Query', fieldName, args)
    }
  }

const events = [
  ...Object.values(statusEvents).map(({ mutation }) => mutation),
  'statusEventUndo',
  'orderUpdate',
  'orderHideFromCustomers',
  'orderShowToCustomers',
]

const caching: CacheExchangeOpts = {
  keys: {
    ...Object.fromEntries(embedded.map((type) => [type, () => null])),
    // What a dry run tells of has no id here, and is not what the cache knows.
    Order: ({ id }) => (typeof id === 'string' ? id : null),
    Quote: ({ id }) => (typeof id === 'string' ? id : null),
    StatusRule: ({ event }) => (typeof event === 'string' ? event : null),
  },
  updates: {
    Mutation: {
      ...Object.fromEntries(
        Object.entries(staleAfter).map(([name, fields]) => [name, invalidate(fields)]),
      ),
      ...Object.fromEntries(events.map((name) => [name, invalidate(staleAfterEvents)])),
    },
  },
}

/**
 * The client of the GraphQL API: normalised cache, session by cookie, always POST with JSON.
 * `onSignedOut` runs when the server no longer knows the session.
 */
export function createGraphqlClient(options: { onSignedOut: () => void }): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      cacheExchange(caching),
      mapExchange({
        onError(error) {
          if (codeOf(error) === 'UNAUTHENTICATED') options.onSignedOut()
        },
      }),
      fetchExchange,
    ],
  })
}
