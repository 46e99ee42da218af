import type { OutgoingAnswer } from '../../../kernel/outgoing.js'
import { retry, Unsent, type ChannelOutcome, type ChannelTarget } from './adapter.js'
import { jsonOf, longestAnswer } from './read-answer.js'
import { accessToken, type ShopifyWay } from './shopify-token.js'

/** The version whose names this adapter uses; another one can be chosen in the settings. */
export const SHOPIFY_VERSION = '2026-10'

/** The Admin API of one shop. */
export interface ShopifyApi {
  /** @throws Unsent for whatever is no answer to the question */
  ask<Data>(document: string, variables?: object): Promise<Data>
  /** A mutation whose field is called `written`. @throws Unsent when it is refused too */
  write(document: string, variables: object): Promise<void>
}

/** Opens the Admin API with the token of the channel. */
export function shopifyApi(target: ChannelTarget, way: ShopifyWay): ShopifyApi {
  const { call, now, tokens } = way
  const { settings } = target
  const shop = (settings['url'] ?? '').replace(/\/+$/, '')
  const url = `${shop}/admin/api/${settings['apiVersion'] ?? SHOPIFY_VERSION}/graphql.json`
  const ask = async <Data>(document: string, variables: object = {}): Promise<Data> => {
    const answer = await call({
      method: 'POST',
      url,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'x-shopify-access-token': await accessToken(target, way),
      },
      body: JSON.stringify({ query: document, variables }),
      maxBytes: longestAnswer,
    })
    // A token that the shop does not take any more is asked for anew by the next try.
    if (answer.status === 401) tokens.delete(target.secrets)
    return dataOf<Data>(answer, now)
  }
  return {
    ask,
    write: async (document, variables) => {
      const { written } = await ask<{ written: { userErrors: { message: string }[] } }>(
        document,
        variables,
      )
      if (written.userErrors.length === 0) return
      const messages = written.userErrors.map(({ message }) => message).join(' ')
      throw new Unsent(retry('SHOP_REFUSED', `Shopify refused: ${messages}`))
    },
  }
}

interface GraphqlAnswer<Data> {
  data?: Data | null
  errors?: { message: string; extensions?: { code?: string } }[] | string
  extensions?: { cost?: Cost }
}

interface Cost {
  requestedQueryCost?: number
  throttleStatus?: { currentlyAvailable?: number; restoreRate?: number }
}

/** Shopify says in an answer of 200 that it wants patience, or that the token lacks a right. */
function dataOf<Data>(answer: OutgoingAnswer, now: Date): Data {
  const { data, errors, extensions } = jsonOf(answer, now) as GraphqlAnswer<Data>
  if (errors !== undefined) throw new Unsent(outcomeOf(errors, extensions?.cost))
  if (data == null) throw new Unsent(retry('ANSWER_UNREADABLE', 'Shopify answered nothing.'))
  return data
}

function outcomeOf(
  errors: NonNullable<GraphqlAnswer<unknown>['errors']>,
  cost: Cost | undefined,
): ChannelOutcome {
  if (typeof errors === 'string') return retry('SHOP_REFUSED', `Shopify refused: ${errors}`)
  const codes = new Set(errors.map(({ extensions }) => extensions?.code))
  const said = errors.map(({ message }) => message).join(' ')
  if (codes.has('THROTTLED')) return retry('THROTTLED', 'Shopify asks to wait.', waitFor(cost))
  return codes.has('ACCESS_DENIED')
    ? retry('CREDENTIALS_REFUSED', `The access token lacks a right. ${said}`)
    : retry('SHOP_REFUSED', `Shopify refused: ${said}`)
}

/** Seconds until the shop has as many points as the query costs. */
function waitFor(cost: Cost | undefined): number {
  const { currentlyAvailable = 0, restoreRate = 0 } = cost?.throttleStatus ?? {}
  const lacking = (cost?.requestedQueryCost ?? 0) - currentlyAvailable
  return restoreRate > 0 ? Math.max(1, Math.ceil(lacking / restoreRate)) : 1
}
