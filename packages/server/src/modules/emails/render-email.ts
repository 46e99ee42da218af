import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Branding } from '../branding/index.js'
import { createTrackingLinks } from '../carriers/index.js'
import type { SenderParts } from '../deliveries/index.js'
import type { EmailContent, TemplatedContent } from './email-content.js'
import { accentColors } from './layout-colors.js'
import type { Look } from './layout-parts.js'
import { secretPlace } from './mask-places.js'
import { markupStyles } from './layout-styles.js'
import { layOutHtml, layOutText } from './layout.js'
import { runTemplate } from './run-template.js'
import { templateFor } from './template-choice.js'
import { templateData } from './template-data.js'
import { placeOf, plainLine, renderMarkup, type MailParts } from './template-markup.js'
import type { TemplateWords } from './template-place.js'
import { emailWords } from './template-words.js'

/** What a mail is rendered with; a request's `Context` fits. */
export type RenderParts = Pick<SenderParts, 'database' | 'configuration' | 'liquid' | 'publicUrl'>

/** What is to be rendered. */
export interface RenderInput {
  content: EmailContent
  /** How the customer meets the business. */
  branding: Branding
  language: CustomerLanguage
  extras?: RenderExtras
  /** A template to take instead of the one in force. */
  draft?: TemplateWords | null
}

/** What is only known when the mail leaves. */
export interface RenderExtras {
  /** Where "See your order" leads: the place `[[status-link:<id>]]`, or an address. */
  statusLink?: string | null
  /** What else became known since the last mail about the order, oldest first; for merged mails. */
  changes?: readonly EmailChange[]
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
  /** Of the picture that the HTML shows as `cid:logo` and that has to be attached; null: none. */
  logoDigest: string | null
}

/**
 * Makes the mail: by the template in force for what it tells, in the customer's language and with
 * the look of the business.
 * @throws BrokenTemplate when the template fails with this content; the message says where and why
 */
export async function renderEmail(
  parts: RenderParts,
  { content, ...input }: RenderInput,
): Promise<RenderedEmail> {
  const { branding, language } = input
  if (content.purpose !== 'TEST') return renderTold(parts, { ...input, content })
  const words = emailWords[language]
  if (content.content) {
    const { content: told, draft } = content
    const statusLink = input.extras?.statusLink ?? `${parts.publicUrl}/status`
    const extras = { ...input.extras, statusLink }
    const mail = await renderTold(parts, { ...input, content: told, draft, extras })
    return { ...mail, subject: words.testSubject(mail.subject) }
  }
  const subject = words.testSubject(words.test.title)
  const body = `# ${words.test.title}\n\n${words.test.body}`
  return { ...laidOut({ subject, body }, new Map(), branding, lookOf(input)), templateId: null }
}

type ToldInput = Omit<RenderInput, 'content'> & { content: TemplatedContent }

async function renderTold(parts: RenderParts, input: ToldInput): Promise<RenderedEmail> {
  const { content, branding, language, draft } = input
  const { statusLink = null, changes = [] } = input.extras ?? {}
  const { business, brandings } = parts.configuration.current()
  const defaultLanguage = brandings.get(null)?.language ?? 'en'
  const [trackingLink, chosen] = await Promise.all([
    createTrackingLinks(parts),
    draft ?? templateFor(parts.database, content, { language, defaultLanguage }),
  ])
  const look = lookOf(input)
  const shown = { look, shopName: branding.name, timeZone: business.timeZone, statusLink, changes }
  const told = templateData(content, { ...shown, trackingLink })
  const words = await runTemplate(parts.liquid, content.purpose, chosen, told.data)
  const mail = laidOut(words, told.parts, branding, look)
  return { ...onlyPlacesOf(content, statusLink, mail), templateId: templateIdOf(chosen) }
}

const lookOf = ({ branding, language }: Pick<RenderInput, 'branding' | 'language'>): Look => ({
  language,
  colors: accentColors(branding.accentColor),
})

const templateIdOf = (chosen: TemplateWords & { id?: string | null }): string | null =>
  chosen.id ?? null

type LaidOut = Omit<RenderedEmail, 'templateId'>

function laidOut(words: TemplateWords, parts: MailParts, branding: Branding, look: Look): LaidOut {
  const body = renderMarkup(withNote(words.body, parts), parts, markupStyles(look.colors))
  const subject = plainLine(words.subject) || branding.name
  return {
    subject,
    html: layOutHtml({ subject, body, branding, look }),
    text: layOutText({ body, branding }),
    logoDigest: branding.logoDigest,
  }
}

/** What staff wrote for one mail is read, whatever the template. */
const withNote = (body: string, parts: MailParts): string =>
  parts.has('note') && !body.includes(placeOf('note')) ? `${body}\n\n${placeOf('note')}` : body

/** Nobody can bring a secret of another mail into this one by writing its place somewhere. */
function onlyPlacesOf(
  content: TemplatedContent,
  statusLink: string | null,
  mail: LaidOut,
): LaidOut {
  const own = new Set([
    ...(statusLink === null ? [] : [statusLink]),
    ...('link' in content ? [content.link] : []),
    ...(content.purpose === 'GIFT_CARD' ? content.cards.map(({ code }) => code) : []),
  ])
  const only = (text: string, places: ReadonlySet<string>): string =>
    text.replace(secretPlace, (place) => (places.has(place) ? place : ''))
  return {
    ...mail,
    subject: only(mail.subject, new Set()),
    html: only(mail.html, own),
    text: only(mail.text, own),
  }
}
