import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Branding } from '../branding/index.js'
import type { SenderParts } from '../deliveries/index.js'
import type { EmailContent, OrderEmailContent } from './email-content.js'

/** What a mail is rendered with. */
export type RenderParts = Pick<
  SenderParts,
  'database' | 'configuration' | 'clock' | 'log' | 'publicUrl'
>

/** What is to be rendered. */
export interface RenderInput {
  content: EmailContent
  /** How the customer meets the business. */
  branding: Branding
  language: CustomerLanguage
  extras?: RenderExtras
}

/** What is only known when the mail leaves. */
export interface RenderExtras {
  /** Where "See your order" leads: the place `[[status-link:<id>]]`, or an address. */
  statusLink?: string | null
  /** What became known since the last mail about the order, oldest first; for merged mails. */
  changes?: EmailChange[]
}

/** One thing that happened, in the customer's words. */
export interface EmailChange {
  at: Date
  words: string
}

/** A mail as it leaves, except for its places. */
export interface RenderedEmail {
  /** One line without control characters. */
  subject: string
  html: string
  text: string
  /** The merchant's template that it was made with; null for a shipped one. */
  templateId: string | null
  /** Whose logo the HTML shows as `cid:logo`, which has to be attached; null: none. */
  logoDigest: string | null
}

/** The template cannot make this mail, today or tomorrow: somebody has to change it. */
export class BrokenTemplate extends Error {
  override name = 'BrokenTemplate'
}

/**
 * Makes the mail: by the template in force for what it tells, in the customer's language and with
 * the look of the business.
 * @throws BrokenTemplate when the template fails with this content; the message says where and why
 */
export function renderEmail(
  _parts: RenderParts,
  { content, branding, language, extras = {} }: RenderInput,
): Promise<RenderedEmail> {
  const lines = linesOf(content, language)
  const link = extras.statusLink
  if (link) lines.push(link)
  const [subject = branding.name] = lines
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
  return Promise.resolve({
    subject,
    html: `<!doctype html><html lang="${language}"><body>${paragraphs}</body></html>`,
    text: lines.join('\n\n'),
    templateId: null,
    logoDigest: null,
  })
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

function linesOf(content: EmailContent, language: CustomerLanguage): string[] {
  const order = language === 'de' ? 'Ihre Bestellung' : 'Your order'
  switch (content.purpose) {
    case 'ORDER':
      return [`${order} ${content.order.orderNumber}`, ...orderLines(content)]
    case 'GIFT_CARD':
      return [
        language === 'de' ? 'Ihr Geschenkgutschein' : 'Your gift card',
        content.message ?? '',
        ...content.cards.map(({ amount, code }) => `${amount}: ${code}`),
      ]
    case 'STATUS_LINK':
      return [`${order} ${content.orderNumber}`, content.link]
    case 'NOTICE':
      return [`${content.destination}: ${content.reason}`, content.link]
    case 'TEST':
      return content.content ? linesOf(content.content, language) : ['Waypost can send e-mails.']
  }
}

const orderLines = ({ order, text }: OrderEmailContent): string[] => [
  order.label ?? '',
  text ?? '',
  ...order.items.map(({ ordered, name }) => `${ordered} × ${name}`),
  ...order.tracking.map(({ carrier, number }) => `${carrier ?? ''} ${number}`),
]
