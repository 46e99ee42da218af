import type { ShippedTemplates } from './shipped-templates.js'
import { recordTemplatesEnglish } from './template-shipped-records-en.js'

const hello = 'Hello{% if order.name %} {{ order.name }}{% endif %},'
const thanks = 'Thank you for shopping with {{ shop.name }}.'

/** A mail about an order: a title, what happened, and what stands below it. */
const aboutOrder = (title: string, news: string, ...blocks: string[]): string =>
  [
    `# ${title}`,
    hello,
    news,
    '{{ blocks.note }}',
    ...blocks.map((block) => `{{ blocks.${block} }}`),
    '{{ blocks.status_link }}',
    '{{ blocks.items }}',
    thanks,
  ].join('\n\n')

/** The templates that come with Waypost, in English. */
export const shippedEnglish: ShippedTemplates = {
  ...recordTemplatesEnglish,
  news: {
    subject:
      'Your order {{ order.number }}{% if order.label %}: {{ order.label }}{% else %}: news{% endif %}',
    body: aboutOrder(
      'News about your order',
      '{% if order.label %}Your order **{{ order.number }}** is now **{{ order.label }}**.{% else %}There is news about your order **{{ order.number }}**.{% endif %}',
      'changes',
      'tracking',
    ),
  },
  approved: {
    subject: 'We have your order {{ order.number }}',
    body: aboutOrder(
      'We are on it',
      'Thank you for your order **{{ order.number }}**. It is confirmed, and we are getting it ready. We write again as soon as it is on its way.',
      'changes',
      'tracking',
    ),
  },
  shipped: {
    subject:
      '{% assign count = order.parcels.size %}Your order {{ order.number }} is on its way{% if count > 1 %} in {{ count }} parcels{% endif %}',
    body: aboutOrder(
      'It is on its way',
      `{% assign count = order.parcels.size %}{% if count > 0 %}Good news: your order **{{ order.number }}** has left us{% if count > 1 %} in {{ count }} parcels{% endif %}. You can follow {{ count | plural: "the parcel", "them" }} right here.{% else %}Good news: your order **{{ order.number }}** has left us.{% endif %}`,
      'tracking',
      'changes',
    ),
  },
  trackingCorrected: {
    subject: 'A new tracking number for your order {{ order.number }}',
    body: aboutOrder(
      'A new tracking number',
      'The tracking number of your order **{{ order.number }}** has changed. Please use {{ order.parcels.size | plural: "this one", "these" }} from now on.',
      'tracking',
      'changes',
    ),
  },
  canceled: {
    subject: 'Your order {{ order.number }} is canceled',
    body: aboutOrder(
      'Your order is canceled',
      'Your order **{{ order.number }}** has been canceled. What had already shipped is still yours. If you did not expect this, please get in touch with us.',
      'changes',
      'tracking',
    ),
  },
  itemsCanceled: {
    subject: 'A change to your order {{ order.number }}',
    body: aboutOrder(
      'Part of your order is canceled',
      'Something in your order **{{ order.number }}** has been canceled. Below you see how it stands now. If you did not expect this, please get in touch with us.',
      'changes',
      'tracking',
    ),
  },
  backordered: {
    subject: 'Your order {{ order.number }} takes a little longer',
    body: aboutOrder(
      'It takes a little longer',
      'We are sorry: not everything in your order **{{ order.number }}** is in stock right now. It stays reserved for you, and we write as soon as it ships. There is nothing you need to do.',
      'changes',
      'tracking',
    ),
  },
  returned: {
    subject: 'Your return for order {{ order.number }} has arrived',
    body: aboutOrder(
      'Your return has arrived',
      'What you sent back from your order **{{ order.number }}** is here. Thank you. We take care of the rest.',
      'changes',
      'tracking',
    ),
  },
  refunded: {
    subject: 'A refund for your order {{ order.number }}',
    body: aboutOrder(
      'Your refund is on its way',
      'We have refunded money for your order **{{ order.number }}**. It goes back the way you paid; until it shows on your account a few days may pass.',
      'changes',
    ),
  },
  giftCard: {
    subject:
      '{% if sender.name %}{{ sender.name }} has sent you a gift{% else %}A gift for you{% endif %}',
    body: `# A gift for you

Hello{% if recipient.name %} {{ recipient.name }}{% endif %},

{% if sender.name %}{{ sender.name }} has sent you{% else %}Here {{ cards.size | plural: "is", "are" }}{% endif %} {{ cards.size | plural: "a gift card", "gift cards" }} for **{{ shop.name }}**.

{{ blocks.message }}

{{ blocks.cards }}

To redeem {{ cards.size | plural: "it, enter the code", "them, enter the codes" }} when you pay. Treat {{ cards.size | plural: "it", "them" }} like cash: whoever has {{ cards.size | plural: "the code", "the codes" }} can use {{ cards.size | plural: "it", "them" }}.

Enjoy!`,
  },
  statusLink: {
    subject: 'Your link to order {{ order.number }}',
    body: `# Your link

Hello,

Here is the link to your order **{{ order.number }}** that you asked for.

{{ blocks.status_link }}

It works for {{ minutes }} {{ minutes | plural: "minute", "minutes" }}. If you did not ask for it, you can forget this e-mail: without it nobody sees your order.`,
  },
  notice: {
    subject: 'Nothing is sent to {{ destination }} any more',
    body: `# {{ destination }} has stopped

Nothing is sent to **{{ destination }}** any more. {{ reason }}

What is to be told there waits and is not lost. When the cause is gone, start it again.

{{ blocks.link }}`,
  },
}
