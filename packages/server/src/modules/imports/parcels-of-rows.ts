import { groupBy } from '../../kernel/group.js'
import type { ParcelDraft } from '../status-events/index.js'
import type { Problem } from './problem.js'
import type { ReadRow } from './read-row.js'

interface Shipped {
  shipDate: string | null
  parcels: ParcelDraft[]
  problems: Problem[]
  said: Map<string, number>
}

interface ShippedRow {
  place: number
  line: number
  shipDate: string | null
  carrier: string | null
  number: string | null
}

/**
 * What the rows of an order say has shipped. Each tracking number is a parcel with its rows; a
 * ship date without a number ships the rest of the order, so all of the rest must have the same.
 */
export function parcelsOfRows(rows: readonly ReadRow[]): Shipped {
  const read = rows.map(({ line, values }, place): ShippedRow => {
    const text = (key: string) => (values.get(key) as string | undefined) ?? null
    return {
      place,
      line,
      shipDate: text('shipDate'),
      carrier: text('carrier'),
      number: text('trackingNumber'),
    }
  })
  const problems: Problem[] = []
  const parcels = [...groupBy(read, ({ number }) => number)].flatMap(([number, own]) =>
    number === null ? [] : [parcelOf(number, own, problems)],
  )
  const rest = read.filter(({ number }) => number === null)
  const restDate = dateOfRest(rest, problems)
  const [only] = parcels
  const said = new Map(read.flatMap(linesOf).reverse())
  if (only && parcels.length === 1 && rest.length === 0) {
    return { shipDate: only.shipDate, parcels: [{ ...only, positions: null }], problems, said }
  }
  return { shipDate: restDate, parcels, problems, said }
}

function linesOf({ line, shipDate, carrier, number }: ShippedRow): [string, number][] {
  const fields = { shipDate, carrier, trackingNumber: number }
  return Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [[key, line] as [string, number]],
  )
}

function parcelOf(number: string, rows: readonly ShippedRow[], problems: Problem[]): ParcelDraft {
  const agreed = (field: 'carrier' | 'shipDate'): string | null => {
    const first = rows.find((row) => row[field] !== null)?.[field] ?? null
    for (const { line, [field]: own } of rows) {
      if (own === null || own === first) continue
      problems.push({
        line,
        field,
        code: 'INVALID_INPUT',
        message: `Another row says otherwise of parcel ${number.slice(0, 100)}.`,
      })
    }
    return first
  }
  return {
    number,
    carrier: agreed('carrier'),
    shipDate: agreed('shipDate'),
    positions: rows.map(({ place }) => place),
  }
}

function dateOfRest(rest: readonly ShippedRow[], problems: Problem[]): string | null {
  const date = rest.find(({ shipDate }) => shipDate !== null)?.shipDate ?? null
  const complain = (line: number, message: string) =>
    problems.push({ line, field: 'shipDate', code: 'INVALID_INPUT', message })
  if (date === null) return null
  for (const { line, shipDate } of rest) {
    if (shipDate === null) {
      complain(
        line,
        'Other items of this order shipped without a tracking number, so this one needs its Ship Date too, or they need a Tracking Number.',
      )
    } else if (shipDate !== date) {
      complain(
        line,
        'What ships without a tracking number has one Ship Date in an order; another row says otherwise.',
      )
    }
  }
  return date
}
