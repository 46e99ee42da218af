import { statusEvents } from '@waypost/shared'
import type { RouteLocationRaw } from 'vue-router'
import type {
  DeskChangePartsFragment,
  DeskRecordPartsFragment,
} from '../../generated/operations.js'

/** Where something on the desk is seen whole. */
export function placeOf({ subject, id }: Pick<DeskRecordPartsFragment, 'subject' | 'id'>) {
  const places: Record<DeskRecordPartsFragment['subject'], string> = {
    ORDER: '/orders',
    QUOTE: '/quotes',
    ORDER_REQUEST: '/requests',
    ACCOUNT: '/accounts',
  }
  return `${places[subject]}/${id}` satisfies RouteLocationRaw
}

type Entry = DeskChangePartsFragment['entries'][number]

/** The key of the words for what happened: of a record, of an event, or of an order otherwise. */
export function entryKey({ recordKind, orderKind, event }: Entry): string {
  if (recordKind !== null) return `parts.records.kinds.${recordKind}`
  if (event !== null && event in statusEvents) return `words.events.${event}`
  return `orders.timeline.kinds.${orderKind ?? 'ORDER_UPDATE'}`
}

/** Whether an entry moved a label. */
export const movesLabel = ({ fromName, toName }: Entry): boolean =>
  fromName !== null || toName !== null
