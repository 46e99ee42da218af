import type { ShippedTemplates } from './shipped-templates.js'
import { byAnswer, byNews } from './told-by-case.js'

const body = (...paragraphs: string[]): string => paragraphs.join('\n\n')
const blocks = ['{{ blocks.message }}', '{{ blocks.link }}', '{{ blocks.lines }}']
const reference = '{% if request.reference %} ({{ request.reference }}){% endif %}'
const alone = 'The link is for you alone: whoever has it can answer in your name.'

const customer = '{% if quote.name %}{{ quote.name }}{% else %}The customer{% endif %}'

/** The templates about quotes and order requests, in English. */
export const recordTemplatesEnglish: Pick<
  ShippedTemplates,
  'quote' | 'approval' | 'request' | 'answer'
> = {
  quote: {
    subject: 'Your quote {{ quote.number }} from {{ shop.name }}',
    body: body(
      '# Your quote',
      'Hello{% if quote.name %} {{ quote.name }}{% endif %},',
      'Here is our quote **{{ quote.number }}**{% if quote.reference %} for {{ quote.reference }}{% endif %}, {{ quote.total }} in all.{% if quote.expires_on %} It holds until **{{ quote.expires_on }}**.{% endif %}',
      ...blocks,
      `On its page you can accept it, ask for a change or decline it. ${alone}`,
    ),
  },
  approval: {
    subject:
      '{% if request.reminder %}Reminder: order{% else %}Order{% endif %} request {{ request.number }} waits for your decision',
    body: body(
      '# A request waits for you',
      'Hello {{ request.approver }},',
      `{{ request.buyer }} of {{ request.account }} asks to order for **{{ request.total }}**${reference}.{% if request.over_budget %} That is more than what is left of the budget.{% endif %}{% if request.reminder %} Nothing happens until you decide.{% endif %}`,
      ...blocks,
      `On its page you approve or reject it. ${alone}`,
    ),
  },
  request: {
    subject: `Order request {{ request.number }} ${byNews({
      submitted: 'is on its way to be approved',
      approved: 'is approved',
      rejected: 'is rejected',
      ordered: 'is ordered',
      canceled: 'is canceled',
    })}`,
    body: body(
      '# News about your request',
      'Hello {{ request.buyer }},',
      byNews({
        submitted: `Your order request **{{ request.number }}**${reference} over {{ request.total }} waits for approval. We write as soon as it is decided.`,
        approved: `Your order request **{{ request.number }}**${reference} over {{ request.total }} is approved. There is nothing you need to do.`,
        rejected: `{% if request.decided_by %}{{ request.decided_by }} has rejected your{% else %}We have rejected your{% endif %} order request **{{ request.number }}**${reference}. You can change it and submit it again.`,
        ordered: `Your order request **{{ request.number }}**${reference} has become the order **{{ order.number }}**.`,
        canceled: `Your order request **{{ request.number }}**${reference} is canceled. Nothing is ordered.`,
      }),
      ...blocks,
      alone,
    ),
  },
  answer: {
    subject: `Quote {{ quote.number }} is ${byAnswer('accepted', 'declined', 'commented on')}`,
    body: body(
      `# ${byAnswer('Quote accepted', 'Quote declined', 'A comment on a quote')}`,
      `${customer} has ${byAnswer('accepted', 'declined', 'commented on')} quote **{{ quote.number }}** over {{ quote.total }}.{% if order.number %} It has become the order **{{ order.number }}**.{% elsif answer == "accepted" %} Now it is for you to make an order of it.{% elsif answer == "commented" %} It waits for you.{% endif %}`,
      ...blocks,
    ),
  },
}
