import type { ShippedTemplates } from './shipped-templates.js'
import { recordTemplatesGerman } from './template-shipped-records-de.js'

const hello = 'Guten Tag{% if order.name %} {{ order.name }}{% endif %},'
const thanks = 'Vielen Dank für Ihren Einkauf bei {{ shop.name }}.'

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

/** The templates that come with Waypost, in German. */
export const shippedGerman: ShippedTemplates = {
  ...recordTemplatesGerman,
  news: {
    subject:
      'Ihre Bestellung {{ order.number }}{% if order.label %}: {{ order.label }}{% else %}: Neuigkeiten{% endif %}',
    body: aboutOrder(
      'Neues von Ihrer Bestellung',
      '{% if order.label %}Ihre Bestellung **{{ order.number }}** hat jetzt den Status **{{ order.label }}**.{% else %}es gibt Neues zu Ihrer Bestellung **{{ order.number }}**.{% endif %}',
      'changes',
      'tracking',
    ),
  },
  approved: {
    subject: 'Wir haben Ihre Bestellung {{ order.number }}',
    body: aboutOrder(
      'Wir kümmern uns darum',
      'vielen Dank für Ihre Bestellung **{{ order.number }}**. Sie ist bestätigt, und wir machen sie fertig. Sobald sie unterwegs ist, schreiben wir Ihnen wieder.',
      'changes',
      'tracking',
    ),
  },
  shipped: {
    subject:
      '{% assign count = order.parcels.size %}Ihre Bestellung {{ order.number }} ist unterwegs{% if count > 1 %} – in {{ count }} Paketen{% endif %}',
    body: aboutOrder(
      'Es ist unterwegs',
      `{% assign count = order.parcels.size %}{% if count > 0 %}gute Nachricht: Ihre Bestellung **{{ order.number }}** hat unser Haus verlassen{% if count > 1 %}, in {{ count }} Paketen{% endif %}. Hier können Sie {{ count | plural: "das Paket", "sie" }} verfolgen.{% else %}gute Nachricht: Ihre Bestellung **{{ order.number }}** hat unser Haus verlassen.{% endif %}`,
      'tracking',
      'changes',
    ),
  },
  trackingCorrected: {
    subject: 'Eine neue Sendungsnummer für Ihre Bestellung {{ order.number }}',
    body: aboutOrder(
      'Eine neue Sendungsnummer',
      'die Sendungsnummer Ihrer Bestellung **{{ order.number }}** hat sich geändert. Bitte nutzen Sie ab jetzt {{ order.parcels.size | plural: "diese", "diese hier" }}.',
      'tracking',
      'changes',
    ),
  },
  canceled: {
    subject: 'Ihre Bestellung {{ order.number }} ist storniert',
    body: aboutOrder(
      'Ihre Bestellung ist storniert',
      'Ihre Bestellung **{{ order.number }}** wurde storniert. Was schon verschickt war, gehört weiterhin Ihnen. Falls Sie damit nicht gerechnet haben, melden Sie sich bitte bei uns.',
      'changes',
      'tracking',
    ),
  },
  itemsCanceled: {
    subject: 'Eine Änderung an Ihrer Bestellung {{ order.number }}',
    body: aboutOrder(
      'Ein Teil Ihrer Bestellung ist storniert',
      'aus Ihrer Bestellung **{{ order.number }}** wurde etwas storniert. Unten sehen Sie, wie sie jetzt aussieht. Falls Sie damit nicht gerechnet haben, melden Sie sich bitte bei uns.',
      'changes',
      'tracking',
    ),
  },
  backordered: {
    subject: 'Ihre Bestellung {{ order.number }} dauert etwas länger',
    body: aboutOrder(
      'Es dauert etwas länger',
      'es tut uns leid: Nicht alles aus Ihrer Bestellung **{{ order.number }}** ist gerade vorrätig. Es bleibt für Sie reserviert, und wir schreiben Ihnen, sobald es unterwegs ist. Sie müssen nichts tun.',
      'changes',
      'tracking',
    ),
  },
  returned: {
    subject: 'Ihre Rücksendung zur Bestellung {{ order.number }} ist angekommen',
    body: aboutOrder(
      'Ihre Rücksendung ist da',
      'was Sie aus Ihrer Bestellung **{{ order.number }}** zurückgeschickt haben, ist bei uns. Vielen Dank. Um den Rest kümmern wir uns.',
      'changes',
      'tracking',
    ),
  },
  refunded: {
    subject: 'Eine Erstattung zu Ihrer Bestellung {{ order.number }}',
    body: aboutOrder(
      'Ihre Erstattung ist unterwegs',
      'wir haben Ihnen Geld zu Ihrer Bestellung **{{ order.number }}** erstattet. Es kommt auf dem Weg zurück, auf dem Sie bezahlt haben; bis es auf Ihrem Konto erscheint, können einige Tage vergehen.',
      'changes',
    ),
  },
  giftCard: {
    subject:
      '{% if sender.name %}{{ sender.name }} hat Ihnen ein Geschenk geschickt{% else %}Ein Geschenk für Sie{% endif %}',
    body: `# Ein Geschenk für Sie

Guten Tag{% if recipient.name %} {{ recipient.name }}{% endif %},

{% if sender.name %}{{ sender.name }} hat Ihnen {{ cards.size | plural: "einen Geschenkgutschein", "Geschenkgutscheine" }} von **{{ shop.name }}** geschickt.{% else %}hier {{ cards.size | plural: "ist ein Geschenkgutschein", "sind Geschenkgutscheine" }} von **{{ shop.name }}** für Sie.{% endif %}

{{ blocks.message }}

{{ blocks.cards }}

Zum Einlösen geben Sie {{ cards.size | plural: "den Code", "die Codes" }} beim Bezahlen ein. Behandeln Sie {{ cards.size | plural: "ihn", "sie" }} wie Bargeld: Wer {{ cards.size | plural: "ihn", "sie" }} hat, kann {{ cards.size | plural: "ihn", "sie" }} einlösen.

Viel Freude damit!`,
  },
  statusLink: {
    subject: 'Ihr Link zur Bestellung {{ order.number }}',
    body: `# Ihr Link

Guten Tag,

hier ist der Link zu Ihrer Bestellung **{{ order.number }}**, um den Sie gebeten haben.

{{ blocks.status_link }}

Er gilt {{ minutes }} {{ minutes | plural: "Minute", "Minuten" }}. Wenn Sie nicht darum gebeten haben, können Sie diese E-Mail vergessen: Ohne sie sieht niemand Ihre Bestellung.`,
  },
  notice: {
    subject: 'An {{ destination }} wird nichts mehr gesendet',
    body: `# {{ destination }} ist angehalten

An **{{ destination }}** wird nichts mehr gesendet. {{ reason }}

Was dorthin soll, wartet und geht nicht verloren. Wenn die Ursache behoben ist, starten Sie das Ziel wieder.

{{ blocks.link }}`,
  },
}
