import type { Queryable } from '../../kernel/database.js'
import type { Sealer } from '../../kernel/sealing.js'
import { openCode } from './sealed-code.js'

const places = /\[\[gift-card:([0-9a-f-]{36})\]\]/g

/** The ids of the cards whose codes have places in a text. */
export const giftCardsIn = (text: string): string[] => [
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

/** The text with the code of each card in its place, and other words where there is none. */
export const fillGiftCards = (
  text: string,
  codes: ReadonlyMap<string, string>,
  otherwise: string,
): string => text.replace(places, (_, id: string) => codes.get(id) ?? otherwise)

/** The text with `mask` in the place of each code, for everybody but the recipient. */
export const maskGiftCards = (text: string, mask: string): string =>
  text.replace(places, () => mask)
