// Receives the messages of a webhook endpoint: checks who sent them, handles each once, and sees
// when one of an order is missing. Node's own modules do; a service would keep `handled` and `last`
// in its database, in one transaction with what it makes of a message.
//
//   WEBHOOK_SECRET=whsec_… node examples/receive-webhooks.mjs [--port 4100]
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { main } from './waypost.mjs'

const secret = process.env.WEBHOOK_SECRET ?? ''
const fiveMinutes = 5 * 60
const largestBody = 2 * 1024 * 1024

/** Why a message cannot be trusted; null when it can. `body` are the bytes as they arrived. */
function distrust(headers, body) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  const given = headers['webhook-signature']
  if (!id || !timestamp || !given) return 'a header is missing'
  const age = Math.abs(Date.now() / 1000 - Number(timestamp))
  if (!(age <= fiveMinutes)) return 'too old'
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
  // Several signatures stand there for a day after the secret was changed; one is enough.
  const fits = given.split(' ').some((signature) => {
    const bytes = Buffer.from(signature.replace(/^v1,/, ''), 'base64')
    return bytes.length === expected.length && timingSafeEqual(bytes, expected)
  })
  return fits ? null : 'not signed with our secret'
}

const handled = new Set()
const last = new Map()

/** What a message is about, in a line. Messages may come twice, and in another order. */
function handle(id, { type, data }) {
  if (handled.has(id)) return `${type}: known already`
  handled.add(id)
  if (!data.order) return type
  const { sequence, previousSequence, order } = data
  const known = last.get(order.orderNumber)
  if (known > sequence) return `${type} of ${order.orderNumber}: late, something newer is known`
  last.set(order.orderNumber, sequence)
  // The message before this one has not come (yet): what it told is in `orderFeed` too.
  const isGap = known !== undefined && previousSequence !== null && previousSequence !== known
  return `${type} of ${order.orderNumber}: ${order.label}${isGap ? ', after a gap' : ''}`
}

async function bodyOf(request) {
  const parts = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > largestBody) throw new Error('the body is too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function receive(request, response) {
  const body = await bodyOf(request)
  const problem = distrust(request.headers, body)
  console.log(problem ?? handle(request.headers['webhook-id'], JSON.parse(body.toString())))
  // Whatever is no 2xx comes again, by and by for three days.
  response.writeHead(problem ? 401 : 204).end()
}

await main((args) => {
  if (!secret) throw new Error('Set WEBHOOK_SECRET to the secret of the endpoint.')
  const { values } = parseArgs({ args, options: { port: { type: 'string', default: '4100' } } })
  const server = createServer((request, response) => {
    receive(request, response).catch((error) => {
      console.error(error.message)
      response.writeHead(500).end()
    })
  })
  server.listen(Number(values.port), () => {
    console.log(`Listening on port ${server.address().port}.`)
  })
})
