import type { LabelChangePartsFragment } from '../../../generated/operations.js'

type Change = LabelChangePartsFragment

/** A label as it was then: its words are kept, its colour is today's. */
export interface ShownLabel {
  name: string
  color: string
}

/** One move from label to label, with everything that made it. */
export interface LabelMove {
  key: string
  from: ShownLabel | null
  to: ShownLabel | null
  isOrder: boolean
  /** Ids of the orders or items; null for one that does not exist yet. */
  subjects: (string | null)[]
}

const gone = '#a1a1aa'
const shown = (name: string | null, label: Change['from']): ShownLabel | null =>
  name === null && label === null
    ? null
    : { name: name ?? label?.name ?? '', color: label?.color ?? gone }

/** Equal moves of several items become one line; the order's own comes first. */
export function labelMoves(changes: readonly Change[]): LabelMove[] {
  const moves = new Map<string, LabelMove>()
  for (const change of changes) {
    const from = shown(change.fromName, change.from)
    const to = shown(change.toName, change.to)
    const key = JSON.stringify([
      change.subject,
      change.from?.id,
      from?.name,
      change.to?.id,
      to?.name,
    ])
    const move = moves.get(key) ?? {
      key,
      from,
      to,
      isOrder: change.subject === 'ORDER',
      subjects: [],
    }
    moves.set(key, { ...move, subjects: [...move.subjects, change.subjectId] })
  }
  return [...moves.values()].sort((a, b) => Number(b.isOrder) - Number(a.isOrder))
}
