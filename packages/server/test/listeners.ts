// A cart and two endpoints that keep what they are told, set up over the API as staff would.
import { Webhook } from 'standardwebhooks'
import { makeSigningSecret } from '../src/kernel/webhook-signature.js'
import type { TestApp } from './app.js'
import type { Owed, Words } from './owed-updates.js'
import { startReceiver, type WebhookReceiver } from './webhook-receiver.js'

/** Somebody who is told. */
export interface Listener extends Pick<WebhookReceiver, 'received' | 'answerWith'> {
  /** What arrived, as its receiver understands it once the signature is verified. */
  told(): Owed[]
}

const listener = ({ received, answerWith }: WebhookReceiver, secret: string): Listener => ({
  received,
  answerWith,
  told: () =>
    received.map(({ body, headers }) => {
      const verified = new Webhook(secret).verify(body, headers as Record<string, string>)
      const { type, data } = verified as Omit<Owed, 'id'>
      return { id: String(headers['webhook-id']), type, data }
    }),
})

type Headers = Record<string, string>

interface Channel {
  id: number
  version: number
}

/** A cart. */
export interface Shop extends Listener {
  channelId: number
  /** Every label by its id, with the name that it has. */
  words: Words
  /** Changes what else its channel has. */
  change(input: object): Promise<void>
}

/** Sets the cart `shop` up, with a word of its own for each label that there is. */
export async function openShop(app: TestApp, headers: Headers): Promise<Shop> {
  const receiver = await startReceiver()
  const secret = makeSigningSecret()
  const settings = [
    { key: 'url', value: receiver.url },
    { key: 'secret', value: secret },
  ]
  const write = async (mutation: string, input: object) =>
    (await app.write<{ channel: Channel }>(headers, mutation, input, 'channel { id version }'))
      .channel
  let channel = await write('channelCreate', {
    ...{ code: 'shop', name: 'Shop', adapter: 'WEBHOOK', settings },
  })
  const { id } = channel
  const change = async (mutation: string, input: object) => {
    channel = await write(mutation, { id, expectedVersion: channel.version, ...input })
  }
  const labels = await app.database.query<{ id: number; name: string }>(
    'select id, name from label',
  )
  await change('channelSetLabels', {
    words: labels.map((label) => ({ labelId: label.id, word: `shop: ${label.name}` })),
  })
  return {
    ...listener(receiver, secret),
    channelId: id,
    words: new Map(labels.map((label) => [label.id, label.name])),
    change: (input) => change('channelUpdate', input),
  }
}

/** Sets an endpoint up that is told of these types of messages. */
export async function openEndpoint(
  app: TestApp,
  headers: Headers,
  name: string,
  types: string[],
): Promise<Listener & { destinationId: number }> {
  const receiver = await startReceiver()
  const { secret, endpoint } = await app.write<{
    secret: string
    endpoint: { destinationId: number }
  }>(
    headers,
    'webhookEndpointCreate',
    { name, url: receiver.url, types },
    'secret endpoint { destinationId }',
  )
  return { ...listener(receiver, secret), destinationId: endpoint.destinationId }
}
