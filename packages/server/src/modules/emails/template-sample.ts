import type { StatusEventKey } from '@waypost/shared'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { LeavingOrder } from '../deliveries/index.js'
import type { TemplatedContent, TemplatePurpose } from './email-content.js'
import { bareRecordContent, recordSamples } from './template-sample-records.js'

/** What a made-up mail is about. */
export interface SampleWish {
  purpose: TemplatePurpose
  event: StatusEventKey
  labelId: number
  /** In the customer's words. */
  label: string | null
  language: CustomerLanguage
  now: Date
}

/** A mail with everything in it, made up: for previews, trials and for checking templates. */
export function sampleContent({ purpose, event, labelId, label, language, now }: SampleWish) {
  const contents: { [Purpose in TemplatePurpose]: TemplatedContent & { purpose: Purpose } } = {
    ORDER: {
      ...{ purpose: 'ORDER', event, labelId, subject: 'ORDER', language, text: null },
      order: sampleOrder(label, now),
    },
    GIFT_CARD: {
      ...{ purpose: 'GIFT_CARD', language, orderNumber: '1001' },
      recipientName: 'Grace Hopper',
      senderName: 'Ada Lovelace',
      message: language === 'de' ? 'Alles Gute zum Geburtstag!' : 'Happy birthday!',
      cards: [{ amount: language === 'de' ? '50,00 €' : '$50.00', code: 'ABCD-EFGH-JKLM-NPQR' }],
    },
    STATUS_LINK: {
      ...{ purpose: 'STATUS_LINK', language, orderNumber: '1001', minutes: 10 },
      link: 'https://example.com/status',
    },
    NOTICE: {
      ...{ purpose: 'NOTICE', language, destination: 'Web shop' },
      reason: 'It has not answered for five days.',
      link: 'https://example.com/updates',
    },
    ...recordSamples(language, now),
  }
  return contents[purpose]
}

/** The same with all that may be missing missing. */
export function bareContent(wish: SampleWish): TemplatedContent {
  const content = sampleContent(wish)
  if (content.purpose === 'GIFT_CARD') {
    return { ...content, recipientName: null, senderName: null, message: null }
  }
  if ('charges' in content) return bareRecordContent(content)
  if (content.purpose !== 'ORDER') return content
  const { orderNumber, items } = content.order
  const nothing = { cartNumber: null, billToName: null, shipToName: null, label: null }
  return { ...content, order: { orderNumber, ...nothing, items: items.slice(0, 1), tracking: [] } }
}

const sampleOrder = (label: string | null, now: Date): LeavingOrder => ({
  orderNumber: '1001',
  cartNumber: 'WEB-1001',
  billToName: 'Ada Lovelace',
  shipToName: 'Ada Lovelace',
  label,
  items: [
    {
      ...{ sku: 'MUG-BLUE', name: 'Blue mug', ordered: 2, shipped: 2, needed: 0 },
      ...{ label, expectedShipDate: null, actualShipDate: dayOf(now) },
    },
    {
      ...{ sku: 'TEA-EARL', name: 'Earl Grey tea, 250 g', ordered: 3, shipped: 1, needed: 2 },
      ...{ label: null, expectedShipDate: dayOf(new Date(now.getTime() + 6 * 86_400_000)) },
      actualShipDate: null,
    },
  ],
  tracking: [{ carrier: 'UPS', number: '1Z999AA10123456784', shipDate: dayOf(now) }],
})

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)
