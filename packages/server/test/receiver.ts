import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A call as it arrived. */
export interface Received {
  id: string
  path: string
  body: string
  headers: IncomingMessage['headers']
}

/** How a receiver answers a call: with a status, or by itself. */
export type Answering = (
  call: Received,
  response: ServerResponse,
) => number | Promise<number> | undefined

/** A real HTTP server that others send to. */
export interface Receiver {
  url: string
  /** All calls so far, as they came in. */
  calls: Received[]
  /** Calls that are being answered now, and the most that ever were. */
  open: number
  mostOpen: number
  /** How it answers from now on. */
  answer: Answering
}

/** Starts a receiver for this test file. */
export async function startReceiver(answer: Answering = () => 204): Promise<Receiver> {
  const receiver: Receiver = { url: '', calls: [], open: 0, mostOpen: 0, answer }
  const server = createServer((request, response) => {
    void receive(receiver, request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return receiver
}

async function receive(
  receiver: Receiver,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  receiver.open += 1
  receiver.mostOpen = Math.max(receiver.mostOpen, receiver.open)
  response.once('close', () => {
    receiver.open -= 1
  })
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const { headers, url = '' } = request
  const id = String(headers['webhook-id'])
  const call = { id, path: url, body: Buffer.concat(parts).toString('utf8'), headers }
  receiver.calls.push(call)
  const status = await receiver.answer(call, response)
  if (status !== undefined) response.writeHead(status).end()
}
