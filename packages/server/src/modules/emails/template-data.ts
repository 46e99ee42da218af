import { withoutPrivate } from '../../kernel/liquid.js'
import type { LeavingOrder } from '../deliveries/index.js'
import type {
  GiftCardEmailContent,
  NoticeEmailContent,
  OrderEmailContent,
  StatusLinkEmailContent,
  TemplatedContent,
} from './email-content.js'
import {
  buttonPart,
  cardsPart,
  changesPart,
  itemsPart,
  linkPart,
  quotationPart,
  trackingPart,
  type EmailedParcel,
  type Look,
} from './layout-parts.js'
import { recordData } from './record-data.js'
import { placeOf, type MailPart, type MailParts } from './template-markup.js'
import { dayIn, emailWords, momentIn } from './template-words.js'

/** What a template is told: data for Liquid, and the parts that take the places of its blocks. */
export interface TemplateData {
  data: object
  parts: MailParts
}

/** What the data is made with. */
export interface DataScene {
  look: Look
  shopName: string
  timeZone: string
  statusLink: string | null
  changes: readonly { at: Date; words: string }[]
  /** The page of a parcel at its carrier; null where there is none. */
  trackingLink: (carrier: string, number: string) => string | null
}

/** What a template of this content is told, with all words in the customer's language. */
export function templateData(content: TemplatedContent, scene: DataScene): TemplateData {
  const { data, parts } = ofPurpose(cleaned(content), scene)
  const shop = { name: cleaned(scene.shopName) }
  return { data: { shop, ...data }, parts: new Map(Object.entries(parts)) }
}

interface Told {
  data: Record<string, unknown>
  parts: Record<string, MailPart>
}

function ofPurpose(content: TemplatedContent, scene: DataScene): Told {
  switch (content.purpose) {
    case 'ORDER':
      return ofOrder(content, scene)
    case 'GIFT_CARD':
      return ofGiftCards(content, scene)
    case 'STATUS_LINK':
      return ofStatusLink(content, scene)
    case 'NOTICE':
      return ofNotice(content, scene)
    default:
      return recordData(content, scene.look)
  }
}

function ofOrder({ order, text }: OrderEmailContent, scene: DataScene): Told {
  const { look, timeZone } = scene
  const words = emailWords[look.language]
  const changes = scene.changes.map(({ at, words: what }) => ({
    at: momentIn(look.language, at, timeZone),
    words: what,
  }))
  const parcels = order.tracking.map((parcel): EmailedParcel => ({
    ...parcel,
    link: parcel.carrier === null ? null : scene.trackingLink(parcel.carrier, parcel.number),
  }))
  return {
    data: {
      order: orderData(order, parcels, look),
      note: text,
      status_link: scene.statusLink === null ? null : placeOf('statuslink'),
      blocks: blocks('items', 'tracking', 'changes', 'note', 'status_link'),
    },
    parts: {
      items: itemsPart(order.items, look),
      tracking: trackingPart(parcels, look),
      changes: changesPart(changes, look),
      note: quotationPart(words.note, text, look),
      button: buttonPart(words.seeOrder, scene.statusLink, look),
      statuslink: linkPart(scene.statusLink),
    },
  }
}

/** Nothing but what may leave about an order. */
const orderData = (order: LeavingOrder, parcels: EmailedParcel[], { language }: Look) => ({
  number: order.orderNumber,
  cart_number: order.cartNumber,
  label: order.label,
  name: order.billToName,
  ship_to: order.shipToName,
  items: order.items.map((item) => ({
    sku: item.sku,
    name: item.name,
    ordered: item.ordered,
    shipped: item.shipped,
    needed: item.needed,
    label: item.label,
    expected_date: item.expectedShipDate === null ? null : dayIn(language, item.expectedShipDate),
    ship_date: item.actualShipDate === null ? null : dayIn(language, item.actualShipDate),
  })),
  parcels: parcels.map(({ carrier, number, link, shipDate }) => ({
    carrier: carrier,
    number,
    link: link,
    ship_date: dayIn(language, shipDate),
  })),
})

function ofGiftCards(content: GiftCardEmailContent, { look }: DataScene): Told {
  const words = emailWords[look.language]
  const { orderNumber, recipientName, senderName, message, cards } = content
  const codes = cards.map(({ code }, index) => [`card${index}`, linkPart(code)] as const)
  return {
    data: {
      order: { number: orderNumber },
      recipient: { name: recipientName },
      sender: { name: senderName },
      message: message,
      cards: cards.map(({ amount }, index) => ({ amount, code: placeOf(`card${index}`) })),
      blocks: blocks('message', 'cards'),
    },
    parts: {
      message: quotationPart(senderName ? words.from(senderName) : words.note, message, look),
      cards: cardsPart(cards, look),
      ...Object.fromEntries(codes),
    },
  }
}

function ofStatusLink(content: StatusLinkEmailContent, { look }: DataScene): Told {
  const { orderNumber, link, minutes } = content
  return {
    data: {
      order: { number: orderNumber },
      minutes,
      status_link: placeOf('statuslink'),
      blocks: blocks('status_link'),
    },
    parts: {
      button: buttonPart(emailWords[look.language].seeOrder, link, look),
      statuslink: linkPart(link),
    },
  }
}

function ofNotice(content: NoticeEmailContent, { look }: DataScene): Told {
  const { destination, reason, link } = content
  return {
    data: { destination, reason, link: placeOf('link'), blocks: { link: placeOf('button') } },
    parts: {
      button: buttonPart(emailWords[look.language].openWaypost, link, look),
      link: linkPart(link),
    },
  }
}

const blocks = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, placeOf(name === 'status_link' ? 'button' : name)]))

/** Without control characters and those that mean something between Liquid and markup. */
function cleaned<T>(value: T): T
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') {
    return withoutPrivate(value.replaceAll('\r\n', '\n')).replace(/(?!\n)\p{Cc}/gu, '')
  }
  if (Array.isArray(value)) return value.map((one: unknown) => cleaned(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]))
}
