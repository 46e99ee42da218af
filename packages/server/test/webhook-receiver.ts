import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A message as it arrived. */
export interface ReceivedMessage {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** A receiver on this machine that keeps what arrives. */
export interface WebhookReceiver {
  url: string
  received: ReceivedMessage[]
  /** The most requests that ever waited for their answers at the same time. */
  readonly mostAtOnce: number
  /** How the next requests are answered; 204 until told. */
  answerWith(answer: RequestListener): void
}

/** Starts a receiver for this test file; call it at the top level. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedMessage[] = []
  let open = 0
  let mostAtOnce = 0
  let answer: RequestListener = (_request, response) => response.writeHead(204).end()
  const server = createServer((request, response) => {
    open += 1
    mostAtOnce = Math.max(mostAtOnce, open)
    response.once('close', () => (open -= 1))
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      received.push({ method, path: url, headers, body: Buffer.concat(parts).toString() })
      answer(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    get mostAtOnce() {
      return mostAtOnce
    },
    answerWith: (next) => {
      answer = next
    },
  }
}
