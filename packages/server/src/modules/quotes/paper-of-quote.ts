import type { Configuration, CustomerLanguage } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'
import { findLogo, type Branding } from '../branding/index.js'
import { subtotalOf } from './quote-totals.js'
import type { WholeQuote } from './quote.record.js'
import { isClosing, isPastEnd } from './quote-rules.js'
import type { PaperEnd, QuotePaper } from './quote-paper.js'

/** How a paper looks, and how it stands when it is made. */
export interface PaperScene {
  configuration: Configuration
  branding: Branding
  language: CustomerLanguage
  now: Date
}

/** A quote as it is put on paper: exactly what its customer may read. */
export async function paperOfQuote(
  on: Queryable,
  quote: WholeQuote,
  scene: PaperScene,
): Promise<QuotePaper> {
  const { branding, language, configuration } = scene
  const { lines, number, reference, revision, expiresOn, customerName, billTo, shipTo } = quote
  const { currency, discount, shipping, tax, total } = quote
  return {
    language,
    business: {
      name: branding.name,
      accentColor: branding.accentColor,
      logo: await logoFor(on, branding),
    },
    ...{ number, reference, revision, expiresOn, customerName, billTo, shipTo },
    writtenOn: dayOf(quote.updatedAt, configuration.business.timeZone),
    end: endOf(quote, scene),
    ...{ currency, discount, shipping, tax, total },
    lines: lines.map(({ sku, name, qty, listPrice, unitPrice }) => ({
      ...{ sku, name, qty, listPrice, unitPrice },
      total: qty * unitPrice,
    })),
    subtotal: subtotalOf(quote),
    note: quote.customerNote,
  }
}

/** Paper shows PNG and JPEG; where the logo is something else it shows the name. */
async function logoFor(on: Queryable, { logoDigest }: Branding): Promise<Buffer | null> {
  const logo = logoDigest === null ? null : await findLogo(on, logoDigest)
  return logo === null || logo.type === 'image/webp' ? null : logo.content
}

function endOf(quote: WholeQuote, { configuration, now }: PaperScene): PaperEnd | null {
  if (quote.orderId !== null) return 'ORDERED'
  const label = configuration.labels.get(quote.labelId ?? 0) ?? null
  if (isPastEnd(quote, now) || label?.code === 'EXPIRED') return 'EXPIRED'
  return isClosing(label) ? 'CANCELED' : null
}

/** The day that it is then in the business's zone. */
const dayOf = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(moment)
