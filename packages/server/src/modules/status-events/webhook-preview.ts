import { statusEvents, type Permission, type StatusEventKey } from '@waypost/shared'
import type { Actor, Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import { unlessRefused } from '../../kernel/refusal.js'
import { newId } from '../../kernel/uuid.js'
import { endpointUrl, messageBody, messageHeaders, type StoredMessage } from '../webhooks/index.js'
import { eventsOnOrders } from './catalog/index.js'
import { decideAction, type DecidedEntry } from './decide-action.js'
import { leavingOrder } from './leaving-order.js'
import { loadAction, type LoadedAction } from './load-action.js'
import { sampleMessage } from './sample-message.js'
import { sceneOf } from './scene.js'
import { plainInput, type StatusEventInput } from './status-event.inputs.js'
import type { PreviewSource, WebhookPreview } from './webhook-preview.types.js'
import { messageOf } from './write-set.js'

/** Base64 of "only for samples, never for real": it signs nothing that anybody trusts. */
const sampleSecret = 'whsec_b25seSBmb3Igc2FtcGxlcywgbmV2ZXIgZm9yIHJlYWw='
const sampleUrl = 'https://example.com/webhooks'

interface Previewed {
  source: PreviewSource
  message: StoredMessage
  id: string
  sequence: number
}

/** What is to be previewed, of which order, for which endpoint. */
export interface PreviewWish {
  event: StatusEventKey
  orderNumber: string | null
  endpointId: number | null
}

/**
 * The message of an event as an endpoint would get it.
 * @throws AppError NOT_FOUND when no order of this number is visible, or there is no such endpoint;
 * FORBIDDEN when a real order is asked for without the right to see orders
 */
export async function previewWebhook(ctx: Context, wish: PreviewWish): Promise<WebhookPreview> {
  if (wish.orderNumber !== null) demand(ctx.actor, 'orders.read')
  const url =
    wish.endpointId === null ? sampleUrl : await endpointUrl(ctx.database, wish.endpointId)
  if (url === null) throw new AppError('NOT_FOUND', 'There is no endpoint with this id.')
  const { source, message, id, sequence } = await previewed(ctx, wish)
  const body = messageBody(message, sequence > 1 ? sequence - 1 : null)
  const sentAt = ctx.clock.now()
  const headers = Object.entries(messageHeaders({ id: `evt_${id}`, sentAt, body }, [sampleSecret]))
  return {
    source,
    body,
    headers: headers.map(([name, value]) => ({ name, value })),
    secret: sampleSecret,
    curl: curlOf(url, headers, body),
  }
}

function demand({ permissions }: Actor, permission: Permission): void {
  if (permissions.has(permission)) return
  throw new AppError('FORBIDDEN', `This needs the permission ${permission}.`, { permission })
}

async function previewed(ctx: Context, { event, orderNumber }: PreviewWish): Promise<Previewed> {
  const now = ctx.clock.now()
  if (orderNumber === null) {
    const message = sampleMessage(event, ctx.configuration.current(), now)
    return { source: 'SAMPLE', message, id: newId(), sequence: message.data.sequence }
  }
  const loaded = await loadAction(ctx, ctx.database, { orderNumber })
  if (!loaded.state) throw new AppError('NOT_FOUND', 'No order that you may see has this number.')
  return (
    (await lastMessage(ctx, loaded.state.order.id, event)) ??
    (await nextMessage(ctx, { ...loaded, state: loaded.state }, event))
  )
}

async function lastMessage(
  { database }: Context,
  orderId: string,
  event: StatusEventKey,
): Promise<Previewed | null> {
  const [last] = await database.query<Omit<Previewed, 'source'>>(
    `select e.id, e.sequence, x.payload as message
     from history_entry e join outbox x on x.entry_id = e.id
     where e.order_id = $1 and e.event = $2 order by e.sequence desc limit 1`,
    [orderId, event],
  )
  return last ? { source: 'HAPPENED', ...last } : null
}

type Loaded = LoadedAction & { state: NonNullable<LoadedAction['state']> }

/** What the event would tell if it happened now; the order as it is where it cannot. */
async function nextMessage(ctx: Context, loaded: Loaded, event: StatusEventKey) {
  const configuration = await ctx.configuration.atLeast(loaded.revision)
  const scene = await sceneOf(ctx, ctx.database, configuration, { force: false }, false)
  const entry = decidedEntry(loaded, event, scene)
  const { state } = loaded
  const id = newId()
  if (entry) {
    const message = messageOf(entry, configuration, scene.now)
    return { source: 'WOULD_HAPPEN' as const, message, id, sequence: entry.sequence }
  }
  const sequence = state.order.version
  const order = leavingOrder(state, configuration, { audience: 'INTEGRATOR' })
  const message = {
    type: statusEvents[event].messageType,
    timestamp: scene.now,
    data: { sequence, event, order, changes: [] },
  }
  return { source: 'AS_IT_STANDS' as const, message, id, sequence }
}

/** The entry of the first candidate of the event that is not refused; nothing of it is written. */
function decidedEntry(
  { state, told }: Loaded,
  event: StatusEventKey,
  scene: Awaited<ReturnType<typeof sceneOf>>,
): DecidedEntry | undefined {
  const spec = eventsOnOrders.find(({ key }) => key === event)
  for (const candidate of spec?.candidates(state, { ...scene, entryId: '' }, null) ?? []) {
    const input = { ...plainInput, dryRun: true, ...candidate } as StatusEventInput
    const start = { before: state, state, told }
    const decided = unlessRefused(
      () => decideAction({ ...plainInput, start, steps: spec ? [{ spec, input }] : [], scene }),
      () => null,
    )
    const entry = decided?.entries.find((one) => one.event === event)
    if (entry) return entry
  }
  return undefined
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

const curlOf = (url: string, headers: [string, string][], body: string): string =>
  [
    `curl ${quoted(url)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    `--data-raw ${quoted(body)}`,
  ].join(' \\\n  ')
