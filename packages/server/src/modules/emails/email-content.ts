import type { StatusEventKey } from '@waypost/shared'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { LeavingOrder } from '../deliveries/index.js'

/** What an e-mail about an order tells, frozen when its event was written. */
export interface OrderEmailContent {
  purpose: 'ORDER'
  /** The event whose label mails, which together choose the template. */
  event: StatusEventKey
  labelId: number
  /** Whose label it is. */
  subject: 'ORDER' | 'ITEM'
  language: CustomerLanguage
  /** In the customer's words, and no hidden label. */
  order: LeavingOrder
  /** What staff wrote for this one mail, as plain text; null for nothing. */
  text: string | null
}
