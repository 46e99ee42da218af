import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createTestStatusPage } from '../status-page.js'

/** Only on a quiet machine and for some minutes: what another process does is all that one hears otherwise. */
const long = process.env['TEST_LONG'] === 'on'
const pairs = 2000
const warmUp = 300

type Asking = () => Promise<unknown>

/** The time of a question in milliseconds. */
async function timeOf(ask: Asking): Promise<number> {
  const began = performance.now()
  await ask()
  return performance.now() - began
}

/** How often the second of a pair takes longer than the first, over all pairs of pairs: 0.5 tells nothing. */
function distinguishable(first: readonly number[], second: readonly number[]): number {
  const all = [
    ...first.map((time) => ({ time, second: false })),
    ...second.map((time) => ({ time, second: true })),
  ].sort((a, b) => a.time - b.time)
  let below = 0
  let wins = 0
  for (const one of all) {
    if (one.second) wins += below
    else below += 1
  }
  return wins / (first.length * second.length)
}

/** Asks three questions in changing order: two of a kind, which are the control, and the other. */
async function listen(one: Asking, other: Asking): Promise<{ control: number; heard: number }> {
  const times: [number[], number[], number[]] = [[], [], []]
  const questions = [one, one, other]
  for (let round = 0; round < pairs + warmUp; round += 1) {
    for (let turn = 0; turn < 3; turn += 1) {
      const which = (turn + round) % 3
      const ask = questions[which]
      const time = ask ? await timeOf(ask) : 0
      if (round >= warmUp) times[which]?.push(time)
    }
  }
  return {
    control: distinguishable(times[0], times[1]),
    heard: distinguishable(times[0], times[2]),
  }
}

/** Up to three times, since only a quiet moment says anything. */
async function expectSilence(what: string, one: Asking, other: Asking): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { control, heard } = await listen(one, other)
    process.stdout.write(`${what}: ${heard.toFixed(3)}, control ${control.toFixed(3)}\n`)
    const isQuiet = Math.abs(control - 0.5) <= 0.02
    if (!isQuiet && attempt < 3) continue
    expect(isQuiet, 'the machine is too busy to listen').toBe(true)
    expect(Math.abs(heard - 0.5)).toBeLessThanOrEqual(0.05)
    return
  }
}

/** Opens a door of its own as soon as its tests are listed, which those that are skipped are too. */
const listening = async () => {
  const page = await createTestStatusPage({ trustedProxies: ['127.0.0.1'] })
  await page.app.http.listen({ port: 0, host: '127.0.0.1' })
  const { port } = page.app.http.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const anyByte = () => Math.floor(Math.random() * 256)
  const look = async (number: string, proof = 'nobody@example.org') => {
    const answer = await fetch(`${url}/status`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `10.${anyByte()}.${anyByte()}.${anyByte()}`,
      },
      // A ZIP would not count any more after three hundred of them.
      body: JSON.stringify({ number, proof }),
    })
    expect(await answer.text()).toBe('{"order":null}')
  }
  /** Each number four times, a fifth when none of them counts any more: what was tried before takes time as well. */
  const inTurn = (numbers: string[], ask: (number: string) => Promise<void>): Asking => {
    let asked = 0
    return () => {
      asked += 1
      if (asked % (4 * numbers.length) === 0) page.clock.advance(25 * 3_600_000)
      return ask(numbers[asked % numbers.length] ?? '')
    }
  }
  const open = async (token: string) => {
    const answer = await fetch(`${url}/status/${token}`)
    expect(answer.status).toBe(404)
    await answer.text()
  }

  test('P2: nothing of whether there is an order', { timeout: 900_000 }, async () => {
    const numbers: string[] = []
    for (let n = 0; n < 700; n += 1) numbers.push((await page.order({ number: `T${n}` })).number)
    await expectSilence(
      'unknown number, wrong proof',
      inTurn(numbers, (number) => look(`${number}x`)),
      inTurn(numbers, (number) => look(number)),
    )
  })

  test('P17: nothing of an order that customers may not see', { timeout: 900_000 }, async () => {
    const hiddenAt = '2026-03-01T00:00:00Z'
    const own = 'dana@example.org'
    const numbers: string[] = []
    for (let n = 0; n < 700; n += 1)
      numbers.push((await page.order({ number: `H${n}`, hiddenAt })).number)
    await expectSilence(
      'unknown number, hidden order by its own proof',
      inTurn(numbers, (number) => look(`${number}x`, own)),
      inTurn(numbers, (number) => look(number, own)),
    )
    const { id } = await page.order({ hiddenAt })
    const kept = (await page.link(id)).slice('/status/'.length)
    const tokens = Array.from({ length: 5000 }, () => randomBytes(32).toString('base64url'))
    let asked = 0
    await expectSilence(
      'unknown token, that of a hidden order',
      () => open(tokens[(asked += 1) % tokens.length] ?? ''),
      () => open(kept),
    )
  })

  test('P21: nothing of whether there was a link', { timeout: 900_000 }, async () => {
    const { id } = await page.order()
    const path = await page.link(id, 'REQUESTED')
    page.clock.advance(3_600_000)
    const expired = path.slice('/status/'.length)
    // Made beforehand, as making them takes time, too.
    const tokens = Array.from({ length: 5000 }, () => randomBytes(32).toString('base64url'))
    let asked = 0
    const unknown = () => open(tokens[(asked += 1) % tokens.length] ?? '')
    await expectSilence('unknown token, expired one', unknown, () => open(expired))
    await expectSilence('unknown token, cut one', unknown, () => open(expired.slice(0, 20)))
  })
}

if (long) describe('what the time of an answer tells', listening)
else test.skip('what the time of an answer tells')
