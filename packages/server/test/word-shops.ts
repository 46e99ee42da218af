// Shops whose tokens tell statuses in words of their own, for the tests of one file.
import { expect } from 'vitest'
import { createTestApp } from './app.js'
import { imported } from './events.js'
import { settableClock } from '../src/kernel/clock.js'
import { createApiToken, systemActor } from '../src/modules/auth/index.js'
import { createChannel } from '../src/modules/channels/index.js'
import type { OrderState } from '../src/modules/orders/index.js'
import { ensureDefaults } from '../src/modules/status-events/index.js'

export const production = 160
export const waiting = 170
export const shipped = 20

export type Input = Record<string, unknown>

interface Result {
  outcome: string
  pushId: string | null
  eventId: string | null
  label: { code: string } | null
  userErrors: { code: string; path: string[] | null }[]
}

interface Parked {
  id: string
  orderNumber: string
  word: string
  state: string
  skus: string[]
  eventId: string | null
  label: { code: string } | null
  reasons: { code: string }[]
  dismissReason: string | null
  dismissedBy: string | null
}

const parkedFields = `id orderNumber word state skus eventId label { code } reasons { code }
  dismissReason dismissedBy`

/** Starts a Waypost for the shops of one test file; call it at the top level. */
export async function openWordShops() {
  const clock = settableClock('2026-03-02T10:00:00Z')
  const app = await createTestApp({ clock })
  const ctx = app.contextFor(systemActor)
  const administrator = await app.tokenOf('ADMINISTRATOR')

  let shops = 0

  /** A shop with a token of its own, and orders that it has sent. */
  async function shop(more: { scopes?: string[] } = {}) {
    shops += 1
    const code = `shop-${shops}`
    const channel = await createChannel(ctx, {
      code,
      name: `Shop ${shops}`,
      autoApprove: false,
      adapter: 'NONE',
    })
    const scopes = more.scopes ?? ['events.fire', 'orders.read', 'orders.import']
    const { token, secret } = await createApiToken(ctx, { name: code, scopes, channel: code })
    const headers = { authorization: `Bearer ${secret}` }
    let orders = 0
    const owner = { channelId: channel.id }
    return {
      channel,
      token,
      headers,
      owner,
      order: () => imported(ctx, { channel: code, cartNumber: `${code}-${(orders += 1)}` }),
      push: (...pushes: Input[]) => push(headers, pushes),
      map: (words: Record<string, number | null>, scope = 'ORDER') => map(owner, words, scope),
      parked: () => parked(owner),
      words: () => words(owner),
    }
  }

  async function push(headers: Record<string, string>, pushes: Input[]): Promise<Result[]> {
    const { data, errors } = await app.ask(
      headers,
      `mutation ($input: StatusPushInput!) { statusPush(input: $input) {
        results { outcome pushId eventId label { code } userErrors { code path } } } }`,
      { input: { pushes } },
    )
    if (!data) throw new Error(JSON.stringify(errors))
    return (data['statusPush'] as { results: Result[] }).results
  }

  async function update(input: Input) {
    const { data, errors } = await app.ask(
      administrator,
      `mutation ($input: CodeWordsUpdateInput!) { codeWordsUpdate(input: $input) {
        codeWords { waiting words { scope word label { code } } unknown { word } }
        userErrors { code path } } }`,
      { input },
    )
    if (!data) throw new Error(JSON.stringify(errors))
    return data['codeWordsUpdate'] as {
      codeWords: {
        waiting: number
        words: { scope: string; word: string; label: { code: string } | null }[]
        unknown: { word: string }[]
      } | null
      userErrors: { code: string; path: string[] }[]
    }
  }

  async function map(owner: Input, given: Record<string, number | null>, scope: string) {
    const changes = Object.entries(given).map(([word, labelId]) => ({ scope, word, labelId }))
    const payload = await update({ ...owner, changes })
    expect(payload.userErrors).toEqual([])
    return payload.codeWords
  }

  async function parked(filter: Input): Promise<Parked[]> {
    const { data, errors } = await app.ask(
      administrator,
      `query ($filter: ParkedPushFilter) { parkedPushes(filter: $filter) {
        edges { node { ${parkedFields} } } } }`,
      { filter },
    )
    if (!data) throw new Error(JSON.stringify(errors))
    const { edges } = data['parkedPushes'] as { edges: { node: Parked }[] }
    return edges.map(({ node }) => node).reverse()
  }

  async function settle(mutation: 'Replay' | 'Dismiss', input: Input) {
    const { data, errors } = await app.ask(
      administrator,
      `mutation ($input: ParkedPush${mutation}Input!) { settled: parkedPush${mutation}(input: $input) {
        pushes { ${parkedFields} } userErrors { code path } } }`,
      { input },
    )
    if (!data) throw new Error(JSON.stringify(errors))
    return data['settled'] as {
      pushes: Parked[]
      userErrors: { code: string; path: string[] }[]
    }
  }

  async function words(owner: { channelId?: number; tokenId?: string }) {
    const { data } = await app.ask(
      administrator,
      `query ($channelId: Int, $tokenId: ID) { codeWords(channelId: $channelId, tokenId: $tokenId) {
        name waiting words { scope word label { code } }
        unknown { scope word waiting count suggestion { code } } } }`,
      owner,
    )
    return data?.['codeWords'] as {
      name: string
      waiting: number
      words: unknown[]
      unknown: unknown[]
    }
  }

  const labelOf = async ({ order }: OrderState): Promise<number | null> => {
    const [row] = await app.database.query<{ id: number | null }>(
      'select label_id as id from orders where id = $1',
      [order.id],
    )
    return row?.id ?? null
  }
  const itemLabels = async ({ order }: OrderState): Promise<(number | null)[]> => {
    const rows = await app.database.query<{ id: number | null }>(
      'select label_id as id from order_item where order_id = $1 order by position',
      [order.id],
    )
    return rows.map(({ id }) => id)
  }
  const events = ({ order }: OrderState) =>
    app.database.query<{ event: string; actor: string; reason: string | null }>(
      `select event, actor_name as actor, reason from history_entry
       where order_id = $1 and event like '%CHANGE_STATUS' order by sequence`,
      [order.id],
    )

  await ensureDefaults(ctx)
  return {
    clock,
    app,
    ctx,
    administrator,
    shop,
    push,
    update,
    map,
    settle,
    words,
    labelOf,
    itemLabels,
    events,
  }
}
