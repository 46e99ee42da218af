import type { Context } from '../../kernel/context.js'
import { recordLinkUrl, type RecordLinkParts } from './record-link.js'

const places = /\[\[record-link:([0-9a-f-]{36})\]\]/g

/** What stands in the kept copy of a mail where the link is put in when the mail is sent. */
export const recordLinkPlace = (id: string): string => `[[record-link:${id}]]`

/** The text with the address of each link in its place. */
export const fillRecordLinks = (
  parts: RecordLinkParts & Pick<Context, 'publicUrl'>,
  text: string,
): string => text.replace(places, (_, id: string) => recordLinkUrl(parts, id))
