import type { ChannelFieldsFragment, LabelBadgeFragment } from '../../generated/operations.js'

type ChannelLabel = NonNullable<ChannelFieldsFragment['setup']>['labels'][number]

/** A row of a label map. */
export interface WordRow extends ChannelLabel {
  label: LabelBadgeFragment & { code: string }
}

/** The rows: first what lacks a word that is needed, then what may be told, then what never is. */
export function rowsOf(
  labels: readonly ChannelLabel[],
  known: readonly WordRow['label'][],
): WordRow[] {
  const byId = new Map(known.map((label) => [label.id, label]))
  const rows = labels.flatMap((entry) => {
    const label = byId.get(entry.labelId)
    return label ? [{ ...entry, label }] : []
  })
  const place = ({ need, word }: WordRow) => {
    if (need === 'NEVER') return 3
    if (need === 'POSSIBLE') return 2
    return word === null ? 0 : 1
  }
  // Sorting is stable, so labels keep their own order within each place.
  return rows.sort((a, b) => place(a) - place(b))
}

/** The words that are other ones than those that are kept. */
export const changedWords = (
  rows: readonly WordRow[],
  typed: ReadonlyMap<number, string>,
): { labelId: number; word: string | null }[] =>
  rows.flatMap(({ labelId, word }) => {
    const now = typed.get(labelId)?.trim()
    return now === undefined || now === (word ?? '') ? [] : [{ labelId, word: now || null }]
  })

/** Words for all rows that a channel may be told of and that have none yet. */
export function filledIn(
  rows: readonly WordRow[],
  typed: ReadonlyMap<number, string>,
  wordFor: (row: WordRow) => string | null,
): Map<number, string> {
  const filled = new Map(typed)
  for (const row of rows) {
    const now = typed.get(row.labelId) ?? row.word ?? ''
    const word = row.need === 'NEVER' || now.trim() ? null : wordFor(row)
    if (word !== null) filled.set(row.labelId, word)
  }
  return filled
}
