import { define, shopName, type VariableDefinition } from './define-variable.js'

/** The lines of a quote or a request, with what is around them. */
const linesOf = (record: 'quote' | 'request'): VariableDefinition[] => [
  define(
    `${record}.number`,
    'TEXT',
    record === 'quote' ? 'Q-1001' : 'R-1001',
    `The number of the ${record}.`,
  ),
  define(`${record}.reference`, 'TEXT', 'PO-7788', "The customer's own reference; may be empty."),
  define(`${record}.total`, 'TEXT', '$1,240.00', 'What it comes to, with everything.'),
  define(`${record}.lines`, 'LIST', '', `The lines: {% for line in ${record}.lines %}.`),
  define(`${record}.lines[].sku`, 'TEXT', 'MUG-BLUE', 'The article number.'),
  define(`${record}.lines[].name`, 'TEXT', 'Blue mug', 'The name of the article.'),
  define(`${record}.lines[].quantity`, 'NUMBER', '100', 'How many.'),
  define(`${record}.lines[].unit_price`, 'TEXT', '$12.00', 'What one costs.'),
  define(`${record}.lines[].total`, 'TEXT', '$1,200.00', 'What the line costs.'),
  shopName,
  define('blocks.lines', 'BLOCK', 'Table', 'The lines with quantities, prices and the total.'),
]

const customer = define('quote.name', 'TEXT', 'Ada Lovelace', 'The customer; may be empty.')
const orderNumber = define(
  'order.number',
  'TEXT',
  '1001',
  'The order that came of it; empty while there is none.',
)
const secretLink = define(
  'link',
  'LINK',
  'https://…/answer/…',
  'The secret address of its page, for a link such as [answer]({{ link }}).',
)

/** For mails that bring a quote to a customer. */
export const ofQuotes: VariableDefinition[] = [
  customer,
  define(
    'quote.expires_on',
    'TEXT',
    'March 31, 2026',
    'The last day on which it holds; may be empty.',
  ),
  define('message', 'TEXT', 'As we discussed.', 'What staff wrote for this mail; may be empty.'),
  secretLink,
  ...linesOf('quote'),
  define('blocks.message', 'BLOCK', 'Note', 'What staff wrote for this mail.'),
  define('blocks.link', 'BLOCK', 'Button', 'A button that leads to the page with the answers.'),
]

/** For mails that tell the account manager of an answer. */
export const ofAnswers: VariableDefinition[] = [
  define('answer', 'TEXT', 'accepted', 'One of accepted, commented and declined.'),
  customer,
  define('message', 'TEXT', 'Could it be 120?', 'What the customer wrote; may be empty.'),
  orderNumber,
  define('link', 'LINK', 'https://…/quotes/…', "The quote's page in Waypost."),
  ...linesOf('quote'),
  define('blocks.message', 'BLOCK', 'Quotation', 'What the customer wrote.'),
  define('blocks.link', 'BLOCK', 'Open in Waypost', 'A button that leads there.'),
]

const buyer = define('request.buyer', 'TEXT', 'Ada Lovelace', 'Who asks to order.')

/** For mails that ask an approver. */
export const ofApprovals: VariableDefinition[] = [
  define('request.account', 'TEXT', 'Analytical Engines Ltd', 'The account.'),
  buyer,
  define('request.approver', 'TEXT', 'Charles Babbage', 'Who is asked.'),
  define('request.over_budget', 'TEXT', 'true', "Whether it is over the buyer's budget."),
  define('request.reminder', 'TEXT', 'false', 'Whether the approver was asked before.'),
  define('message', 'TEXT', 'For the new office.', 'What the buyer wrote; may be empty.'),
  secretLink,
  ...linesOf('request'),
  define('blocks.message', 'BLOCK', 'Quotation', 'What the buyer wrote.'),
  define('blocks.link', 'BLOCK', 'Button', 'A button that leads to the page with the decision.'),
]

/** For mails that tell a buyer. */
export const ofRequests: VariableDefinition[] = [
  define(
    'request.news',
    'TEXT',
    'rejected',
    'One of submitted, approved, rejected, ordered and canceled.',
  ),
  buyer,
  define('request.decided_by', 'TEXT', 'Charles Babbage', 'Who decided; may be empty.'),
  define('message', 'TEXT', 'Please halve it.', 'Why; may be empty.'),
  orderNumber,
  secretLink,
  ...linesOf('request'),
  define('blocks.message', 'BLOCK', 'Quotation', 'Why.'),
  define('blocks.link', 'BLOCK', 'Button', "A button that leads to the request's page."),
]
