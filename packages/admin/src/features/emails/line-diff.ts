/** One line of two texts: in both, only in the first, or only in the second. */
export interface DiffLine {
  kind: 'SAME' | 'GONE' | 'NEW'
  text: string
}

/** How one text becomes the other, line by line, with as few lines touched as can be. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const common = commonLengths(old, now)
  const length = (row: number, column: number) => common[row]?.[column] ?? 0
  const result: DiffLine[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < now.length) {
    const [gone, fresh] = [old[row], now[column]]
    if (gone !== undefined && gone === fresh) {
      result.push({ kind: 'SAME', text: gone })
      row += 1
      column += 1
    } else if (gone !== undefined && length(row + 1, column) >= length(row, column + 1)) {
      result.push({ kind: 'GONE', text: gone })
      row += 1
    } else {
      result.push({ kind: 'NEW', text: fresh ?? '' })
      column += 1
    }
  }
  return result
}

/** For each pair of places, how many lines what follows them has in common. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  )
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const [here, below] = [table[row] ?? [], table[row + 1] ?? []]
      here[column] =
        old[row] === now[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  }
  return table
}
