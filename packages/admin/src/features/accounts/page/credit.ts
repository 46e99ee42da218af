import { parseMoney } from '@waypost/shared'

/** How much of its credit limit an account has used up, as the bar shows it. */
export interface CreditUse {
  /** 0 to 100. */
  percent: number
  tone: 'success' | 'warning' | 'error'
}

interface Amount {
  amount: string
  currency: string
}

/** From this share on the bar warns. */
const nearlyFull = 80

/** Null where there is no limit. What is paid in advance uses nothing. */
export function creditUseOf(balance: Amount, limit: Amount | null): CreditUse | null {
  if (!limit) return null
  const owed = Math.max(0, parseMoney(balance.amount, balance.currency) ?? 0)
  const most = parseMoney(limit.amount, limit.currency) ?? 0
  const percent = most === 0 ? (owed > 0 ? 100 : 0) : Math.min(100, (owed / most) * 100)
  if (owed > most) return { percent: 100, tone: 'error' }
  return { percent, tone: percent >= nearlyFull ? 'warning' : 'success' }
}
