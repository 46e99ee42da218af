import type { CustomerLanguage, LabelRecord } from '../../kernel/configuration.js'
import { pageWords } from './page-words.js'

/** One step of the way from the order to its end. */
export interface CustomerStep {
  words: string
  state: 'DONE' | 'CURRENT' | 'OPEN'
}

interface Standing {
  /** The last label that customers may see, and so the only one that decides here. */
  label: { words: string; category: LabelRecord['category'] } | null
  items: readonly { ordered: number; shipped: number }[]
  language: CustomerLanguage
}

const reached: Record<LabelRecord['category'], number | null> = {
  DRAFT: 0,
  PENDING: 0,
  OPEN: 1,
  ON_HOLD: 1,
  BACKORDERED: 1,
  SHIPPED: 2,
  COMPLETED: 3,
  RETURNED: null,
  CANCELED: null,
  FAILED: null,
}

/** The line of steps: received, in progress, shipped, completed; or how it ended otherwise. */
export function customerSteps({ label, items, language }: Standing): CustomerStep[] {
  const words = pageWords[language]
  const some = items.some(({ shipped }) => shipped > 0)
  const at = label === null ? 0 : reached[label.category]
  if (label !== null && at === null) {
    const before = [words.received, ...(some ? [words.shipped] : [])]
    return [
      ...before.map((name): CustomerStep => ({ words: name, state: 'DONE' })),
      { words: label.words, state: 'CURRENT' },
    ]
  }
  const place = some ? Math.max(at ?? 0, 2) : (at ?? 0)
  const partly = items.some(({ ordered, shipped }) => shipped < ordered) && place === 2
  const names = [
    words.received,
    words.inProgress,
    partly && some ? words.partlyShipped : words.shipped,
    words.completed,
  ]
  return names.map((name, step) => ({ words: name, state: stateOf(step, place) }))
}

function stateOf(step: number, place: number): CustomerStep['state'] {
  if (step > place) return 'OPEN'
  return step === place && place < 3 ? 'CURRENT' : 'DONE'
}
