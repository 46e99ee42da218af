import type { EndpointFragment } from '../../generated/operations.js'
import { everything } from './message-choice.js'

/** What staff write about an endpoint. */
export interface EndpointForm {
  name: string
  url: string
  active: boolean
  types: string[]
  /** None: orders of all channels. */
  channelIds: number[]
}

/** The form of an endpoint, or of a new one. */
export const formOf = (endpoint: EndpointFragment | null): EndpointForm => ({
  name: endpoint?.name ?? '',
  url: endpoint?.url ?? '',
  active: endpoint?.active ?? true,
  types: [...(endpoint?.types ?? [everything])],
  channelIds: [...(endpoint?.channelIds ?? [])],
})

/** The form as the API takes it. */
export const inputOf = ({ name, url, channelIds, ...rest }: EndpointForm) => ({
  ...rest,
  name: name.trim(),
  url: url.trim(),
  channelIds: channelIds.length ? channelIds : null,
})

/** Whether saving the form would change the endpoint. */
export const isChanged = (form: EndpointForm, endpoint: EndpointFragment): boolean =>
  JSON.stringify(inputOf(form)) !== JSON.stringify(inputOf(formOf(endpoint)))
