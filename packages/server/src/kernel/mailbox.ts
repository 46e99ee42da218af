import { domainToASCII } from 'node:url'

const longestAddress = 254
const longestLocalPart = 64
/** No quotes, comments, blanks or anything that lists and groups are made of. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const writtenDomain = /^[\p{L}\p{N}\p{M}.-]+$/u
const asciiDomain =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/

/**
 * The address of exactly one mailbox as it is handed to a mail server, with the domain in small
 * ASCII letters; null for whatever is not plainly one. Mailers read much more out of a text, such
 * as lists and groups, and would write to somebody else: what they might is refused, quoted local
 * parts included.
 */
export function readMailbox(text: string): string | null {
  const [local, domain, ...rest] = text.trim().split('@')
  if (local === undefined || domain === undefined || rest.length > 0) return null
  if (local.length > longestLocalPart || !localPart.test(local)) return null
  if (!writtenDomain.test(domain)) return null
  const ascii = domainToASCII(domain)
  const address = `${local}@${ascii}`
  return asciiDomain.test(ascii) && address.length <= longestAddress ? address : null
}

/** What two addresses have in common that lead to one mailbox nearly everywhere. */
export const sameMailbox = (address: string): string => address.toLowerCase()
