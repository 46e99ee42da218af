import type { Context } from '../../kernel/context.js'
import { statusLinkUrl, type StatusLinkParts } from './status-link.js'

const places = /\[\[status-link:([0-9a-f-]{36})\]\]/g

/** What stands in the kept copy of a mail where the link is put in when the mail is sent. */
export const statusLinkPlace = (id: string): string => `[[status-link:${id}]]`

/** The text with the address of each link in its place. */
export const fillStatusLinks = (
  parts: StatusLinkParts & Pick<Context, 'publicUrl'>,
  text: string,
): string => text.replace(places, (_, id: string) => statusLinkUrl(parts, id))

/** The text with `mask` in the place of each link, for everybody but the customer. */
export const maskStatusLinks = (text: string, mask: string): string =>
  text.replace(places, () => mask)
