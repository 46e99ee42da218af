import { currencyDecimals, parseMoney } from '@waypost/shared'
import { characterCount } from '../../kernel/text.js'
import { refuse } from './refusals.js'

/**
 * A decimal amount in minor units of the currency.
 * @throws Refusal INVALID_INPUT when it is no amount, has too many decimals, or is below `least`
 */
export function amountInput(
  text: string,
  currency: string,
  path: string[],
  least: 0 | 1 = 0,
): number {
  const minor = parseMoney(text, currency)
  if (minor === null) {
    return refuse('INVALID_INPUT', {
      path,
      message: `"${text.slice(0, 40)}" is no amount in ${currency}: a plain decimal with at most ${currencyDecimals(currency)} decimals.`,
    })
  }
  if (minor < least) {
    return refuse('INVALID_INPUT', {
      path,
      message: least === 0 ? 'The amount must not be negative.' : 'The amount must be above zero.',
    })
  }
  return minor
}

/**
 * Text that must say something, trimmed.
 * @throws Refusal INVALID_INPUT when it is blank or longer than `longest` characters
 */
export function textInput(text: string, path: string[], longest: number): string {
  const trimmed = text.trim()
  if (trimmed === '') return refuse('INVALID_INPUT', { path, message: 'This must not be blank.' })
  return withinLength(trimmed, path, longest)
}

/** Text that may be missing or blank, which is null; trimmed. */
export function optionalText(
  text: string | null | undefined,
  path: string[],
  longest: number,
): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : withinLength(trimmed, path, longest)
}

function withinLength(text: string, path: string[], longest: number): string {
  if (characterCount(text) <= longest) return text
  return refuse('INVALID_INPUT', {
    path,
    message: `This is longer than ${longest} characters.`,
    data: { longest },
  })
}

/** The largest quantity that an input may name; far above any order, far below an integer's end. */
export const maxQty = 1_000_000_000

/**
 * A quantity: a whole number from 1.
 * @throws Refusal INVALID_INPUT otherwise
 */
export function quantityInput(qty: number, path: string[]): number {
  if (Number.isInteger(qty) && qty >= 1 && qty <= maxQty) return qty
  return refuse('INVALID_INPUT', { path, message: 'A quantity is a whole number from 1.' })
}
