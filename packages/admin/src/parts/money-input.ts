/**
 * The plain decimal that someone meant, as the API takes it: a comma may stand for the point.
 * Null for anything else, thousands separators included: they would be a guess.
 */
export function plainDecimal(text: string): string | null {
  const decimal = text.trim().replace(',', '.')
  return /^\d{1,12}(\.\d{0,3})?$/.test(decimal) ? decimal.replace(/\.$/, '') : null
}
