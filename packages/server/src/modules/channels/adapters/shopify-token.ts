import type { Call } from '../../../kernel/outgoing.js'
import type { Secrets } from '../../deliveries/index.js'
import type { ChannelTarget } from './adapter.js'
import { jsonOf } from './read-answer.js'

/** Tokens last for a day; one serves all calls under the same secrets, and goes with them. */
export type ShopifyTokens = WeakMap<Secrets, { token: string; goodUntil: number }>

/** How calls are made: the way out, the moment, and the tokens that are known. */
export interface ShopifyWay {
  call: Call
  now: Date
  tokens: ShopifyTokens
}

const marginSeconds = 300

/**
 * The access token of a channel: the one that it has, or one that Shopify gives for the id and
 * secret of an app.
 * @throws Unsent when Shopify gives none
 */
export async function accessToken(
  { settings, secrets }: ChannelTarget,
  { call, now, tokens }: ShopifyWay,
): Promise<string> {
  const secret = secrets['secret'] ?? ''
  const clientId = settings['clientId']
  if (!clientId) return secret
  const known = tokens.get(secrets)
  if (known && known.goodUntil > now.getTime()) return known.token
  const answer = await call({
    method: 'POST',
    url: `${(settings['url'] ?? '').replace(/\/+$/, '')}/admin/oauth/access_token`,
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
    }).toString(),
  })
  const given = jsonOf(answer, now) as { access_token: string; expires_in: number }
  const lastsFor = Math.max(0, given.expires_in - marginSeconds) * 1000
  tokens.set(secrets, { token: given.access_token, goodUntil: now.getTime() + lastsFor })
  return given.access_token
}
