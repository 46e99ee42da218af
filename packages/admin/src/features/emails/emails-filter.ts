import type { EmailFilter } from '../../generated/operations.js'

/** The tabs over the list, with what each asks for; null: all. */
export const tabFilters = {
  all: {},
  waiting: { states: ['WAITING', 'SENDING'] },
  sent: { states: ['DELIVERED'], kept: false },
  kept: { kept: true },
  failed: { states: ['FAILED'] },
  notSent: { states: ['SUPERSEDED', 'DROPPED'] },
} as const satisfies Record<string, EmailFilter>
export type EmailsTab = keyof typeof tabFilters
export const emailsTabs = Object.keys(tabFilters) as EmailsTab[]

/** What somebody chose to see of the e-mails, as it stands in the address. */
export interface EmailsChoice {
  tab: EmailsTab
  order: string
  address: string
}

/** The filter of the API for a choice. */
export const filterOf = ({ tab, order, address }: EmailsChoice): EmailFilter => ({
  ...tabFilters[tab],
  ...(order.trim() && { orderNumber: order.trim() }),
  ...(address.trim() && { address: address.trim() }),
})
