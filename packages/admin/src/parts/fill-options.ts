/** When a fill approves the order that it makes. */
export const approvals = ['NO', 'COMPLETE', 'ALWAYS'] as const

/** What is to happen to an order that a fill makes, as a form holds it. */
export interface FillChoices {
  approve: (typeof approvals)[number]
  ships: boolean
  /** YYYY-MM-DD; blank while none is chosen. */
  shipDate: string
  carryBalance: boolean
  carryCredit: boolean
  onlyComplete: boolean
}

/** Nothing is chosen; the date proposes itself once shipping is. */
export const noFillOptions = (today: string): FillChoices => ({
  approve: 'NO',
  ships: false,
  shipDate: today,
  carryBalance: false,
  carryCredit: false,
  onlyComplete: false,
})

/** The choices as an input; null while the date is missing. */
export function fillInput({ approve, ships, shipDate, ...switches }: FillChoices) {
  if (ships && !shipDate) return null
  return {
    ...switches,
    approve: approve === 'COMPLETE',
    approveIncomplete: approve === 'ALWAYS',
    ...(ships && { actualShipDate: shipDate }),
  }
}
