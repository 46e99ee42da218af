import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { selfSigned } from '../../test/self-signed.js'
import { createCall, type OutgoingRequest } from './outgoing.js'

const rules = { allowPrivate: true, ownOrigin: 'http://127.0.0.1:4000' }
const call = createCall(rules)
/** Limits that a test can wait for. */
const impatient = createCall(rules, { limits: { connect: 300, total: 600 } })
const slow = createCall(rules, { limits: { connect: 300, total: 10_000 } })
const servers: { close(): unknown; closeAllConnections?(): void }[] = []

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(listener))}/`
}

const post = (url: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'application/json' },
  body: '{"a":1}',
  ...more,
})

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections?.()
    server.close()
  }
})

test('sends what it is told to, with its length and a name', async () => {
  const seen: unknown[] = []
  const url = await serve((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      const { method, headers } = request
      seen.push([method, request.url, headers['content-length'], headers['user-agent'], body])
      response.setHeader('x-answer', 'yes').end('thanks')
    })
  })
  const answer = await call(post(`${url}hooks?a=1`, { body: 'é' }))
  expect(seen).toEqual([['POST', '/hooks?a=1', '2', 'Waypost', 'é']])
  expect(answer).toMatchObject({ failure: null, status: 200, body: 'thanks' })
  expect(answer.headers['x-answer']).toBe('yes')
  expect(answer.exchange).toEqual({
    method: 'POST',
    url: `${url}hooks?a=1`,
    request: 'é',
    status: 200,
    response: 'thanks',
    durationMs: expect.any(Number) as number,
    error: null,
  })
})

describe('F8: whatever the other side answers', () => {
  test.each([301, 302, 307, 400, 404, 410, 500, 502, 503])('%i is handed on', async (status) => {
    const asked: string[] = []
    const url = await serve((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(status, { location: '/elsewhere' }).end('no')
    })
    expect(await call(post(url))).toMatchObject({ failure: null, status, body: 'no' })
    expect(asked).toEqual(['/'])
  })

  test('429 says how long to wait', async () => {
    const url = await serve((_, response) => {
      response.writeHead(429, { 'retry-after': '120' }).end()
    })
    const answer = await call(post(url))
    expect(answer).toMatchObject({ failure: null, status: 429, headers: { 'retry-after': '120' } })
  })

  test('no answer ends in time', async () => {
    const url = await serve(() => undefined)
    const answer = await impatient(post(url))
    expect(answer).toMatchObject({ failure: 'TIMEOUT', status: null, body: '' })
    expect(answer.exchange).toMatchObject({
      status: null,
      response: null,
      error: 'No whole answer within 0.6 seconds.',
    })
  })

  test('a connection that is never made ends in time', async () => {
    const mute = await listening(createTcpServer(() => undefined))
    const answer = await impatient(post(`https://127.0.0.1:${mute}/`))
    expect(answer).toMatchObject({ failure: 'TIMEOUT', status: null })
    expect(answer.exchange.error).toBe('No connection within 0.3 seconds.')
  })

  test('a reset within the body leaves the status and what has come', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half', () => {
        response.socket?.resetAndDestroy()
      })
    })
    const answer = await call(post(url))
    expect(answer).toMatchObject({ failure: 'CONNECTION_FAILED', status: 200 })
    expect(answer.exchange.error).not.toBeNull()
  })

  test('of 100 MB no more is read than the beginning', async () => {
    let sent = 0
    const url = await serve((_, response) => {
      const part = Buffer.alloc(64 * 1024, 'x')
      const more = () => {
        while (sent < 100 * 1024 * 1024 && !response.destroyed) {
          sent += part.length
          if (!response.write(part)) return
        }
        response.end()
      }
      response.on('drain', more)
      more()
    })
    const answer = await call(post(url))
    expect(answer).toMatchObject({ failure: null, status: 200 })
    expect(answer.body).toHaveLength(16 * 1024)
    expect(answer.exchange.response).toHaveLength(1024)
    expect(sent).toBeLessThan(20 * 1024 * 1024)
    expect((await call(post(url, { maxBytes: 10 }))).body).toBe('x'.repeat(10))
  })

  test('an answer that drips ends in time and leaves the status', async () => {
    const url = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 100)
      response.on('close', () => {
        clearInterval(timer)
      })
    })
    const answer = await impatient(post(url))
    expect(answer).toMatchObject({ failure: 'TIMEOUT', status: 200 })
    expect(answer.body).toMatch(/^x+$/)
  })

  test.each([
    ['closes without a word', ''],
    ['speaks no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    [
      'wants another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
    ],
    ['has endless headers', `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(10_000)}`],
  ])('one that %s is a failed connection', async (_, words) => {
    const port = await listening(
      createTcpServer((socket) => {
        socket.on('error', () => undefined).once('data', () => socket.end(words))
      }),
    )
    const answer = await call(post(`http://127.0.0.1:${port}/`))
    expect(answer).toMatchObject({ failure: 'CONNECTION_FAILED', status: null })
    expect(answer.exchange.error).toBeTruthy()
  })
})

test('tells what stands in the way of a connection', async () => {
  const port = await listening(createTcpServer())
  servers.splice(0).forEach((server) => server.close())
  const refused = await call(post(`http://127.0.0.1:${port}/`))
  expect(refused).toMatchObject({ failure: 'CONNECTION_FAILED', status: null })
  expect(refused.exchange.error).toContain('ECONNREFUSED')

  const unknown = createCall(rules, {
    lookup: (hostname, _, done) => {
      done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), '')
    },
  })
  expect(await unknown(post('https://nobody.example/'))).toMatchObject({ failure: 'NAME_UNKNOWN' })
})

test('trusts no certificate that it cannot verify, whatever the environment says', async () => {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  afterAll(() => delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'])
  let asked = 0
  const server = createTlsServer(selfSigned(), (_, response) => {
    asked += 1
    response.end()
  })
  const answer = await call(post(`https://localhost:${await listening(server)}/`))
  expect(answer).toMatchObject({ failure: 'TLS_FAILED', status: null })
  expect(answer.exchange.error).toMatch(/self-signed/)
  expect(asked).toBe(0)
})

test('stops when it is told to', async () => {
  const url = await serve(() => undefined)
  const stop = new AbortController()
  const answer = call(post(url, { signal: stop.signal }))
  stop.abort()
  expect(await answer).toMatchObject({ failure: 'STOPPED', status: null })
  expect(await call(post(url, { signal: stop.signal }))).toMatchObject({ failure: 'STOPPED' })
})

test('throws for a header that cannot be sent, without its value', async () => {
  const broken = post('http://127.0.0.1:1/', { headers: { 'x-key': 'a\r\nx-evil: b' } })
  await expect(call(broken)).rejects.toThrow(/x-key/)
  await expect(call(broken)).rejects.not.toThrow(/evil/)
})

describe('connections', () => {
  test('are kept, and never too many', async () => {
    const sockets = new Set<Socket>()
    const server = createServer((_, response) => response.end('ok'))
    server.on('connection', (socket) => sockets.add(socket))
    const url = `http://127.0.0.1:${await listening(server)}/`
    for (let n = 0; n < 50; n += 1) await call(post(url))
    expect(sockets.size).toBe(1)
    const answers = await Promise.all(Array.from({ length: 500 }, () => call(post(url))))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(sockets.size).toBeLessThanOrEqual(65)
  })

  test('that wait for others to end do not count as slow to connect', async () => {
    const url = await serve((_, response) => void setTimeout(() => response.end('ok'), 350))
    const answers = await Promise.all(Array.from({ length: 65 }, () => slow(post(url))))
    expect(answers.map(({ failure }) => failure)).toEqual(Array.from({ length: 65 }, () => null))
  })

  test('that the other side has dropped meanwhile are made anew', async () => {
    const used = new Set<Socket>()
    const url = await serve((request, response) => {
      if (used.has(request.socket)) return request.socket.destroy()
      used.add(request.socket)
      return response.end('ok')
    })
    expect((await call(post(url))).status).toBe(200)
    expect((await call(post(url))).status).toBe(200)
    expect(used.size).toBe(2)
  })

  test('that were made just now and break are not tried again', async () => {
    let asked = 0
    const url = await serve((request) => {
      asked += 1
      request.socket.destroy()
    })
    expect(await call(post(url))).toMatchObject({ failure: 'CONNECTION_FAILED' })
    expect(asked).toBe(1)
  })
})

describe('the record of a call', () => {
  const secret = 'k/e+y "ü"'
  const basic = Buffer.from('ck_1:cs_2').toString('base64')

  test('has no secret in any of its forms', async () => {
    const url = await serve((request, response) => {
      const echo = [secret, encodeURIComponent(secret).toLowerCase(), JSON.stringify(secret)]
      response.end([...echo, request.headers.authorization, 'cs_2', request.url].join(' | '))
    })
    const { exchange, body } = await call(
      post(`${url}?key=${encodeURIComponent(secret)}`, {
        headers: { authorization: `Basic ${basic}` },
        body: JSON.stringify({ secret, base64: Buffer.from(secret).toString('base64') }),
        secrets: [secret, ''],
      }),
    )
    expect(body).toContain(secret)
    expect(exchange.url).toBe(`${url}?key=[secret]`)
    expect(exchange.request).toBe('{"secret":"[secret]","base64":"[secret]"}')
    const echoed = '[secret] | [secret] | "[secret]" | Basic [secret] | [secret] | /?key=[secret]'
    expect(exchange.response).toBe(echoed)
  })

  test('has none in the words of an error either', async () => {
    const lost = createCall(rules, {
      lookup: (hostname, _, done) => {
        done(new Error(`no such host ${hostname}`), '')
      },
    })
    const { exchange } = await lost(post('https://abc123.example/', { secrets: ['abc123'] }))
    expect(exchange.error).toBe('no such host [secret].example')
    expect(exchange.url).toBe('https://[secret].example/')
  })

  test('is short, and can be kept', async () => {
    const url = await serve((_, response) => response.end(`\0${'ü'.repeat(2000)}`))
    const { exchange } = await call(post(url, { body: `${'x'.repeat(4095)}😀` }))
    expect(exchange.request).toBe('x'.repeat(4095))
    expect(exchange.response).toBe(`\ufffd${'ü'.repeat(511)}`)
  })

  test('begins before a secret at the place where it is cut', async () => {
    const url = await serve((_, response) => response.end('ok'))
    const body = `${'x'.repeat(4090)}topsecret`
    const { exchange } = await call(post(url, { body, secrets: ['topsecret'] }))
    expect(exchange.request).not.toContain('top')
  })
})

test('refuses an address that breaks the rules without a connection', async () => {
  let seen = 0
  const port = await listening(createTcpServer(() => (seen += 1)))
  const strict = createCall({ ...rules, allowPrivate: false })
  const answer = await strict(post(`http://127.0.0.1:${port}/?key=abc`, { secrets: ['abc'] }))
  expect(answer).toMatchObject({ failure: 'ADDRESS_REFUSED', status: null })
  expect(answer.exchange).toMatchObject({ url: `http://127.0.0.1:${port}/?key=[secret]` })
  expect(answer.exchange.error).toMatch(/https/)
  connect(port, '127.0.0.1').end()
  await expect.poll(() => seen).toBe(1)
})

test('reaches the lab of this server although it is private', async () => {
  const url = await serve((request, response) => response.end(request.url))
  const strict = createCall({ allowPrivate: false, ownOrigin: url.slice(0, -1) })
  expect(await strict(post(`${url}lab/a1`))).toMatchObject({ status: 200, body: '/lab/a1' })
  expect(await strict(post(`${url}graphql`))).toMatchObject({ failure: 'ADDRESS_REFUSED' })
})
