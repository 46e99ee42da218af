import { define, shopName, type VariableDefinition } from './define-variable.js'
import type { TemplatePurpose } from './email-content.js'
import { ofAnswers, ofApprovals, ofQuotes, ofRequests } from './template-variables-records.js'

const orderNumber = define('order.number', 'TEXT', '1001', 'The number of the order.')
const statusLink = define(
  'status_link',
  'LINK',
  'https://…/status/…',
  "The secret address of the order's page, for a link such as [your order]({{ status_link }}).",
)
const statusButton = define(
  'blocks.status_link',
  'BLOCK',
  'See your order',
  "A button that leads to the order's page.",
)

const ofItems = [
  define('order.items', 'LIST', '', 'The items: {% for item in order.items %}.'),
  define('order.items[].sku', 'TEXT', 'MUG-BLUE', 'The article number.'),
  define('order.items[].name', 'TEXT', 'Blue mug', 'The name of the article.'),
  define('order.items[].ordered', 'NUMBER', '2', 'How many were ordered.'),
  define('order.items[].shipped', 'NUMBER', '1', 'How many have shipped.'),
  define('order.items[].needed', 'NUMBER', '1', 'How many are on backorder.'),
  define(
    'order.items[].label',
    'TEXT',
    'Shipped',
    'Its label in the words for customers; may be empty.',
  ),
  define(
    'order.items[].expected_date',
    'TEXT',
    'March 12, 2026',
    'When it should ship; may be empty.',
  ),
  define('order.items[].ship_date', 'TEXT', 'March 9, 2026', 'When it shipped; may be empty.'),
]

const ofParcels = [
  define('order.parcels', 'LIST', '', 'The parcels: {% for parcel in order.parcels %}.'),
  define('order.parcels[].carrier', 'TEXT', 'UPS', 'Who carries it; may be empty.'),
  define('order.parcels[].number', 'TEXT', '1Z999AA10123456784', 'Its tracking number.'),
  define('order.parcels[].link', 'LINK', 'https://…', "The carrier's page of it; may be empty."),
  define('order.parcels[].ship_date', 'TEXT', 'March 9, 2026', 'When it shipped.'),
]

const ofOrders: VariableDefinition[] = [
  orderNumber,
  define('order.cart_number', 'TEXT', 'WEB-1001', "The cart's number of the order; may be empty."),
  define('order.label', 'TEXT', 'Shipped', 'The label in the words for customers; may be empty.'),
  define('order.name', 'TEXT', 'Ada Lovelace', 'Who the bill goes to; may be empty.'),
  define('order.ship_to', 'TEXT', 'Ada Lovelace', 'Who the goods go to; may be empty.'),
  ...ofItems,
  ...ofParcels,
  define(
    'note',
    'TEXT',
    'We added a small gift.',
    'What staff wrote for this one mail; mostly empty.',
  ),
  statusLink,
  shopName,
  define('blocks.items', 'BLOCK', 'Table', 'The items with quantity and label.'),
  define('blocks.tracking', 'BLOCK', 'List', "The parcels, each with its carrier's link."),
  define(
    'blocks.changes',
    'BLOCK',
    'List',
    'What else happened since the last mail; mostly nothing.',
  ),
  define(
    'blocks.note',
    'BLOCK',
    'Note',
    'What staff wrote for this one mail. Without this line it stands at the end.',
  ),
  statusButton,
]

const ofGiftCards: VariableDefinition[] = [
  orderNumber,
  define('recipient.name', 'TEXT', 'Grace Hopper', 'Who the cards are for; may be empty.'),
  define('sender.name', 'TEXT', 'Ada Lovelace', 'Who gives them; may be empty.'),
  define('message', 'TEXT', 'Happy birthday!', 'What the giver wrote; may be empty.'),
  define('cards', 'LIST', '', 'The gift cards: {% for card in cards %}.'),
  define('cards[].amount', 'TEXT', '$50.00', 'What it is worth.'),
  define(
    'cards[].code',
    'TEXT',
    'ABCD-EFGH-JKLM',
    'Its code, which is put in when the mail leaves.',
  ),
  shopName,
  define('blocks.message', 'BLOCK', 'Quotation', 'What the giver wrote.'),
  define('blocks.cards', 'BLOCK', 'Cards', 'Each card with its amount and its code.'),
]

const ofStatusLinks: VariableDefinition[] = [
  orderNumber,
  define('minutes', 'NUMBER', '10', 'For how many minutes the link is good.'),
  statusLink,
  shopName,
  statusButton,
]

const ofNotices: VariableDefinition[] = [
  define(
    'destination',
    'TEXT',
    'Web shop',
    'The channel or endpoint to which nothing is sent any more.',
  ),
  define('reason', 'TEXT', 'It has not answered for five days.', 'Why, in a sentence.'),
  define('link', 'LINK', 'https://…/updates', 'The page on which it can be put right.'),
  shopName,
  define('blocks.link', 'BLOCK', 'Open in Waypost', 'A button that leads there.'),
]

/** The variables that templates of each purpose may use, in the order of the editor's list. */
export const templateVariables: Record<TemplatePurpose, VariableDefinition[]> = {
  ORDER: ofOrders,
  GIFT_CARD: ofGiftCards,
  STATUS_LINK: ofStatusLinks,
  QUOTE: ofQuotes,
  APPROVAL: ofApprovals,
  REQUEST: ofRequests,
  ANSWER: ofAnswers,
  NOTICE: ofNotices,
}
