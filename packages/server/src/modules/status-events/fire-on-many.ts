import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import type { OrderState } from '../orders/index.js'
import type { StoredAnswer } from './answers.js'
import { checkFiring, decideFiring, keyRows, replayed } from './decide-firing.js'
import type { Scene, Step } from './event-spec.js'
import { inputDigest } from '../../kernel/input-digest.js'
import { firmly } from './firmly.js'
import { checkNamed, loadActions, type LoadedAction } from './load-action.js'
import { sceneOf, withNumbers } from './scene.js'
import type { OrderEventInput } from './status-event.inputs.js'
import { writeActions, type ReadyAction } from './write-actions.js'

/** What is to happen to one of many orders: events that are one action. */
export type Firing = FixedFiring | FittedFiring

interface FixedFiring {
  /** Names the order and says what holds for the whole action; a key of its own makes a retry safe. */
  input: OrderEventInput
  steps: readonly Step[]
}

/** Finds out what it has left to do itself, so that it needs no key. */
interface FittedFiring {
  input: OrderEventInput & { idempotencyKey?: null }
  /**
   * What the order, as it stands when the action is decided, still needs: nothing when empty.
   * @throws Refusal
   */
  steps(before: OrderState, scene: Pick<Scene, 'today'>): readonly Step[]
}

/**
 * What came of one firing: the order as it found it and as it is afterwards, null when the caller
 * sees no such order. Neither fired nor a reason: there was nothing to do.
 */
export type FiringOutcome =
  | { fired: true; before: OrderState; order: OrderState['order']; answer: StoredAnswer }
  | {
      fired: false
      before: OrderState | null
      order: OrderState['order'] | null
      reasons: readonly RefusalReason[]
    }

/** How a run over many orders goes. */
export interface ManyOptions {
  /** The mutation or command, for the audit. */
  operation: string
  /** Answers the same and writes nothing. */
  dryRun: boolean
}

/** Orders that commit together. */
const chunkSize = 1_000

/**
 * Fires events on many orders: loads, decides and writes a thousand at a time, each thousand in one
 * transaction. An order that is refused leaves the others alone; firings on the same order happen
 * in their turn. What was committed stays when a later part fails: with a key on each firing, the
 * run can be tried again.
 * @returns an outcome for each firing, in their order
 */
export async function fireOnMany(
  ctx: Context,
  firings: readonly Firing[],
  options: ManyOptions,
): Promise<FiringOutcome[]> {
  const run = new Run(ctx, options)
  const outcomes = firings.map(({ input }) => outcomeOf(null, () => namedWell(input)))
  let waiting = [...firings.entries()].filter(([place]) => !outcomes[place])
  while (waiting.length > 0) {
    const chunk = waiting.slice(0, chunkSize)
    const settled = await run.fire(chunk.map(([, firing]) => firing))
    chunk.forEach(([place], at) => (outcomes[place] = settled[at]))
    waiting = waiting.filter(([place]) => !outcomes[place])
  }
  if (!options.dryRun) countRefused(ctx, firings, outcomes, options)
  return outcomes.filter((outcome) => outcome !== undefined)
}

function countRefused(
  { metrics }: Context,
  firings: readonly Firing[],
  outcomes: readonly (FiringOutcome | undefined)[],
  { operation }: ManyOptions,
): void {
  firings.forEach(({ steps }, place) => {
    const outcome = outcomes[place]
    if (!outcome || outcome.fired || outcome.reasons.length === 0) return
    metrics.eventRefused(
      typeof steps === 'function' ? operation : (steps[0]?.spec.key ?? operation),
    )
  })
}

function namedWell(input: OrderEventInput): FiringOutcome | undefined {
  checkNamed(input)
  return undefined
}

/** What `decide` answers, or the refusal that it ends with. */
const outcomeOf = <Outcome>(before: OrderState | null, decide: () => Outcome) =>
  unlessRefused(decide, (reasons) => notFired(before, reasons))

const notFired = (before: OrderState | null, reasons: readonly RefusalReason[]) =>
  ({ fired: false, before, order: before?.order ?? null, reasons }) as const

/** The digest of an action's input for its idempotency key; null without a key. */
function digestOfFiring({ input, steps }: Firing): string | null {
  if (input.idempotencyKey == null || typeof steps === 'function') return null
  const events = steps.map(({ spec, input: own }) => ({ event: spec.key, ...own }))
  return inputDigest('', { ...input, events })
}

/** Tells whether neither an order nor an idempotency key has come before in the chunk. */
function firstOfEach() {
  const orders = new Set<string>()
  const keys = new Set<string>()
  return (orderId: string | undefined, key: string | null | undefined): boolean => {
    if (orders.has(orderId ?? '') || keys.has(key ?? '')) return false
    if (orderId !== undefined) orders.add(orderId)
    if (key != null) keys.add(key)
    return true
  }
}

class Run {
  /** Orders as a dry run would have left them, for what would happen to them next. */
  private readonly ahead = new Map<string, Pick<LoadedAction, 'state' | 'told'>>()

  constructor(
    private readonly ctx: Context,
    private readonly options: ManyOptions,
  ) {}

  /** The outcomes of a chunk; undefined for a firing that waits for another on its order. */
  fire(chunk: readonly Firing[]): Promise<(FiringOutcome | undefined)[]> {
    const attempt = (db: Queryable) => this.attempt(db, chunk)
    const orders = chunk.map(({ input }) => input)
    return this.options.dryRun ? attempt(this.ctx.database) : firmly(this.ctx, orders, attempt)
  }

  private async attempt(db: Queryable, chunk: readonly Firing[]) {
    const { ctx } = this
    const orders = chunk.map(({ input }) => input)
    const loaded = await loadActions(ctx, db, orders)
    const configuration = await ctx.configuration.atLeast(loaded[0]?.revision ?? 0, db)
    const scene = await sceneOf(ctx, db, configuration, { force: false }, false)
    const { settled, ready } = await withNumbers(db, this.options.dryRun, (newNumber) =>
      this.decideAll(chunk, loaded, { ...scene, newNumber }),
    )
    if (ready.length > 0) await writeActions(ctx, db, configuration, ready)
    return settled
  }

  private decideAll(
    chunk: readonly Firing[],
    loaded: readonly LoadedAction[],
    scene: Omit<Scene, 'entryId'>,
  ) {
    const ready: ReadyAction[] = []
    const isFirst = firstOfEach()
    const settled = chunk.map((firing, at) => {
      const found = this.asLeft(loaded[at])
      if (!found || !isFirst(found.state?.order.id, firing.input.idempotencyKey)) return undefined
      const own = { ...scene, force: firing.input.force }
      return outcomeOf(found.state, () => this.decide(firing, found, own, ready))
    })
    return { settled, ready }
  }

  private asLeft(loaded: LoadedAction | undefined): LoadedAction | undefined {
    const left = this.ahead.get(loaded?.state?.order.id ?? '')
    return loaded && left ? { ...loaded, ...left } : loaded
  }

  /** Decides one firing and puts what is to be written with the rest. @throws Refusal */
  private decide(
    firing: Firing,
    found: LoadedAction,
    scene: Omit<Scene, 'entryId'>,
    ready: ReadyAction[],
  ): FiringOutcome {
    const { ctx, options } = this
    const { input } = firing
    const digest = digestOfFiring(firing)
    if (found.replay && !options.dryRun) {
      const { answer, state } = replayed(found, digest)
      return { fired: true, before: state, order: state.order, answer }
    }
    const checked = checkFiring(ctx, input, found)
    const { before } = checked
    const steps = typeof firing.steps === 'function' ? firing.steps(before, scene) : firing.steps
    if (steps.length === 0) return notFired(before, [])
    const decided = decideFiring(ctx, scene, checked, { steps }, options.operation)
    const { answer, state, decision } = decided
    if (options.dryRun)
      this.ahead.set(state.order.id, { state, told: decision.orders[0]?.nowTold ?? checked.told })
    else ready.push({ ...decided, keys: keyRows(ctx, input, digest, answer) })
    return { fired: true, before, order: state.order, answer }
  }
}
