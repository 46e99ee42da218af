import { keptText, lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'
import { lineError, type EntryList } from '../lists/index.js'
import type { CarrierCreateInput, CarrierUpdateInput } from './carrier.inputs.js'
import type { Carrier } from './carrier.types.js'
import { trackingUrlProblem } from './tracking-url.js'

/** What can be written of a carrier. */
export type CarrierValues = Pick<Carrier, 'name' | 'aliases' | 'trackingUrl'>

/** A carrier as the database has it. */
export type CarrierRecord = Omit<Carrier, 'inUse'>

/** The list of carriers. */
export const carrierList: EntryList<CarrierRecord, CarrierValues> = {
  table: 'carrier',
  noun: 'carrier',
  columns: { name: 'name', aliases: 'aliases', trackingUrl: 'tracking_url' },
  archives: true,
  order: 'lower(name)',
  uniqueField: 'name',
  used: `exists (select from carrier_word w join shipment s on lower(s.carrier) = w.word
    where w.carrier_id = e.id)`,
  nameOf: ({ name }) => name,
}

const longestName = 100
const mostAliases = 20

/** What is wrong with a carrier as somebody entered it, each with its place. */
export function carrierErrors(entered: CarrierCreateInput | CarrierUpdateInput): UserError[] {
  const errors = lineError('name', entered.name, longestName)
  const aliases = entered.aliases ?? []
  if (aliases.length > mostAliases) {
    errors.push(invalidInput(['aliases'], `At most ${mostAliases} other names fit here.`))
  }
  aliases.forEach((alias, index) => {
    const problem = lineProblem(alias, longestName)
    if (problem !== null) errors.push(invalidInput(['aliases', String(index)], problem))
  })
  const url = entered.trackingUrl?.trim() ?? ''
  const problem = url === '' ? null : trackingUrlProblem(url)
  return problem === null ? errors : [...errors, invalidInput(['trackingUrl'], problem)]
}

/** The values to keep; what an update omits is undefined. */
export function carrierValues(input: CarrierCreateInput): CarrierValues
export function carrierValues(input: CarrierUpdateInput): Partial<CarrierValues>
export function carrierValues(
  input: CarrierCreateInput | CarrierUpdateInput,
): Partial<CarrierValues> {
  return {
    name: input.name?.trim(),
    aliases: input.aliases ? [...new Set(input.aliases.map((alias) => alias.trim()))] : undefined,
    trackingUrl: keptText(input.trackingUrl),
  }
}
