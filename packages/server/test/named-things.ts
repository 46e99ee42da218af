// What each way of naming something in the API names, for the test of two account managers: whoever
// adds an operation says it here.
import { newId } from '../src/kernel/uuid.js'
import type { Belongings } from './belongings.js'
import type { ForeignDocument } from './foreign-documents.js'

/**
 * What a way of naming something names, by the operation with the path or by the last of the
 * path; null: something of the configuration or of one's own, which is no account manager's.
 */
const named: Record<string, keyof Belongings | null> = {
  ...{ accountId: 'account', accountIds: 'account', parentId: 'account', intoId: 'account' },
  ...{ externalId: 'accountExternalId', parentExternalId: 'accountExternalId' },
  ...{
    contactId: 'contact',
    contactIds: 'contact',
    buyerId: 'contact',
    buyerIds: 'contact',
    approverId: 'contact',
    approverIds: 'contact',
  },
  ...{ quoteId: 'quote', quoteIds: 'quote', requestId: 'request', requestIds: 'request' },
  ...{
    orderId: 'order',
    orderIds: 'order',
    orderNumber: 'orderNumber',
    cartNumber: 'cartNumber',
    itemId: 'item',
    itemIds: 'item',
  },
  ...{ text: 'word', recordId: 'quote', eventId: 'historyEntry', undoesId: 'historyEntry' },
  ...{
    shipmentId: 'shipment',
    returnId: 'returned',
    dropShipOrderId: 'dropShip',
    paymentId: 'ledgerEntry',
    entryId: 'ledgerEntry',
  },
  ...{
    'account.id': 'account',
    'quote.id': 'quote',
    'orderRequest.id': 'request',
    'order.id': 'order',
    'delivery.id': 'delivery',
  },
  ...{
    'quote.number': 'quoteNumber',
    'orderRequest.number': 'requestNumber',
    'order.number': 'orderNumber',
  },
  ...{
    'email.id': 'email',
    deliveryId: 'delivery',
    'deliveryResend.id': 'delivery',
    'deliveryDrop.input.id': 'delivery',
  },
  ...{ 'emailResend.input.id': 'email', 'emailSkip.input.id': 'email' },
  ...{ 'giftCardResend.input.id': 'giftCard', 'giftCardCancel.input.id': 'giftCard' },
  ...{ 'accountCreate.input.contacts.id': 'contact', 'accountUpdate.input.contacts.id': 'contact' },
  ...{
    'accountCreate.input.addresses.id': 'address',
    'accountUpdate.input.addresses.id': 'address',
  },
  ...{ 'quoteCreate.input.lines.id': 'quoteLine', 'quoteUpdate.input.lines.id': 'quoteLine' },
  ...{
    'quoteChangeStatus.input.number': 'quoteNumber',
    'orderRequestChangeStatus.input.number': 'requestNumber',
  },
  ...{
    'quotesChangeStatus.input.changes.number': 'quoteNumber',
    'orderRequestsChangeStatus.input.changes.number': 'requestNumber',
  },
  // Names of the configuration and of staff, and what is one's own alone.
  ...{
    destinationId: null,
    managerIds: null,
    managerId: null,
    tokenId: null,
    ids: null,
    number: null,
  },
  ...{
    'deliveryResendRun.id': null,
    'deliveryResendStop.id': null,
    'emailTemplate.id': null,
    'emailTemplateDelete.input.id': null,
  },
  ...{
    'labRequest.id': null,
    'orderFormDraft.id': null,
    'orderFormDraftSave.input.id': null,
    'orderFormDraftDiscard.input.id': null,
  },
  ...{
    'apiTokenRevoke.input.id': null,
    'userUpdate.input.id': null,
    'destinationStop.id': null,
    'destinationStart.id': null,
  },
  // Words that are kept, and find nothing.
  ...Object.fromEntries(
    ['accountNoteAdd', 'quoteNoteAdd', 'orderRequestNoteAdd', 'orderNoteAdd'].map((deed) => [
      `${deed}.input.text`,
      null,
    ]),
  ),
  ...Object.fromEntries(
    ['carrier', 'taxRate', 'returnReason', 'supplier'].flatMap((list) =>
      ['Update', 'Archive', 'Restore', 'Delete'].map((deed) => [`${list}${deed}.input.id`, null]),
    ),
  ),
}

/** Texts that name something; ids always do. */
export const namingTexts = new Set([
  'text',
  'orderNumber',
  'cartNumber',
  'externalId',
  'parentExternalId',
  'number',
])

/** What a document names; null: nothing of an account manager's; undefined: {@link named} lacks it. */
export const thingOf = ({ keys }: ForeignDocument): keyof Belongings | null | undefined =>
  keys.map((key) => named[key]).find((thing) => thing !== undefined)

/** What is needed to ask a query so that it names nothing that is there. */
export const askedOfNothing: Record<string, string> = {
  appearancePreview: 'input: {}',
  appearanceEmailPreview: 'input: {}',
  ...{ channel: 'id: 1', delivery: 'id: "1"', deliveryResendRun: 'id: "1"', email: 'id: "1"' },
  ...{ emailTemplate: 'id: "1"', emailTemplatePreview: 'input: { purpose: ORDER, language: en }' },
  ...{
    emailVariables: 'purpose: ORDER',
    lab: 'id: 1',
    labRequest: 'id: "1"',
    labRequests: 'labId: 1',
  },
  ...{ label: 'id: 10', order: 'number: "0"', orderFormDraft: 'id: "1"', orderFeed: 'first: 100' },
  possibleEvents: `orderId: "${newId()}"`,
  approvalPath: `accountId: "${newId()}", amount: "1"`,
  ...{ webhookEndpoint: 'id: 1', webhookPreview: 'event: ORDER_APPROVE' },
  webhookSignatureCheck: 'input: { secret: "x", body: "x", headers: "x" }',
  account: `id: "${newId()}"`,
  ...{ quote: `id: "${newId()}"`, orderRequest: `id: "${newId()}"` },
}

/** What cannot be hidden, because the database holds one of each: that it is taken, and no more. */
export const taken: Record<string, string> = {
  'accountCreate.input.externalId': 'EXTERNAL_ID_TAKEN',
  'accountUpdate.input.externalId': 'EXTERNAL_ID_TAKEN',
}

/**
 * Ways that need more than a name to find anything, are only for what exists already, or come too
 * late: one's own request has been decided on by its name.
 */
export const neverFound = {
  query: ['order.cartNumber'],
  mutation: [
    'accountChangeStatus.input.externalId',
    'accountCreate.input.addresses.id',
    'accountCreate.input.contacts.id',
    'emailTemplateTest.input.orderNumber',
    'orderRequestDecide.input.approverId',
    'quoteCreate.input.contactId',
    'quoteCreate.input.lines.id',
  ],
}
