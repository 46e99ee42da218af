import type { SettableClock } from '../../kernel/clock.js'
import type { Context } from '../../kernel/context.js'
import type { WholeAccount } from '../accounts/index.js'
import {
  cancelRequest,
  createRequest,
  decideRequest,
  orderOfRequest,
  submitRequest,
} from '../order-requests/index.js'
import { changeQuoteStatus, convertQuote, createQuote } from '../quotes/index.js'
import type { Chance } from './chance.js'
import { articles } from './places.js'

/** The sample's context, whose clock is set to the moment of each deed. */
export type SampleContext = Context & { clock: SettableClock }

const day = 24 * 3_600_000

/** How many quotes come to each end. */
const quoteEnds = {
  SUBMITTED: 18,
  'IN REVIEW': 24,
  APPROVED: 26,
  NEAR: 10,
  CANCELED: 12,
  EXPIRED: 10,
  CONVERTED: 20,
} as const
type QuoteEnd = keyof typeof quoteEnds

/** How many order requests come to each end. */
const requestEnds = {
  DRAFT: 7,
  PENDING: 14,
  STUCK: 6,
  APPROVED: 10,
  REJECTED: 8,
  CANCELED: 7,
  ORDERED: 8,
} as const
type RequestEnd = keyof typeof requestEnds

const allOf = <End extends string>(ends: Readonly<Record<End, number>>): End[] =>
  (Object.entries(ends) as [End, number][]).flatMap(([end, count]) =>
    Array.from({ length: count }, () => end),
  )

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)

function refuse(what: string, { userErrors }: { userErrors: readonly unknown[] }): void {
  if (userErrors.length > 0) throw new Error(`sample data: ${what}: ${JSON.stringify(userErrors)}`)
}

const lines = (chance: Chance, cut: number) =>
  Array.from({ length: chance.between(1, 4) }, () => {
    const [sku, name, cents] = articles[chance.between(0, articles.length - 1)] ?? articles[0]
    const listPrice = (cents / 100).toFixed(2)
    return {
      sku,
      name,
      qty: chance.between(2, 24),
      listPrice,
      unitPrice: ((cents / 100) * cut).toFixed(2),
    }
  })

/** Adds a hundred and twenty quotes of these accounts in all stages; answers how many orders came of them. */
export async function addQuotes(
  ctx: SampleContext,
  chance: Chance,
  accounts: readonly WholeAccount[],
): Promise<number> {
  const now = ctx.clock.now().getTime()
  let orders = 0
  for (const [place, end] of allOf(quoteEnds).entries()) {
    const account = accounts[(place * 7) % accounts.length]
    if (!account) continue
    const at = now - chance.between(end === 'EXPIRED' ? 40 : 2, end === 'EXPIRED' ? 80 : 30) * day
    orders += await addQuote({ ctx, chance, account, end, at, now, place })
  }
  ctx.clock.set(new Date(now))
  return orders
}

interface QuoteStory {
  ctx: SampleContext
  chance: Chance
  account: WholeAccount
  end: QuoteEnd
  at: number
  now: number
  place: number
}

/** When a quote of this story expires. */
function expiryOf({ end, at, now, chance }: QuoteStory): number {
  if (end === 'EXPIRED') return at + 14 * day
  return end === 'NEAR' ? now + chance.between(1, 6) * day : now + 45 * day
}

/** The label that a quote of this story is given by hand; null for the one that it begins with. */
function labelOfEnd(end: QuoteEnd): string | null {
  if (end === 'SUBMITTED') return null
  return end === 'NEAR' || end === 'CONVERTED' ? 'APPROVED' : end
}

const draftQuote = ({ account, chance, end, place }: QuoteStory, expiresAt: number) => ({
  accountId: account.id,
  contactId: account.contacts.find(({ role }) => role === 'BUYER')?.id ?? null,
  reference: place % 3 === 0 ? `RFQ-${7000 + place}` : null,
  lines: lines(chance, end === 'SUBMITTED' || place % 2 === 0 ? 1 : 0.9),
  shipping: '9.90',
  expiresOn: isoDay(expiresAt),
  customerNote: place % 4 === 0 ? 'Prices hold for the quantities named.' : null,
})

async function addQuote(story: QuoteStory): Promise<number> {
  const { ctx, end, at } = story
  ctx.clock.set(new Date(at))
  const expiresAt = expiryOf(story)
  const made = await createQuote(ctx, draftQuote(story, expiresAt))
  refuse(`quote ${end}`, made)
  const { id: quoteId = '', labelId = null } = made.answer ?? {}
  const labelCode = labelOfEnd(end)
  const has = ctx.configuration.current().labels.get(labelId ?? 0)?.code
  if (labelCode !== null && labelCode !== has) {
    ctx.clock.set(new Date(end === 'EXPIRED' ? expiresAt + day : at + day))
    refuse(`quote ${end}`, await changeQuoteStatus(ctx, { quoteId, labelCode }))
  }
  if (end !== 'CONVERTED') return 0
  ctx.clock.set(new Date(at + 1.5 * day))
  refuse('quote conversion', await convertQuote(ctx, { quoteId, paymentMethod: 'Invoice' }))
  return 1
}

/** Adds sixty order requests of the accounts that have an approval scheme, in all stages; answers how many orders came of them. */
export async function addRequests(
  ctx: SampleContext,
  chance: Chance,
  accounts: readonly WholeAccount[],
): Promise<number> {
  const now = ctx.clock.now().getTime()
  const withScheme = accounts.filter((_, place) => place % 3 === 0)
  for (const [place, end] of allOf(requestEnds).entries()) {
    const account = withScheme[place % withScheme.length]
    if (!account) continue
    const days =
      end === 'STUCK' ? chance.between(4, 9) : end === 'PENDING' ? 1 : chance.between(2, 25)
    ctx.clock.set(new Date(now - days * day))
    await addRequest(ctx, chance, account, end)
  }
  ctx.clock.set(new Date(now))
  return requestEnds.ORDERED
}

async function addRequest(
  ctx: SampleContext,
  chance: Chance,
  account: WholeAccount,
  end: RequestEnd,
): Promise<void> {
  const made = await createRequest(ctx, {
    accountId: account.id,
    buyerId: account.contacts.find(({ role }) => role === 'BUYER')?.id ?? '',
    lines: lines(chance, 1).map(({ listPrice: _, ...line }) => line),
    comments: chance.next() < 0.3 ? 'Needed before the end of the month.' : null,
  })
  refuse(`request ${end}`, made)
  const requestId = made.request?.id ?? ''
  if (end === 'DRAFT') return
  refuse(`request ${end}`, await submitRequest(ctx, { requestId }))
  if (end === 'CANCELED') refuse(`request ${end}`, await cancelRequest(ctx, { requestId }))
  if (end === 'REJECTED') await decideAll(ctx, account, requestId, 'REJECT')
  if (end === 'APPROVED' || end === 'ORDERED') await decideAll(ctx, account, requestId, 'APPROVE')
  if (end !== 'ORDERED') return
  ctx.clock.advance(3 * 3_600_000)
  refuse('order of a request', await orderOfRequest(ctx, { requestId, paymentMethod: 'Invoice' }))
}

/** All approvers say yes in turn, or the first says no. */
async function decideAll(
  ctx: SampleContext,
  { contacts }: WholeAccount,
  requestId: string,
  decision: 'APPROVE' | 'REJECT',
): Promise<void> {
  const approvers = contacts.filter(({ role }) => role !== 'BUYER')
  const inTurn = [...approvers].sort(
    (a, b) => Number(a.role === 'ADMINISTRATOR') - Number(b.role === 'ADMINISTRATOR'),
  )
  for (const { id } of inTurn) {
    ctx.clock.advance(3 * 3_600_000)
    const decided = await decideRequest(ctx, {
      requestId,
      approverId: id,
      decision,
      reason: decision === 'APPROVE' ? null : 'Not in this quarter.',
    })
    // Who is not asked, or not any more, is passed over.
    if (decided.userErrors.length === 0 && decided.request?.state !== 'PENDING') return
  }
}
