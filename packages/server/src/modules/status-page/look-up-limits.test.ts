import { beforeEach, describe, expect, test } from 'vitest'
import { forgetTries } from './forget-tries.js'
import { freshScrape, valueIn } from '../../../test/metrics.js'
import { systemActor } from '../auth/index.js'
import { createTestStatusPage, outside } from '../../../test/status-page.js'

const page = await createTestStatusPage()
const { app, clock, look, form } = page
const scrape = freshScrape(app.contextFor(systemActor))

const seconds = 1000
const minutes = 60 * seconds
const hours = 60 * minutes

beforeEach(async () => {
  await page.forgetTries()
  clock.advance(48 * hours)
})

/** A different address for each n, no two in one /24. */
const address = (n: number) => `10.${Math.floor(n / 250) + 1}.${n % 250}.7`

const wrong = (number: string, from?: string) => look({ number, proof: '54321', from })

describe('S4: for one number', () => {
  test('P4: the sixth wrong proof in 15 minutes is refused, for any number', async () => {
    const { number } = await page.order()
    const refused = []
    for (const tried of [number, 'no-such-4']) {
      for (let n = 0; n < 5; n += 1) expect((await wrong(tried, address(n))).statusCode).toBe(200)
      const answer = await wrong(tried, address(9))
      expect(answer.statusCode).toBe(429)
      expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
      const wait = Number(answer.headers['retry-after'])
      expect(wait).toBe(900)
      refused.push(outside(answer))
    }
    expect(refused[1]).toEqual(refused[0])
  })

  test('P5: the right proof is refused alike while a limit holds, and helps when it is over', async () => {
    const { number } = await page.order()
    for (let n = 0; n < 5; n += 1) await wrong(number, address(n))
    const refused = await wrong(number, address(9))
    const right = await look({ number, proof: '12345', from: address(8) })
    expect(outside(right)).toEqual(outside(refused))
    const asPage = outside(await form('/status', { number, proof: '12345', from: address(7) }))
    expect(asPage).toEqual(
      outside(await form('/status', { number: ` #${number}`, proof: '1', from: address(6) })),
    )
    clock.advance(15 * minutes - 1)
    expect((await look({ number, proof: '12345', from: address(8) })).statusCode).toBe(429)
    clock.advance(1)
    expect((await look({ number, proof: '12345', from: address(8) })).statusCode).toBe(200)
  })

  test('P4: the window slides: what was wrong counts for 15 minutes and no longer', async () => {
    await wrong('slides')
    clock.advance(14 * minutes)
    for (let n = 0; n < 4; n += 1) await wrong('slides')
    const answer = await wrong('slides')
    expect(answer.statusCode).toBe(429)
    expect(answer.headers['retry-after']).toBe('60')
    clock.advance(1 * minutes)
    expect((await wrong('slides')).statusCode).toBe(200)
    expect((await wrong('slides')).statusCode).toBe(429)
  })

  test('P4: the eleventh wrong proof in a day is refused', async () => {
    for (let n = 0; n < 10; n += 1) {
      expect((await wrong('a-day', address(n))).statusCode).toBe(200)
      clock.advance(1 * hours)
    }
    const answer = await wrong('a-day', address(11))
    expect(answer.statusCode).toBe(429)
    expect(answer.headers['retry-after']).toBe(String(14 * 3600))
    clock.advance(14 * hours)
    expect((await wrong('a-day', address(12))).statusCode).toBe(200)
  })

  test('P6: fifty addresses with five wrong proofs each get five tries in all, at once or not', async () => {
    const { number } = await page.order()
    const tries = Array.from({ length: 50 }, (_, n) => n).flatMap((n) =>
      ['00001', '00002', '00003'].map((proof) => look({ number, proof, from: address(n) })),
    )
    const codes = (await Promise.all(tries)).map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(5)
    expect(codes.filter((code) => code === 429)).toHaveLength(145)
    expect((await wrong(number, address(60))).statusCode).toBe(429)
  })

  test('P12: form, JSON and requests for a link count together', async () => {
    const { number } = await page.order()
    await wrong(number)
    await form('/status', { number, proof: '54321' })
    await form('/status/link', { number: `#${number}`, proof: 'eve@example.org' })
    await form('/status', { number: `${number} `, proof: '00002' })
    expect((await wrong(number)).statusCode).toBe(200)
    expect((await wrong(number)).statusCode).toBe(429)
    expect((await form('/status', { number, proof: '12345' })).statusCode).toBe(429)
  })

  test('a right proof costs nothing', async () => {
    const { number } = await page.order()
    for (let n = 0; n < 20; n += 1)
      expect((await look({ number, proof: '12345' })).statusCode).toBe(200)
    const counted = await app.database.query<{ wrong: Date[] }>('select wrong from look_up_counter')
    expect(counted.flatMap((counter) => counter.wrong)).toEqual([])
  })
})

describe('S4: for one address', () => {
  test('P7: a sweep with one ZIP ends with the twenty-first wrong proof', async () => {
    const { number } = await page.order()
    for (let n = 0; n < 20; n += 1) expect((await wrong(`sweep-${n}`)).statusCode).toBe(200)
    const answer = await wrong('sweep-20')
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBe(600)
    expect((await look({ number, proof: '12345' })).statusCode).toBe(429)
    expect((await look({ number, proof: '12345', from: '198.51.100.1' })).statusCode).toBe(200)
  })

  test('P7: the thirty-first number in an hour is refused, the first thirty are not', async () => {
    const numbers = []
    for (let n = 0; n < 31; n += 1) numbers.push((await page.order()).number)
    for (const number of numbers.slice(0, 30)) {
      expect((await look({ number, proof: '12345' })).statusCode).toBe(200)
      clock.advance(20 * seconds)
    }
    const [first, last] = [numbers[0], numbers[30]]
    expect((await look({ number: last, proof: '12345' })).statusCode).toBe(429)
    expect((await look({ number: first, proof: '12345' })).statusCode).toBe(200)
    clock.advance(1 * hours)
    expect((await look({ number: last, proof: '12345' })).statusCode).toBe(200)
  })

  test('the sixty-first look-up in ten minutes is refused', async () => {
    const { number } = await page.order()
    for (let n = 0; n < 60; n += 1)
      expect((await look({ number, proof: '12345' })).statusCode).toBe(200)
    expect((await look({ number, proof: '12345' })).headers['retry-after']).toBe('600')
    clock.advance(10 * minutes)
    expect((await look({ number, proof: '12345' })).statusCode).toBe(200)
  })

  test('P9: what a request says of its origin changes nothing without a proxy', async () => {
    const told = (n: number) => ({
      'x-forwarded-for': address(n),
      forwarded: `for=${address(n)}`,
      'x-real-ip': address(n),
      'cf-connecting-ip': address(n),
    })
    for (let n = 0; n < 20; n += 1)
      await look({ number: `spoofed-${n}`, proof: '1', headers: told(n) })
    const answer = await look({ number: 'spoofed', proof: '1', headers: told(99) })
    expect(answer.statusCode).toBe(429)
  })

  test('P10: addresses of one /64 are one', async () => {
    const from = (n: number) => `2001:db8:1:2:${n.toString(16)}::${n}`
    for (let n = 1; n <= 20; n += 1) await wrong(`v6-${n}`, from(n))
    expect((await wrong('v6', from(99))).statusCode).toBe(429)
    expect((await wrong('v6', '2001:db8:1:3::1')).statusCode).toBe(200)
  })
})

test('for one network: the 201st wrong proof in an hour is refused', async () => {
  for (let n = 0; n < 200; n += 1) await wrong(`net-${n}`, `203.0.113.${n + 1}`)
  expect((await wrong('net', '203.0.113.250')).statusCode).toBe(429)
  expect((await wrong('net', '203.0.114.250')).statusCode).toBe(200)
})

describe('S4: for everybody', () => {
  const common = '10001'
  /** Tries one ZIP with numbers counted upward, each from another address. */
  const sweep = async (from: number, count: number, proof: string) => {
    const answers = []
    for (let n = from; n < from + count; n += 1)
      answers.push(await look({ number: `S${n}`, proof, from: address(n % 400) }))
    return answers
  }

  test('P8: a sweep from 400 addresses ends ZIPs for half an hour before the 500th failure', async () => {
    for (const n of [50, 150, 250, 480, 490])
      await page.order({ number: `S${n}`, billTo: { zip: common, email: 's@example.org' } })
    const counted = async (result: string) =>
      valueIn(await scrape(), 'waypost_look_ups_total', { result }) ?? 0
    const alarmed = async () => valueIn(await scrape(), 'waypost_look_up_step_up')
    expect(await alarmed()).toBe(0)
    const before = [await counted('MISS'), await counted('FOUND'), await counted('LIMITED')]
    const answers = await sweep(0, 500, common)
    const hits = answers.filter(({ body }) => body.includes('"numbers"'))
    const failures = answers.filter(({ body }) => body === '{"order":null}')
    expect(failures).toHaveLength(301)
    expect(hits).toHaveLength(3)
    expect(answers.at(-1)?.statusCode).toBe(429)
    expect(answers.at(-1)?.headers['retry-after']).toBe('1800')
    const [alarm] = await app.database.query('select wrong, usual from look_up_step_up')
    expect(alarm).toEqual({ wrong: 301, usual: 0 })
    expect(await alarmed()).toBe(1)
    const [misses = 0, found = 0, refused = 0] = before
    expect(await counted('MISS')).toBe(misses + 301)
    expect(await counted('FOUND')).toBe(found + 3)
    expect(await counted('LIMITED')).toBe(refused + 196)

    const right = { number: 'S50', from: '198.51.100.7' }
    expect((await look({ ...right, proof: common })).statusCode).toBe(429)
    expect((await look({ ...right, proof: 's@example.org' })).statusCode).toBe(200)
    clock.advance(30 * minutes - 1)
    expect(await alarmed()).toBe(1)
    clock.advance(1)
    expect(await alarmed()).toBe(0)
    expect((await look({ ...right, proof: common })).statusCode).toBe(200)
  })

  test('P8: what is five times the usual counts, not the number alone', async () => {
    const now = clock.now()
    await app.database.query(
      `insert into look_up_minute select date_trunc('minute', $1::timestamptz) - n * interval '1 minute', 20
       from generate_series(10, 7 * 24 * 60) n`,
      [now],
    )
    await sweep(0, 310, '10002')
    expect(await app.database.query('select 1 from look_up_step_up')).toEqual([])
    await app.database.query(
      'update look_up_minute set wrong = wrong + 190 where minute = date_trunc($1, $2::timestamptz)',
      ['minute', now],
    )
    await sweep(320, 1, '10002')
    expect(await app.database.query('select wrong, usual from look_up_step_up')).toEqual([
      { wrong: 501, usual: 99 },
    ])
  })
})

test('what does not count any more is forgotten, and nothing else', async () => {
  const kept = async () => (await app.database.query('select 1 from look_up_counter')).length
  await wrong('forgotten')
  expect(await kept()).toBe(3)
  await app.database.transaction((tx) => forgetTries(tx, clock.now()))
  expect(await kept()).toBe(3)
  clock.advance(1 * hours)
  await app.database.transaction((tx) => forgetTries(tx, clock.now()))
  expect(await kept()).toBe(1)
  clock.advance(23 * hours)
  await app.database.transaction((tx) => forgetTries(tx, clock.now()))
  expect(await kept()).toBe(0)
})

describe('when the counters cannot be reached', () => {
  test('P13: nothing is looked up', async () => {
    const { number } = await page.order()
    await app.database.query('alter table look_up_counter rename to look_up_counter_away')
    try {
      const answer = await look({ number, proof: '12345' })
      expect(answer.statusCode).toBe(503)
      expect(answer.json()).toMatchObject({
        errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
      })
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
      const unknown = await look({ number: 'no-such', proof: '12345' })
      expect(outside(unknown)).toEqual(outside(answer))
      expect((await form('/status', { number, proof: '12345' })).statusCode).toBe(503)
    } finally {
      await app.database.query('alter table look_up_counter_away rename to look_up_counter')
    }
    expect((await look({ number, proof: '12345' })).statusCode).toBe(200)
  })
})
