/** `amount × part ÷ whole`, rounded half away from zero, exact for all safe integers. */
export function proportion(amount: number, part: number, whole: number): number {
  if (whole === 0) return 0
  const product = BigInt(amount) * BigInt(part)
  const divisor = BigInt(whole)
  const doubled = (product < 0n ? -product : product) * 2n + divisor
  const rounded = Number(doubled / (divisor * 2n))
  return product < 0n ? -rounded : rounded
}

/**
 * Splits an amount of minor units over weights so that the parts add up exactly: each gets its
 * share rounded down, and what is left goes, unit by unit, to the largest remainders, the earlier
 * first among equals. Weights that are all zero count as one each.
 */
export function splitByWeight(amount: number, weights: readonly number[]): number[] {
  const effective = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const sum = effective.reduce((total, weight) => total + BigInt(weight), 0n)
  if (sum === 0n) return []
  const shares = effective.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight)
    return { index, whole: Number(product / sum), remainder: product % sum }
  })
  let left = amount - shares.reduce((total, share) => total + share.whole, 0)
  const parts = shares.map((share) => share.whole)
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const share of byRemainder) {
    if (left === 0) break
    parts[share.index] = share.whole + 1
    left -= 1
  }
  return parts
}
