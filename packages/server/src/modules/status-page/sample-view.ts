import type { PageFrame } from '../customer-pages/index.js'
import { customerSteps } from './customer-steps.js'
import type { CustomerView } from './customer-view.js'
import { initialsOf } from './initials.js'
import { pageWords } from './page-words.js'

const day = 86_400_000
const names = { billTo: 'Ada Lovelace', shipTo: 'Ada Lovelace' }

/** An order that nobody placed, partly on its way, for looking at an appearance. */
export function sampleView({ language, branding }: PageFrame, now: Date): CustomerView {
  const words = pageWords[language]
  const at = (days: number) => new Date(now.getTime() - days * day).toISOString()
  const label = { words: words.partlyShipped, category: 'SHIPPED' as const }
  const items = sampleItems[language].map((item, place) => {
    const sent = place === 0
    return {
      ...item,
      shipped: sent ? item.ordered : 0,
      needed: sent ? 0 : item.ordered,
      label: sent ? words.shipped : words.needed,
      shipDate: sent ? at(1).slice(0, 10) : null,
      expectedShipDate: sent ? null : at(-6).slice(0, 10),
    }
  })
  return {
    numbers: { order: '1001', cart: 'W-20104' },
    label: label.words,
    labelAt: at(1),
    steps: customerSteps({ label, items, language }),
    items,
    parcels: [
      {
        carrier: 'UPS',
        number: '1Z999AA10123456784',
        url: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
        shipDate: at(1).slice(0, 10),
      },
    ],
    names: branding.fullNames
      ? names
      : { billTo: initialsOf(names.billTo), shipTo: initialsOf(names.shipTo) },
    timeline: [
      { at: at(1), words: words.parcelSent },
      { at: at(1), words: label.words },
      { at: at(3), words: words.received },
    ],
  }
}

const sampleItems = {
  en: [
    { sku: 'MUG-BLUE', name: 'Stoneware mug, blue', ordered: 2 },
    { sku: 'TEA-EARL', name: 'Earl Grey tea, 250 g', ordered: 1 },
  ],
  de: [
    { sku: 'MUG-BLUE', name: 'Steingutbecher, blau', ordered: 2 },
    { sku: 'TEA-EARL', name: 'Earl-Grey-Tee, 250 g', ordered: 1 },
  ],
} as const
