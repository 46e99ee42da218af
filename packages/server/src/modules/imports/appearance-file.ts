import type { StatusEventKey } from '@waypost/shared'
import type { Configuration, CustomerLanguage } from '../../kernel/configuration.js'
import type { AppearanceDocument, TemplateDocument } from '../revisions/index.js'

/** What a file says of one appearance: null is inherited, the logo is a picture in base64. */
export interface FileAppearance extends Omit<AppearanceDocument, 'channelId' | 'logoDigest'> {
  /** Code of the channel; null for the default. */
  channel: string | null
  logo: string | null
}

/** What a file says of one e-mail template. */
export interface FileTemplate {
  purpose: string
  event: StatusEventKey | null
  /** Code of the label; null: whatever the label. */
  label: string | null
  language: CustomerLanguage
  subject: string
  body: string
}

/** What says in a file what it holds. */
export const fileFormat = 'waypost.appearance'

/** Appearances and templates as a file: channels and labels by code, logos as data, no secrets. */
export function appearanceAsJson(
  { channels, labels }: Configuration,
  { appearances, templates }: Pick<Documents, 'appearances' | 'templates'>,
  logos: ReadonlyMap<string, Buffer>,
): string {
  const file = {
    format: fileFormat,
    appearances: appearances.flatMap(({ channelId, logoDigest, ...said }): FileAppearance[] => {
      // A revision kept them in another order; two files of the same are the same.
      const { name, accentColor, headerHtml, footerHtml, senderName, senderAddress } = said
      const { replyTo, language, fullNames } = said
      const look = { name, accentColor, headerHtml, footerHtml, senderName, senderAddress }
      const channel = channelId === null ? null : channels.get(channelId)?.code
      const logo = logoDigest === null ? null : (logos.get(logoDigest)?.toString('base64') ?? null)
      return channel === undefined ? [] : [{ channel, ...look, replyTo, language, fullNames, logo }]
    }),
    templates: templates.flatMap(({ labelId, ...said }): FileTemplate[] => {
      const label = labelId === null ? null : labels.get(labelId)?.code
      const { purpose, event, language, subject, body } = said
      return label === undefined ? [] : [{ purpose, event, label, language, subject, body }]
    }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What a revision says of what customers read. */
export interface Documents {
  appearances: readonly AppearanceDocument[]
  templates: readonly TemplateDocument[]
}
