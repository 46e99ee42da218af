import { permissionNames, type StatusEventKey } from '@waypost/shared'
import { settableClock, type SettableClock } from '../../kernel/clock.js'
import type { Actor, Context } from '../../kernel/context.js'
import type { Database, Queryable } from '../../kernel/database.js'
import type { OrderState } from '../orders/index.js'
import { createChannel } from '../channels/index.js'
import {
  eventsOnOrders,
  fireEvent,
  hideFromCustomers,
  importOrder,
  plainInput,
  type EventSpec,
  type OrderEventInput,
  type StatusEventPayload,
} from '../status-events/index.js'
import type { WholeAccount } from '../accounts/index.js'
import { chanceOf, type Chance } from './chance.js'
import type { Deed, Hand } from './deeds.js'
import { draftOrder } from './draft-order.js'
import type { Place } from './places.js'
import { addAccounts } from './sample-accounts.js'
import { addQuotes, addRequests } from './sample-quotes.js'
import { planSample, type PlannedMoment } from './plan-sample.js'

/** The lives are made up anew from this for every installation, and come out the same. */
const seed = 19_840_612

const before = 120 * 24 * 3_600_000

/** Held while sample data are added, so that processes that start together add them once. */
const SAMPLE_LOCK = 5_779_202

/**
 * Fills a database that has no orders yet with about three hundred of the last ninety days, each
 * made by the events of its life, at their times. All or nothing; nothing of it is sent to anybody.
 * @returns how many orders there are now; 0 when there were some already
 */
export async function addSampleData(ctx: Context): Promise<number> {
  const channels = await sampleChannels(ctx)
  return ctx.database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [SAMPLE_LOCK])
    const [found] = await tx.query<{ any: boolean }>('select exists (select 1 from orders) as any')
    if (found?.any !== false) return 0
    const sample = new Sample(ctx, tx, channels)
    await sample.open()
    for (const moment of planSample(chanceOf(seed), ctx.clock.now().getTime()))
      await sample.live(moment)
    await sample.hide()
    await sample.quote()
    return sample.count
  })
}

const wanted = [
  { code: 'web-shop', name: 'Web shop' },
  { code: 'marketplace', name: 'Marketplace' },
] as const

/** The channels that orders of the sample data come from, as those who push them. */
async function sampleChannels(ctx: Context): Promise<Actor[]> {
  const actors: Actor[] = []
  for (const { code, name } of wanted) {
    const known = [...ctx.configuration.current().channels.values()]
    const { id } =
      known.find((channel) => channel.code === code) ??
      (await createChannel(ctx, { code, name, autoApprove: false, adapter: 'NONE' }))
    actors.push({ ...person('TOKEN', name), channelId: id })
  }
  return actors
}

const person = (kind: Actor['kind'], name: string): Actor => ({
  kind,
  id: null,
  name,
  email: null,
  role: kind === 'USER' ? 'OPERATIONS' : null,
  permissions: new Set(permissionNames),
  channelId: null,
})

const staff: Record<Hand, readonly [Actor, ...Actor[]]> = {
  office: [person('USER', 'Mira Holt'), person('USER', 'Tobias Anders')],
  warehouse: [person('USER', 'Ines Carvalho'), person('USER', 'Rolf Petersen')],
  accounts: [person('USER', 'Saskia Brandt')],
}

const specs = new Map<StatusEventKey, EventSpec>(eventsOnOrders.map((spec) => [spec.key, spec]))

/** Nobody is to be told of what never happened. */
const quiet = { ...plainInput, suppressEmail: true, suppressChannel: true }

interface Life {
  place: Place
  order: OrderState
  created: OrderState | null
}

class Sample {
  count = 0
  private readonly lives = new Map<number, Life>()
  private readonly clock: SettableClock
  private readonly chance: Chance = chanceOf(seed + 1)
  private readonly database: Database
  /** Of its own, so that orders stay what they were. */
  private readonly trade: Chance = chanceOf(seed + 2)
  private accounts: WholeAccount[] = []

  constructor(
    private readonly ctx: Context,
    tx: Queryable,
    private readonly shops: readonly Actor[],
  ) {
    this.clock = settableClock(ctx.clock.now())
    this.database = within(ctx.database, tx)
  }

  /** The accounts are there before the first order. */
  async open(): Promise<void> {
    const [administrator] = await this.database.query<{ id: string }>(
      `select id from auth_user where role = 'ADMINISTRATOR' order by "createdAt", id limit 1`,
    )
    this.clock.set(new Date(this.ctx.clock.now().getTime() - before))
    const office = this.as(staff.office[0])
    this.accounts = await addAccounts(office, this.trade, administrator?.id ?? null)
  }

  /** Quotes and order requests, of which orders come as well. */
  async quote(): Promise<void> {
    this.clock.set(this.ctx.clock.now())
    const office = { ...this.as(staff.office[0]), clock: this.clock }
    this.count += await addQuotes(office, this.trade, this.accounts)
    this.count += await addRequests(office, this.trade, this.accounts)
  }

  async live({ at, place, story, deed }: PlannedMoment): Promise<void> {
    this.clock.set(new Date(at))
    const payload = deed ? await this.happen(place, deed) : await this.arrive(place, story)
    const [refusal] = payload?.userErrors ?? []
    if (refusal)
      throw new Error(`sample data: ${story.name}, ${deed?.event ?? 'arrival'}: ${refusal.message}`)
  }

  /** One that was canceled is kept from its customer, so that hiding can be seen. */
  async hide(): Promise<void> {
    const canceled = [...this.lives.values()].findLast(({ order }) => order.order.canceledAt)
    if (!canceled) return
    const { id: orderId } = canceled.order.order
    this.clock.set(this.ctx.clock.now())
    const { userErrors } = await hideFromCustomers(this.as(staff.office[0]), {
      orderId,
      reason: 'Made to try out the shop.',
    })
    if (userErrors[0]) throw new Error(`sample data: hiding: ${userErrors[0].message}`)
  }

  private as(actor: Actor): Context {
    const { ctx, clock, database } = this
    return { ...ctx, actor, clock, database, loaders: new Map() }
  }

  private async arrive(place: number, { arrival }: PlannedMoment['story']) {
    const { chance } = this
    // Two in ten orders are typed in by staff, who have no number of a cart.
    const shop = chance.next() < 0.2 ? null : this.shops[chance.between(0, this.shops.length - 1)]
    const cartNumber = shop ? `W-${20_100 + place * 3}` : null
    const from = { placedAt: this.clock.now(), cartNumber }
    const drafted = draftOrder(chance, arrival ?? {}, from)
    const actor = shop ?? chance.oneOf(staff.office)
    const input = { ...drafted.order, accountId: shop ? null : this.accountOf(drafted.order) }
    const payload = await importOrder(this.as(actor), { ...quiet, order: input })
    const order = payload.order?.state
    if (order) this.lives.set(place, { place: drafted.place, order, created: null })
    this.count += 1
    return payload
  }

  /** Orders that staff type in are those of accounts, where the currency is theirs. */
  private accountOf({ currency }: { currency: string }): string | null {
    const fitting = this.accounts.filter((account) => account.currency === currency)
    return fitting[this.trade.between(0, 9_999) % Math.max(fitting.length, 1)]?.id ?? null
  }

  private async happen(place: number, deed: Deed): Promise<StatusEventPayload | null> {
    const life = this.lives.get(place)
    const order = deed.toCreated ? life?.created : life?.order
    const spec = specs.get(deed.event)
    if (!life || !order || !spec) return null
    const own = deed.input?.({ order, chance: this.chance, place: life.place })
    const input = { ...quiet, ...own, orderId: order.order.id } as OrderEventInput
    const actor = this.chance.oneOf(staff[deed.by])
    const payload = await fireEvent(this.as(actor), spec as EventSpec<OrderEventInput>, input)
    this.count += payload.createdOrder ? 1 : 0
    this.lives.set(place, { ...life, ...ordersAfter(payload, life, deed) })
    return payload
  }
}

/** The orders of a life as a deed leaves them. */
function ordersAfter(
  { order, createdOrder }: StatusEventPayload,
  life: Life,
  { toCreated }: Deed,
): Pick<Life, 'order' | 'created'> {
  if (toCreated) return { order: life.order, created: order?.state ?? life.created }
  return { order: order?.state ?? life.order, created: createdOrder?.state ?? life.created }
}

/** The database as one transaction sees it; a transaction within it is part of it. */
const within = (database: Database, tx: Queryable): Database =>
  Object.assign(Object.create(database) as Database, {
    rows: tx.rows.bind(tx),
    query: tx.query.bind(tx),
    transaction: <Result>(work: (own: Queryable) => Promise<Result>) => work(tx),
  })
