import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A request as a shop on this machine got it. */
export interface ShopRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
}

/** An answer of such a shop; a body that is no text is sent as JSON. */
export interface ShopAnswer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** A shop on this machine. */
export interface FakeShop {
  url: string
  /** What was asked for, such as `GET /orders/1`, in order. */
  asked: string[]
  /** The requests themselves, in the same order. */
  requests: ShopRequest[]
  /** Answers the request after so many others with this instead; 0 is the very next. */
  disturb(after: number, answer: ShopAnswer): void
}

/** Serves a shop for this test file; call it at the top level. */
export async function serveShop(
  answerTo: (request: ShopRequest) => ShopAnswer | Promise<ShopAnswer>,
): Promise<FakeShop> {
  const asked: string[] = []
  const requests: ShopRequest[] = []
  const disturbances = new Map<number, ShopAnswer>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method = '', headers } = request
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://shop')
      const disturbance = disturbances.get(asked.length)
      disturbances.delete(asked.length)
      asked.push(`${method} ${pathname}`)
      const body = Buffer.concat(parts).toString()
      const asking = { method, path: pathname, query: searchParams, headers, body }
      requests.push(asking)
      const answer = async () => disturbance ?? (await answerTo(asking))
      void answer().then(({ status, body: said, headers: more }) => {
        response.writeHead(status, { 'content-type': 'application/json', ...more })
        response.end(typeof said === 'string' ? said : JSON.stringify(said ?? null))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    requests,
    disturb: (after, answer) => disturbances.set(asked.length + after, answer),
  }
}
