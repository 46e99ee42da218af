import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer as createHttpServer, get, setGlobalProxyFromEnv } from 'node:http'
import { connect, createServer, isIPv6, type AddressInfo, type Server } from 'node:net'
import { hostname } from 'node:os'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { systemActor } from '../../src/modules/auth/index.js'
import { ensureDefaults } from '../../src/modules/status-events/index.js'
import { createTestApp } from '../app.js'
import { imported } from '../events.js'
import { work } from '../workers.js'
import { addressProblem, publicOnly } from '../../src/kernel/outgoing-address.js'
import { createCall, type CallFailure, type OutgoingRequest } from '../../src/kernel/outgoing.js'

/** Of every range that is not the public internet, one address or its first and last. */
const privateAddresses = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.254'],
  ...['127.0.0.1', '127.255.255.254', '169.254.0.1', '169.254.169.254', '172.16.0.1'],
  ...['172.31.255.254', '192.0.0.170', '192.0.2.1', '192.88.99.1', '192.168.0.1'],
  ...['192.168.255.254', '198.18.0.1', '198.19.255.254', '198.51.100.1', '203.0.113.1'],
  ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '::7f00:1', '64:ff9b::7f00:1'],
  ...['64:ff9b:1::a00:1', '100::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:db8::1'],
  ...['2002:7f00:1::', 'fc00::1', 'fdff::1', 'fe80::1', 'fec0::1', 'ff02::1'],
]
const publicAddresses = ['1.1.1.1', '8.8.8.8', '2606:4700:4700::1111', '2a00:1450:4001::1']

/** Ways to write the address of this very machine. */
const loopbackSpellings = [
  ...['127.0.0.1', '127.1', '2130706433', '0x7f.0.0.1', '0177.0.0.1', '①②⑦.0.0.1'],
  ...['[::1]', '[::ffff:127.0.0.1]', 'localhost'],
]

// Where nothing but what is public may be called, 8443 is the one port that no privilege is needed for.
const port = 8443
const rules = { allowPrivate: false, ownOrigin: 'https://waypost.example.com' }
const limits = { connect: 2_000, total: 3_000 }
const hosts = ['127.0.0.1', '::1']
const closers: (() => void)[] = []
afterAll(() => {
  for (const close of closers) close()
})

/** Counts who knocks. */
async function canary(host: string, at = port): Promise<{ count: () => number; port: number }> {
  let count = 0
  const server: Server = createServer((socket) => {
    count += 1
    socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(at, host, resolve)
  })
  closers.push(() => server.close())
  return { count: () => count, port: (server.address() as AddressInfo).port }
}

/** A way out for which every name leads to these addresses. */
const callTo = (addresses: string[], allowPrivate = false) =>
  createCall(
    { ...rules, allowPrivate },
    {
      limits,
      lookup: (_, options, done) => {
        const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
        const [first] = found
        if (options.all) done(null, found)
        else done(null, first?.address ?? '', first?.family)
      },
    },
  )

const to = (url: string): OutgoingRequest => ({ method: 'POST', url, headers: {}, body: '{}' })
const call = createCall(rules, { limits })
const failureOf = async (url: string): Promise<CallFailure | null> => (await call(to(url))).failure
const literal = (address: string) => (isIPv6(address) ? `[${address}]` : address)

const canaries = await Promise.all(hosts.map((host) => canary(host)))
const knocks = () => canaries.map(({ count }) => count())

describe('S10: no call leads to a private place', () => {
  test('which the canaries would notice', async () => {
    for (const host of hosts) await callTo([host], true)(to(`https://canary.example:${port}/`))
    expect(knocks()).toEqual([1, 1])
  })

  test('whether it is written as an address', async () => {
    expect(privateAddresses).toHaveLength(41)
    for (const address of privateAddresses)
      expect([address, await failureOf(`https://${literal(address)}:${port}/`)]).toEqual([
        address,
        'ADDRESS_REFUSED',
      ])
    expect(knocks()).toEqual([1, 1])
  })

  test('or in any spelling of this machine', async () => {
    expect(loopbackSpellings).toHaveLength(9)
    for (const host of loopbackSpellings)
      expect([host, await failureOf(`https://${host}:${port}/`)]).toEqual([host, 'ADDRESS_REFUSED'])
    expect(knocks()).toEqual([1, 1])
  })

  test('or a name leads there, if only with one of its addresses', async () => {
    for (const address of privateAddresses) {
      for (const addresses of [
        [address],
        ['1.1.1.1', address],
        [address, '2606:4700:4700::1111'],
      ]) {
        const answer = await callTo(addresses)(to(`https://hooks.example.com:${port}/`))
        expect([addresses, answer.failure]).toEqual([addresses, 'ADDRESS_REFUSED'])
      }
    }
    expect(knocks()).toEqual([1, 1])
  })

  test('or the other side redirects there', async () => {
    const redirecting = createHttpServer((request, response) => {
      const location = `http://${request.url?.includes('6') ? '[::1]' : '127.0.0.1'}:${port}/`
      response.writeHead(307, { location }).end()
    })
    await new Promise<void>((resolve) => redirecting.listen(0, '127.0.0.1', resolve))
    closers.push(() => redirecting.close())
    const ownOrigin = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}`
    for (const allowPrivate of [true, false]) {
      const follow = createCall({ allowPrivate, ownOrigin }, { limits })
      expect(await follow(to(`${ownOrigin}/lab/4`))).toMatchObject({ failure: null, status: 307 })
      expect(await follow(to(`${ownOrigin}/lab/6`))).toMatchObject({ failure: null, status: 307 })
    }
    expect(knocks()).toEqual([1, 1])
  })

  test('while what is public may be called', () => {
    for (const address of publicAddresses) {
      expect(addressProblem(`https://${literal(address)}/`, rules)).toBeNull()
      const done = vi.fn()
      publicOnly((_, __, answer) => {
        answer(null, address, 4)
      })('hooks.example.com', {}, done)
      expect(done).toHaveBeenCalledExactlyOnceWith(null, address, 4)
    }
  })

  test('and no proxy of the environment is asked', async () => {
    const proxy = await canary('127.0.0.1', 0)
    const address = `http://127.0.0.1:${proxy.port}`
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy', 'ALL_PROXY']
    for (const name of [...names, 'NODE_USE_ENV_PROXY']) process.env[name] = address
    const restore = setGlobalProxyFromEnv({ HTTP_PROXY: address, HTTPS_PROXY: address })
    closers.push(restore)
    await new Promise((resolve) => get('http://public.example/', resolve).on('error', resolve))
    expect(proxy.count()).toBe(1)

    await callTo(['127.0.0.1'], true)(to(`http://canary.example:${port}/`))
    await callTo(['127.0.0.1'])(to(`https://canary.example:${port}/`))
    expect(proxy.count()).toBe(1)
    expect(knocks()).toEqual([2, 1])
    restore()
    for (const name of [...names, 'NODE_USE_ENV_PROXY']) Reflect.deleteProperty(process.env, name)
  })
})

describe('S10: no endpoint leads to a private place', async () => {
  const app = await createTestApp({ privateDestinations: false })
  const ctx = app.contextFor(systemActor)
  const headers = await app.tokenOf('ADMINISTRATOR')
  let before: number[] = []
  beforeAll(() => {
    before = knocks()
  })

  async function ask<Answer>(mutation: string, type: string, input: object, answer: string) {
    const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${answer} } }`
    const { data, errors } = await app.ask(headers, query, { input })
    if (!data) throw new Error(JSON.stringify(errors))
    return data['answer'] as Answer & { userErrors: { code: string; path: string[] }[] }
  }
  const create = (url: string) =>
    ask<{ endpoint: { id: number; destinationId: number } | null }>(
      'webhookEndpointCreate',
      'WebhookEndpointCreateInput',
      { name: 'Inside', url, types: ['*'] },
      'endpoint { id destinationId } userErrors { code path }',
    )

  test('when it is entered', async () => {
    const hosts = [...privateAddresses.map(literal), ...loopbackSpellings]
    for (const host of hosts) {
      const { endpoint, userErrors } = await create(`https://${host}:${port}/hooks`)
      expect([host, endpoint, userErrors]).toMatchObject([
        host,
        null,
        [{ code: 'INVALID_INPUT', path: ['url'] }],
      ])
    }
  })

  test('when it is tested or told of an event, whatever stands in the database', async () => {
    await ensureDefaults(ctx)
    // As if it had been entered while that was allowed, and by a name of this machine.
    const urls = [
      `https://127.0.0.1:${port}/`,
      `http://[::1]:${port}/`,
      `https://${hostname()}:${port}/`,
    ]
    for (const url of urls) {
      const { endpoint } = await create('https://hooks.example.com/')
      const { id, destinationId } = endpoint ?? { id: 0, destinationId: 0 }
      await app.database.query('update webhook_endpoint set url = $2 where id = $1', [id, url])
      const tested = await ask<{ deliveryId: string }>(
        'webhookEndpointTest',
        'WebhookEndpointTestInput',
        { id },
        'deliveryId userErrors { code path }',
      )
      await imported(ctx)
      const worker = await work(ctx, { poll: 50 })
      const tries = () =>
        app.database.query<{ reason: string }>(
          `select distinct on (a.delivery_id) a.reason from delivery_attempt a
           join delivery d on d.id = a.delivery_id where d.destination_id = $1`,
          [destinationId],
        )
      await expect.poll(async () => (await tries()).length, { timeout: 15_000 }).toBe(2)
      const [refused] = await tries()
      expect(tested.deliveryId).not.toBeNull()
      // A machine need not know its own name.
      expect(['ADDRESS_REFUSED', 'NAME_UNKNOWN']).toContain(refused?.reason)
      if (!url.includes(hostname())) expect(refused?.reason).toBe('ADDRESS_REFUSED')
      await worker.stop()
      await app.database.query('delete from webhook_endpoint where id = $1', [id])
    }
    expect(knocks()).toEqual(before)
  })
})

describe('S10: no call leads to the address where clouds hand out their keys', () => {
  const metadata = '169.254.169.254'
  const namespace = `wp-s10-${process.pid}`
  const near = `wpa${process.pid}`
  const far = `wpb${process.pid}`
  const within = ['netns', 'exec', namespace, 'ip']
  const steps = [
    ['netns', 'add', namespace],
    ['link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', namespace],
    ['addr', 'add', '169.254.169.253/30', 'dev', near],
    ['link', 'set', near, 'up'],
    [...within, 'addr', 'add', `${metadata}/30`, 'dev', far],
    [...within, 'link', 'set', far, 'up'],
  ]
  const listener = `
    require('node:net').createServer((socket) => { console.log('knock'); socket.destroy() })
      .listen(${port}, '${metadata}', () => console.log('ready'))`
  // Only root can make a namespace, and not in every container.
  const made = steps.every((args) => spawnSync('ip', args).status === 0)
  closers.push(() => spawnSync('ip', ['netns', 'del', namespace]))

  test.skipIf(!made)('by number or by name', async () => {
    const said: string[] = []
    const args = ['netns', 'exec', namespace, process.execPath, '-e', listener]
    const server: ChildProcess = spawn('ip', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    closers.unshift(() => server.kill())
    server.stdout?.on('data', (chunk: Buffer) => said.push(...chunk.toString().trim().split('\n')))
    await expect.poll(() => said, { timeout: 15_000 }).toEqual(['ready'])

    // As soon as the two ends of the cable know each other.
    await expect.poll(() => knock(metadata), { timeout: 15_000 }).toBe(true)
    await expect.poll(() => said, { timeout: 15_000 }).toEqual(['ready', 'knock'])
    expect(await failureOf(`https://${metadata}:${port}/latest/meta-data/`)).toBe('ADDRESS_REFUSED')
    expect(await failureOf(`https://2852039166:${port}/`)).toBe('ADDRESS_REFUSED')
    expect(await failureOf(`https://[::ffff:${metadata}]:${port}/`)).toBe('ADDRESS_REFUSED')
    const named = await callTo([metadata])(to(`https://metadata.example:${port}/`))
    expect(named.failure).toBe('ADDRESS_REFUSED')
    expect(await knock(metadata)).toBe(true)
    await expect.poll(() => said, { timeout: 15_000 }).toEqual(['ready', 'knock', 'knock'])
  })

  const knock = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, host, () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => {
        resolve(false)
      })
    })
})
