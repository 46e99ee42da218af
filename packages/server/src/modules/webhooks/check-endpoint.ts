import { messageTypes } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import { addressProblem, type AddressRules } from '../../kernel/outgoing-address.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'

/** What staff write about an endpoint; a field that is not given stays as it is. */
export interface EndpointWish {
  name?: string | null
  url?: string | null
  types?: string[] | null
  channelIds?: number[] | null
}

const longestName = 100

/** What is wrong with the fields that are given, each with its place. */
export function endpointErrors(
  { name, url, types, channelIds }: EndpointWish,
  rules: AddressRules,
  { channels }: Configuration,
): UserError[] {
  const problems: [string, string | null][] = [
    ['name', name == null ? null : lineProblem(name, longestName)],
    ['url', url == null ? null : addressProblem(url.trim(), rules)],
    ['types', types == null ? null : typesProblem(types)],
    ['channelIds', channelIds == null ? null : channelsProblem(channelIds, channels)],
  ]
  return problems.flatMap(([field, problem]) =>
    problem === null ? [] : [invalidInput([field], problem)],
  )
}

function typesProblem(types: readonly string[]): string | null {
  if (types.length === 0) return 'Choose at least one type; "*" is everything.'
  const unknown = types.find((type) => !messageTypes.includes(type))
  return unknown === undefined
    ? null
    : `There is no type ${JSON.stringify(unknown.slice(0, 100))}. There are ${messageTypes.join(', ')}.`
}

function channelsProblem(
  channelIds: readonly number[],
  channels: Configuration['channels'],
): string | null {
  if (channelIds.length === 0) return 'Choose at least one channel, or none to be told of all.'
  const unknown = channelIds.find((id) => !channels.has(id))
  return unknown === undefined ? null : `There is no channel ${unknown}.`
}

/** The chosen types, each once, in the order of the list. */
export const inListOrder = (types: readonly string[]): string[] =>
  messageTypes.filter((type) => types.includes(type))
