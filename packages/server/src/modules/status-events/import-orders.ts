import type { ChannelRecord, Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { isId } from '../../kernel/uuid.js'
import type { ItemRecord, OrderState } from '../orders/index.js'
import { itemAdd } from './catalog/item-add.js'
import { decideAction, mainOrder, type ActionDecision } from './decide-action.js'
import { duplicateKeyOf } from './duplicate-key.js'
import type { EventSpec, Scene, Step } from './event-spec.js'
import { loadImport, type ImportKey, type LoadedImport } from './load-import.js'
import type { OrderDraftInput } from './order-draft.inputs.js'
import { orderImport, stepsOfPast, type ImportedLabels } from './order-import.js'
import type { ChannelSnapshot } from './planned-update.js'
import { readOrderDraft } from './read-order-draft.js'
import { refuse } from './refusals.js'
import { untilSettled } from '../../kernel/until-settled.js'
import { isOutdated } from './retry.js'
import { sceneOf, takeNumbers } from './scene.js'
import { plainInput } from './status-event.inputs.js'
import { writeActions } from './write-actions.js'
import { recordOf } from './write-set.js'

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
  | {
      outcome: 'ITEMS_ADDED' | 'UNCHANGED'
      state: OrderState
      added: number
      differences: ItemDifference[]
    }
  | { outcome: 'REFUSED'; state: OrderState | null; reasons: readonly RefusalReason[] }

/** A known item whose values differ from those imported; it is left alone. */
export interface ItemDifference {
  /** The place of the imported item in its order. */
  index: number
  field: 'name' | 'qty' | 'unitPrice'
}

/** The channel that an order names, or that the caller's token is bound to. */
export function channelOfImport(
  ctx: Context,
  configuration: Configuration,
  code: string | null | undefined,
): ChannelRecord | null {
  const bound = ctx.actor.channelId
  if (code == null || code === '')
    return bound === null ? null : (configuration.channels.get(bound) ?? null)
  const channel = [...configuration.channels.values()].find((candidate) => candidate.code === code)
  if (!channel)
    return refuse('NOT_FOUND', {
      path: ['channel'],
      message: `There is no channel "${code.slice(0, 64)}".`,
    })
  if (bound !== null && bound !== channel.id)
    return refuse('PERMISSION_DENIED', { path: ['channel'] })
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
    const { plans, configuration } = await planImports(ctx, ctx.database, orders, options.dryRun)
    const ready = plans.flatMap(({ decision }) =>
      decision ? [{ decision, record: recordOf(decision, options.operation) }] : [],
    )
    if (!options.dryRun && ready.length > 0)
      await writeActions(ctx, ctx.database, configuration, ready)
    return plans.map(({ result }) => result)
  }
  return untilSettled(attempt, attempt, isOutdated)
}

async function planImports(
  ctx: Context,
  db: Queryable,
  orders: readonly OrderToImport[],
  dryRun: boolean,
): Promise<{ plans: Plan[]; configuration: Configuration }> {
  const keys = orders.map((order) => keyOf(ctx, ctx.configuration.current(), order))
  const loaded = await loadImport(ctx, db, keys, null)
  const configuration = await ctx.configuration.atLeast(loaded.revision, db)
  const scene = await sceneOf(ctx, db, configuration, { force: false }, false)
  const fresh = orders.filter((_, place) => !loaded.existing.has(place)).length
  const numbers = dryRun || fresh === 0 ? [] : await takeNumbers(db, fresh)
  const seen = new Set(loaded.duplicateKeys)
  const plans = orders.map((order, place) => {
    const known = loaded.existing.get(place)
    if (known) return planned(() => planKnown(ctx, order, known, scene), known.state)
    const duplicateKey = keys[place]?.duplicateKey ?? null
    const isDuplicate = duplicateKey !== null && seen.has(duplicateKey)
    if (duplicateKey !== null) seen.add(duplicateKey)
    const own = { ...scene, newNumber: () => numbers.shift() ?? '' }
    return planned(() => {
      const decision = decideImport(ctx, order, own, { loaded, isDuplicate })
      takeCredit(loaded, mainOrder(decision))
      return { result: { outcome: 'CREATED', state: mainOrder(decision) }, decision }
    }, null)
  })
  return { plans, configuration }
}

/** What one order of an import leaves unpaid, the next of the same account may not owe any more. */
function takeCredit({ accounts }: LoadedImport, { order }: OrderState): void {
  for (const account of accounts.values())
    if (account.id === order.accountId && account.currency === order.currency)
      if (account.creditRoom !== null) account.creditRoom -= order.total - order.netPaid
}

function planned(plan: () => Plan, state: OrderState | null): Plan {
  return unlessRefused(plan, (reasons) => ({
    result: { outcome: 'REFUSED', state, reasons },
    decision: null,
  }))
}

/** The channel and its number of the order; without a channel, only files have numbers that tell orders apart. */
function identityOf(
  ctx: Context,
  configuration: Configuration,
  order: OrderToImport,
): Pick<ImportKey, 'channelId' | 'cartNumber'> {
  const channels = [...configuration.channels.values()]
  const channelId =
    (order.channel
      ? channels.find(({ code }) => code === order.channel)?.id
      : ctx.actor.channelId) ?? null
  const cartNumber = order.cartNumber?.trim() ?? ''
  const isTold = cartNumber !== '' && (channelId !== null || order.source === 'FILE')
  return { channelId, cartNumber: isTold ? cartNumber : null }
}

/** Where an order would already be known from. Bad values are left to the reading of the order. */
export function keyOf(ctx: Context, configuration: Configuration, order: OrderToImport): ImportKey {
  return {
    ...identityOf(ctx, configuration, order),
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
  options: {
    loaded: LoadedImport
    isDuplicate: boolean
    suppressEmail?: boolean
    suppressChannel?: boolean
    emailText?: string | null
  },
): ActionDecision {
  const { loaded, isDuplicate, emailText = null } = options
  const { suppressEmail = false, suppressChannel = false } = options
  const channel = channelOfImport(ctx, scene.configuration, order.channel)
  const account = accountOf(loaded, order)
  const { state, labels } = readOrderDraft(order, { ...scene, channel, isDuplicate, account })
  refuseUnknownAccount(order, account)
  const wantsApproval = order.approve ?? channel?.autoApprove ?? false
  const past = stepsOfPast({
    amountPaid: order.amountPaid ?? null,
    paymentMethod: state.order.paymentMethod,
    approve: wantsApproval && state.order.reviewReasons.length === 0,
    shipDate: order.shipDate ?? null,
    parcels: parcelsOf(order, state),
  })
  const first: Step = { spec: orderImport, input: { ...plainInput, labels } as ImportedLabels }
  const start = { before: null, state, told: null }
  const manner = { suppressEmail, suppressChannel, emailText }
  return decideAction({ start, steps: [first, ...past], scene, ...manner })
}

const accountOf = ({ accounts }: LoadedImport, { accountId }: OrderToImport) =>
  accounts.get(accountId?.toLowerCase() ?? '') ?? null

function refuseUnknownAccount({ accountId }: OrderToImport, account: object | null): void {
  if (accountId == null || account !== null) return
  refuse('NOT_FOUND', { path: ['accountId'], message: 'There is no such account.' })
}

function parcelsOf(order: OrderToImport, state: OrderState) {
  const own = order.trackingNumber
    ? [
        {
          carrier: order.carrier ?? null,
          number: order.trackingNumber,
          shipDate: order.shipDate ?? null,
          positions: null,
        },
      ]
    : []
  return [...own, ...(order.parcels ?? [])].map(({ positions, ...parcel }) => ({
    ...parcel,
    itemIds: positions?.map((position) => state.items[position]?.id ?? '') ?? null,
  }))
}

function planKnown(
  ctx: Context,
  order: OrderToImport,
  { state, told }: { state: OrderState; told: ChannelSnapshot | null },
  scene: Omit<Scene, 'entryId'>,
): Plan {
  const channel = channelOfImport(ctx, scene.configuration, order.channel)
  const draft = readOrderDraft(order, { ...scene, channel, isDuplicate: false, account: null })
  if (draft.state.order.currency !== state.order.currency) {
    refuse('INVALID_INPUT', {
      path: ['currency'],
      message: `The order is known in ${state.order.currency}.`,
    })
  }
  const { missing, differences } = compareItems(draft.state.items, state.items)
  if (missing.length === 0)
    return { result: { outcome: 'UNCHANGED', state, added: 0, differences }, decision: null }
  const steps = missing.map((item): Step => ({
    spec: importedItem(item, draft.labels.get(item.id) ?? null),
    input: plainInput,
  }))
  const decision = decideAction({
    ...plainInput,
    start: { before: state, state, told },
    steps,
    scene,
  })
  return {
    result: {
      outcome: 'ITEMS_ADDED',
      state: mainOrder(decision),
      added: missing.length,
      differences,
    },
    decision,
  }
}

/** ITEM_ADD of an item that came with an import, and with a label that stands instead of the rule's. */
function importedItem(item: ItemRecord, labelId: number | null): EventSpec {
  const effect: EventSpec['effect'] = (state) => {
    const position = Math.max(0, ...state.items.map((other) => other.position)) + 1
    // Its share of the file's tax and discount belongs to amounts that this order does not have.
    const added = { ...item, position, tax: 0, discount: 0 }
    const labels = new Map(labelId === null ? [] : [[item.id, labelId]])
    return { state: { ...state, items: [...state.items, added] }, touched: [item.id], labels }
  }
  return { ...(itemAdd as EventSpec), effect }
}

/** An item is known again by its SKU and how often that SKU has come before it in the order. */
function compareItems(items: readonly ItemRecord[], known: readonly ItemRecord[]) {
  const missing: ItemRecord[] = []
  const differences: ItemDifference[] = []
  const left = groupBy(known, ({ sku }) => sku)
  items.forEach((item, index) => {
    const own = left.get(item.sku)?.shift()
    if (!own) {
      missing.push(item)
      return
    }
    if (own.name !== item.name) differences.push({ index, field: 'name' })
    if (own.ordered !== item.ordered) differences.push({ index, field: 'qty' })
    if (own.unitPrice !== item.unitPrice) differences.push({ index, field: 'unitPrice' })
  })
  return { missing, differences }
}
