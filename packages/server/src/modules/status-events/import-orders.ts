import { parseMoney } from '@waypost/shared'
import type { ChannelRecord, Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, type RefusalReason } from '../../kernel/refusal.js'
import { isId, newId } from '../../kernel/uuid.js'
import type { OrderState } from '../orders/index.js'
import { itemAdd } from './catalog/item-add.js'
import { applyAction, outboxChannel } from './apply-action.sql.js'
import { decideAction, type ActionDecision } from './decide-action.js'
import { duplicateKeyOf } from './duplicate-key.js'
import type { Scene, Step } from './event-spec.js'
import { loadImport, type ImportKey, type LoadedImport } from './load-import.js'
import type { OrderDraftInput } from './order-draft.inputs.js'
import { orderImport, stepsOfPast, type ImportedLabels } from './order-import.js'
import type { ChannelSnapshot } from './plan-updates.js'
import { readOrderDraft } from './read-order-draft.js'
import { refuse } from './refusals.js'
import { isOutdated, untilSettled } from './retry.js'
import { sceneOf, takeNumbers } from './scene.js'
import { applyActionParameter, writeSetOf, type ActionRecord } from './write-set.js'

/** A parcel of an imported order; positions count from 0, null means everything. */
export interface ParcelDraft {
  carrier: string | null
  number: string
  shipDate: string | null
  positions: number[] | null
}

/** An order to take in, with what a file may say beyond the API's input. */
export interface OrderToImport extends OrderDraftInput {
  parcels?: ParcelDraft[]
}

/** What came of one order of an import. */
export type ImportedOrder =
  | { outcome: 'CREATED'; state: OrderState }
  | { outcome: 'ITEMS_ADDED' | 'UNCHANGED'; state: OrderState; added: number; differences: ItemDifference[] }
  | { outcome: 'REFUSED'; state: OrderState | null; reasons: readonly RefusalReason[] }

/** A known item whose values differ from those imported; it is left alone. */
export interface ItemDifference {
  /** The place of the imported item in its order. */
  index: number
  field: 'name' | 'qty' | 'unitPrice'
}

/** The channel that an order names, or that the caller's token is bound to. */
export function channelOfImport(ctx: Context, configuration: Configuration, code: string | null | undefined): ChannelRecord | null {
  const bound = ctx.actor.channelId
  if (code == null || code === '') return bound === null ? null : (configuration.channels.get(bound) ?? null)
  const channel = [...configuration.channels.values()].find((candidate) => candidate.code === code)
  if (!channel) return refuse('NOT_FOUND', { path: ['channel'], message: `There is no channel "${code.slice(0, 64)}".` })
  if (bound !== null && bound !== channel.id) return refuse('PERMISSION_DENIED', { path: ['channel'] })
  return channel
}

interface Plan {
  result: ImportedOrder
  decision: ActionDecision | null
}

/**
 * Takes orders in, all of them in one transaction: new ones are created, known ones get the items
 * that they lack. An order that is refused stays out as a whole and leaves the others alone.
 */
export async function importOrders(
  ctx: Context,
  orders: readonly OrderToImport[],
  options: { dryRun: boolean; operation: string },
): Promise<ImportedOrder[]> {
  const attempt = async (): Promise<ImportedOrder[]> => {
    const plans = await planImports(ctx, ctx.database, orders, options.dryRun)
    const decided = plans.flatMap(({ decision }) => (decision ? [decision] : []))
    if (!options.dryRun && decided.length > 0) await write(ctx, decided, options.operation)
    return plans.map(({ result }) => result)
  }
  return untilSettled(attempt, attempt, isOutdated)
}

async function planImports(
  ctx: Context,
  db: Queryable,
  orders: readonly OrderToImport[],
  dryRun: boolean,
): Promise<Plan[]> {
  const keys = orders.map((order) => keyOf(ctx, ctx.configuration.current(), order))
  const loaded = await loadImport(ctx, db, keys, null)
  const configuration = await ctx.configuration.atLeast(loaded.revision, db)
  const scene = await sceneOf(ctx, db, configuration, { force: false }, false)
  const fresh = orders.filter((_, place) => !loaded.existing.has(place)).length
  const numbers = dryRun || fresh === 0 ? [] : await takeNumbers(db, fresh)
  const seen = new Set(loaded.duplicateKeys)
  return orders.map((order, place) => {
    const known = loaded.existing.get(place)
    if (known) return planned(() => planKnown(order, known, scene), known.state)
    const duplicateKey = keys[place]?.duplicateKey ?? null
    const isDuplicate = duplicateKey !== null && seen.has(duplicateKey)
    if (duplicateKey !== null) seen.add(duplicateKey)
    const own = { ...scene, newNumber: numbers.shift() ?? '' }
    return planned(() => {
      const decision = decideImport(ctx, order, own, { loaded, isDuplicate })
      const state = decision.orders[0]?.after
      return state ? { result: { outcome: 'CREATED', state }, decision } : refuse('NOTHING_TO_DO')
    }, null)
  })
}

function planned(plan: () => Plan, state: OrderState | null): Plan {
  try {
    return plan()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { result: { outcome: 'REFUSED', state, reasons: error.reasons }, decision: null }
  }
}

/** Where an order would already be known from. Bad values are left to the reading of the order. */
export function keyOf(ctx: Context, configuration: Configuration, order: OrderToImport): ImportKey {
  const channels = [...configuration.channels.values()]
  const channelId = order.channel ? channels.find(({ code }) => code === order.channel)?.id : ctx.actor.channelId
  return {
    channelId: channelId ?? null,
    cartNumber: order.cartNumber?.trim() ?? null,
    accountId: order.accountId != null && isId(order.accountId) ? order.accountId : null,
    duplicateKey: duplicateKeyOf({
      placedAt: (order.placedAt ?? ctx.clock.now()).toISOString(),
      billTo: order.billTo ?? {},
      shipTo: order.shipTo ?? order.billTo ?? {},
      items: order.items.map(({ sku, qty }) => ({ sku, ordered: qty })),
    }),
  }
}

/**
 * Decides the import of a new order: ORDER_IMPORT, then what its past asks for.
 * @throws Refusal with all that is wrong with it
 */
export function decideImport(
  ctx: Context,
  order: OrderToImport,
  scene: Omit<Scene, 'entryId'>,
  { loaded, isDuplicate }: { loaded: LoadedImport; isDuplicate: boolean },
): ActionDecision {
  const channel = channelOfImport(ctx, scene.configuration, order.channel)
  const { state, labels } = readOrderDraft(order, { ...scene, channel, isDuplicate })
  if (order.accountId != null && !loaded.accountIds.has(order.accountId)) {
    refuse('NOT_FOUND', { path: ['accountId'], message: 'There is no such account.' })
  }
  const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }
  const wantsApproval = order.approve ?? channel?.autoApprove ?? false
  const past = stepsOfPast({
    amountPaid: order.amountPaid ?? null,
    paymentMethod: state.order.paymentMethod,
    approve: wantsApproval && state.order.reviewReasons.length === 0,
    shipDate: order.shipDate ?? null,
    parcels: parcelsOf(order, state),
  })
  const first: Step = { spec: orderImport, input: { ...plain, labels } as ImportedLabels }
  return decideAction({ ...plain, start: { before: null, state, told: null }, steps: [first, ...past], scene })
}

function parcelsOf(order: OrderToImport, state: OrderState) {
  const own = order.trackingNumber
    ? [{ carrier: order.carrier ?? null, number: order.trackingNumber, shipDate: order.shipDate ?? null, positions: null }]
    : []
  return [...own, ...(order.parcels ?? [])].map(({ positions, ...parcel }) => ({
    ...parcel,
    itemIds: positions?.map((position) => state.items[position]?.id ?? '') ?? null,
  }))
}

function planKnown(
  order: OrderToImport,
  { state, told }: { state: OrderState; told: ChannelSnapshot | null },
  scene: Omit<Scene, 'entryId'>,
): Plan {
  const { missing, differences } = compareItems(order, state)
  if (missing.length === 0) return { result: { outcome: 'UNCHANGED', state, added: 0, differences }, decision: null }
  const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }
  const steps = missing.map(({ sku, name, qty, unitPrice }): Step => ({
    spec: itemAdd,
    input: { ...plain, sku, name, qty, unitPrice } as Step['input'],
  }))
  const decision = decideAction({ ...plain, start: { before: state, state, told }, steps, scene })
  const after = decision.orders[0]?.after ?? state
  return { result: { outcome: 'ITEMS_ADDED', state: after, added: missing.length, differences }, decision }
}

/** An item is known again by its SKU and how often that SKU has come before it in the order. */
function compareItems(order: OrderToImport, state: OrderState) {
  const missing: OrderToImport['items'] = []
  const differences: ItemDifference[] = []
  const seen = new Map<string, number>()
  order.items.forEach((item, index) => {
    const sku = item.sku.trim()
    const occurrence = seen.get(sku) ?? 0
    seen.set(sku, occurrence + 1)
    const known = state.items.filter((candidate) => candidate.sku === sku)[occurrence]
    if (!known) {
      missing.push(item)
      return
    }
    if (known.name !== item.name.trim()) differences.push({ index, field: 'name' })
    if (known.ordered !== item.qty) differences.push({ index, field: 'qty' })
    if (known.unitPrice !== parseMoney(item.unitPrice, state.order.currency)) differences.push({ index, field: 'unitPrice' })
  })
  return { missing, differences }
}

async function write(ctx: Context, decided: readonly ActionDecision[], operation: string): Promise<void> {
  const configuration = decided[0] && ctx.configuration.current()
  if (!configuration) return
  const actions = decided.map((decision) => ({ decision, record: recordOf(decision, operation) }))
  const set = writeSetOf(ctx, configuration, actions)
  await ctx.database.rows(applyAction, [applyActionParameter(set, configuration)])
  ctx.database.announce(outboxChannel)
}

export const recordOf = (decision: ActionDecision, operation: string): ActionRecord => ({
  actionId: newId(Date.parse(decision.entries[0]?.state.order.updatedAt ?? '')),
  operation,
  note: null,
  reason: null,
  forced: false,
  undoesId: null,
  now: decision.entries[0]?.state.order.updatedAt ?? '',
})
