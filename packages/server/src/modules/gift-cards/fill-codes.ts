import type { Queryable } from '../../kernel/database.js'
import type { Sealer } from '../../kernel/sealing.js'
import { escapeHtml } from '../emails/index.js'
import { openCode } from './sealed-code.js'

const places = /\[\[gift-card:([0-9a-f-]{36})\]\]/g

/** The ids of the cards whose codes have places in a text. */
const giftCardsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(places)].map(([, id = '']) => id)),
]

/**
 * The codes of cards for a mail that leaves right now, by the ids of the cards. A code is told to
 * nobody but the recipient of its card, and not once the card is canceled: such cards are left out.
 */
export async function giftCardCodes(
  { database, sealer }: { database: Queryable; sealer: Sealer },
  ids: readonly string[],
  to: string,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database.rows<{ id: string; code: Buffer }>(
    {
      name: 'gift_cards.codes',
      text: `select id, code from gift_card
        where id = any($1::uuid[]) and state in ('ISSUED', 'SENT') and lower(recipient) = lower($2)`,
    },
    [ids, to],
  )
  return new Map(rows.map(({ id, code }) => [id, openCode(sealer, id, code)]))
}

/** What of a mail has places, and whom it is for. */
interface LeavingMail {
  to: string
  html: string
  text: string
}

/**
 * A mail with the codes in their places, right before it leaves; null when none of its cards is for
 * this recipient any more, so that it has nothing to tell.
 */
export async function fillGiftCards<Mail extends LeavingMail>(
  parts: { database: Queryable; sealer: Sealer },
  mail: Mail,
): Promise<Mail | null> {
  const ids = giftCardsIn(mail.html + mail.text)
  if (ids.length === 0) return mail
  const codes = await giftCardCodes(parts, ids, mail.to)
  if (codes.size === 0) return null
  const otherwise = /<html[^>]* lang="de"/.test(mail.html) ? '(storniert)' : '(canceled)'
  const fill = (text: string, shown: (code: string) => string) =>
    text.replace(places, (_, id: string) => shown(codes.get(id) ?? otherwise))
  return { ...mail, html: fill(mail.html, escapeHtml), text: fill(mail.text, (code) => code) }
}
