import type { KeyedDigest } from '../../kernel/keyed-digest.js'
import type { Sealer } from '../../kernel/sealing.js'

/** What keeps codes. */
export interface CodeKeeper {
  sealer: Sealer
  digest: KeyedDigest
}

/** Opens on no other card. */
const purposeOf = (cardId: string): string => `gift card ${cardId}`

/** The columns of a card that keep its code, as PostgreSQL reads bytes in JSON. */
export const sealedCode = ({ sealer, digest }: CodeKeeper, cardId: string, code: string) => ({
  code: bytes(sealer.seal(code, purposeOf(cardId))),
  code_digest: bytes(digestOfCode({ digest }, code)),
})

/** By what a code is found again. */
export const digestOfCode = ({ digest }: Pick<CodeKeeper, 'digest'>, code: string): Buffer =>
  digest('gift-card', code)

/** @throws when the server's secret is another one by now */
export const openCode = (sealer: Sealer, cardId: string, sealed: Buffer): string =>
  String(sealer.open(sealed, purposeOf(cardId)))

const bytes = (value: Buffer): string => `\\x${value.toString('hex')}`
