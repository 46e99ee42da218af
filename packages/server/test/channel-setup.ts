// Channels as staff set them up over the API.
import { graphql } from 'graphql'
import { callAs } from './callers.js'
import type { TestContext } from './configuration.js'
import { makeSigningSecret } from '../src/kernel/webhook-signature.js'
import { createSchema } from '../src/schema.js'

/** A channel with what is set up. */
export interface ChannelShape {
  id: number
  version: number
  capabilities: string[]
  adapter: string
  setup: {
    settings: { key: string; value: string | null; isSet: boolean; setAt: string | null }[]
    missing: string[]
    labels: { labelId: number; need: string; word: string | null; suggestion: string | null }[]
    unmapped: number
    untold: number
  }
}
/** What a write answers. */
export interface ChannelPayload {
  channel: ChannelShape | null
  requeued: number
  userErrors: { code: string; path: string[]; message: string }[]
}

const fields = `id version adapter capabilities setup { missing unmapped untold
  settings { key value isSet setAt } labels { labelId need word suggestion } }`

/** The channel of a write that must go well. */
export function done({ channel, userErrors }: ChannelPayload): ChannelShape {
  if (!channel || userErrors.length > 0) throw new Error(JSON.stringify(userErrors))
  return channel
}

/** What names a channel in its next write. */
export const at = ({ id, version }: ChannelShape) => ({ id, expectedVersion: version })

/** The ways to set channels up as `ctx`; `url` is where a cart is that listens. */
export async function channelSetup(ctx: TestContext, url: string) {
  const schema = await createSchema()
  /** What the API answers; fails the test when it does not. */
  async function run<Data>(source: string, variableValues: object = {}, as = ctx): Promise<Data> {
    const contextValue = callAs(as, as.actor)
    const { data, errors } = await graphql({
      schema,
      source,
      contextValue,
      variableValues: variableValues as Record<string, unknown>,
    })
    if (errors) throw new Error(errors.map(({ message }) => message).join(' '))
    return data as Data
  }

  const write = async (name: string, type: string, input: object): Promise<ChannelPayload> => {
    const data = await run<Record<string, ChannelPayload>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) {
         channel { ${fields} } requeued userErrors { code path message } } }`,
      { input },
    )
    const payload = data[name]
    if (!payload) throw new Error('no answer')
    return payload
  }
  const create = (input: object) => write('channelCreate', 'ChannelCreateInput', input)
  const update = (input: object) => write('channelUpdate', 'ChannelUpdateInput', input)
  const setLabels = (input: object) => write('channelSetLabels', 'ChannelSetLabelsInput', input)

  let count = 0
  const secret = makeSigningSecret()
  /** A new channel that is told by signed requests. */
  const signedChannel = async (): Promise<ChannelShape & { code: string }> => {
    const code = `shop-${(count += 1)}`
    const settings = [
      { key: 'url', value: url },
      { key: 'secret', value: secret },
    ]
    return { ...done(await create({ code, name: code, adapter: 'WEBHOOK', settings })), code }
  }

  return { run, create, update, setLabels, signedChannel, secret }
}
