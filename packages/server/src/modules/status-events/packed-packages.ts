import { Refusal, unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { packableQty, type OrderState, type PackageRecord } from '../orders/index.js'
import { chooseItems } from './choose-items.js'
import type { Scene } from './event-spec.js'
import { invalidInput } from '../../kernel/user-error.types.js'
import { refuse } from './refusals.js'
import type { ItemQuantityInput } from './status-event.inputs.js'

interface PackageDraft {
  items: readonly ItemQuantityInput[]
  weightGrams?: number | null
}

/** More than any package weighs, far below an integer's end. */
const maxGrams = 1_000_000_000

/**
 * The packages that an order is packed into; without drafts one that holds all there is to pack.
 * All packages together hold no more of an item than there is.
 * @throws Refusal with all that is wrong, each with its place; NOTHING_TO_DO when there is nothing
 * to pack
 */
export function packedPackages(
  state: OrderState,
  drafts: readonly PackageDraft[] | null,
  scene: Scene,
): PackageRecord[] {
  const left = new Map(state.items.map((item) => [item.id, packableQty(item)]))
  const reasons: RefusalReason[] = []
  let number = Math.max(0, ...state.packages.map((known) => known.number))
  const packageOf = (items: readonly ItemQuantityInput[] | null, weightGrams: number | null) => {
    const takes = chooseItems(state, items, ({ id }) => left.get(id) ?? 0)
    for (const { item, qty } of takes) left.set(item.id, (left.get(item.id) ?? 0) - qty)
    const lines = takes.map(({ item, qty }) => ({ itemId: item.id, qty }))
    return { id: scene.newId(), number: (number += 1), weightGrams, lines }
  }
  if (drafts === null) return [packageOf(null, null)]
  if (drafts.length === 0) refuse('NOTHING_TO_DO', { path: ['packages'] })
  const packages = drafts.flatMap(({ items, weightGrams = null }, index) => {
    const place = ['packages', String(index)]
    reasons.push(...weightProblems(weightGrams, place))
    return collecting(reasons, place, () => packageOf(items, weightGrams))
  })
  if (reasons.length > 0) throw new Refusal(reasons)
  return packages
}

const weightProblems = (grams: number | null, place: string[]): RefusalReason[] =>
  grams === null || (grams >= 1 && grams <= maxGrams)
    ? []
    : [invalidInput([...place, 'weightGrams'], 'A weight is a whole number of grams from 1.')]

/** What `work` answers; when it is refused, nothing, and its reasons join the others at this place. */
function collecting<T>(reasons: RefusalReason[], place: string[], work: () => T): T[] {
  return unlessRefused(
    () => [work()],
    (own) => {
      reasons.push(
        ...own.map((reason) => ({ ...reason, path: [...place, ...(reason.path ?? [])] })),
      )
      return []
    },
  )
}
