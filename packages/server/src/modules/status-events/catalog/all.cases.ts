import { statusEvents, type StatusEventKey } from '@waypost/shared'
import type { EventCases } from '../../../../test/event-cases.js'
import { eventsOnOrders } from './index.js'

/** The cases of an event stand beside it: ITEM_ADD has itemAddCases in item-add.cases.ts. */
async function read(event: StatusEventKey): Promise<[StatusEventKey, EventCases]> {
  const file = `${event.toLowerCase().replaceAll('_', '-')}.cases.ts`
  const name = `${statusEvents[event].mutation}Cases`
  const found = (await import(`./${file}`)) as Record<string, EventCases>
  const cases = found[name]
  if (!cases) throw new Error(`${file} exports no ${name}`)
  return [event, cases]
}

const all = await Promise.all(eventsOnOrders.map(({ key }) => read(key)))

/** The cases of every event on an order. */
export const casesOf: Partial<Record<StatusEventKey, EventCases>> = Object.fromEntries(all)
