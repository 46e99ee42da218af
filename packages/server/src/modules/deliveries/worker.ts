import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { ConfigurationCache } from '../../kernel/configuration.js'
import type { Database } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import type { Logger } from '../../kernel/logger.js'
import type { Metrics } from '../../kernel/metrics.js'
import { claimDeliveries, releaseDestinations, type ClaimedRow } from './claim.sql.js'
import { DELIVERIES_CHANNEL, type DestinationKind } from './delivery.js'
import { callsAtOnce, Lane, type Held } from './lane.js'
import { createLine } from './one-at-a-time.js'
import { ResultWriter } from './result-writer.js'
import { takeBackLost, type HealthRow } from './result.sql.js'
import { schedule } from './schedule.js'
import { gaveBack, sendOne, type Finished, type TryBounds } from './send-one.js'
import type { Senders } from './sender.js'
import { switchedOff } from './switched-off.js'

/** What a worker works with. */
export interface WorkerParts {
  database: Database
  configuration: ConfigurationCache
  log: Logger
  metrics: Metrics
}

/** How a worker keeps time; what is not given is as in production. */
export interface WorkerOptions {
  /** Milliseconds for which a delivery is this worker's; no try may take more than half of it. */
  lease?: number
  /** Milliseconds after which it looks for what is due, told or not. */
  poll?: number
  /** Shortens the waiting: schedule, probes and days of failing. Not the lease. */
  timeScale?: number
}

/** A worker that sends what is due until it is stopped. */
export interface Worker {
  /** Whether it has not looked for work for a minute. */
  isStuck(): boolean
  /** Seconds since it last looked for work. */
  lookAge(): number
  /** Lets calls that are under way finish for some seconds, and gives back what it has claimed. */
  stop(): Promise<void>
}

const minute = 60_000
/** Seconds. */
const stuckAfter = 60
const probeEvery = minute
const stopAfter = 5 * 24 * 60 * minute
const finishWithin = 8_000

/**
 * Starts to send. Any number of workers may run on one database: each destination is one worker's
 * at a time.
 */
export async function startWorker(
  parts: WorkerParts,
  senders: Senders,
  options: WorkerOptions = {},
): Promise<Worker> {
  const worker = new DeliveryWorker(parts, senders, options)
  await worker.start()
  return worker
}

class DeliveryWorker implements Worker {
  private readonly id = randomUUID()
  private readonly lanes = new Map<number, Lane>()
  private readonly writer: ResultWriter
  /** Claims pass over a destination whose health is being written; this worker's own must not. */
  private readonly inTurn = createLine()
  private readonly lease: number
  private readonly poll: number
  private readonly scale: number
  private readonly bounds: TryBounds
  private readonly aborting = new AbortController()
  private stopped = false
  private claiming = false
  private failing = false
  private woken = false
  private lookedAt = performance.now()
  private tidiedAt = -Infinity
  private rounds: Promise<void> = Promise.resolve()
  private readonly underWay = new Set<Promise<void>>()
  private unlisten?: () => Promise<void>
  private wakeUp?: () => void

  constructor(
    private readonly parts: WorkerParts,
    private readonly senders: Senders,
    { lease = minute, poll = 1_000, timeScale = 1 }: WorkerOptions,
  ) {
    this.lease = lease
    this.poll = poll
    this.scale = timeScale
    setMaxListeners(0, this.aborting.signal)
    this.bounds = {
      limit: lease * 0.4,
      grace: lease * 0.1,
      second: 1_000 * timeScale,
      stopping: this.aborting.signal,
      log: parts.log,
    }
    this.writer = new ResultWriter(parts, {
      probeEvery: probeEvery * timeScale,
      stopAfter: stopAfter * timeScale,
      inTurn: this.inTurn,
      onWritten: (results, health) => {
        this.heed(health)
        this.goOn(results)
      },
    })
  }

  async start(): Promise<void> {
    const wake = () => {
      this.wake()
    }
    try {
      this.unlisten = await this.parts.database.listen(DELIVERIES_CHANNEL, wake, wake)
    } catch (error) {
      this.parts.log.warn({ err: error }, 'updates are looked for once a second only')
    }
    this.rounds = this.goRound()
  }

  isStuck(): boolean {
    return this.lookAge() > stuckAfter
  }

  lookAge(): number {
    return (performance.now() - this.lookedAt) / 1_000
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.wake()
    await this.unlisten?.()
    await this.rounds
    for (const lane of this.lanes.values()) this.giveBack(lane)
    const timer = setTimeout(() => {
      this.aborting.abort()
    }, finishWithin)
    await Promise.all(this.underWay)
    clearTimeout(timer)
    await this.writer.end()
    await this.release([]).catch(() => undefined)
  }

  private wake(): void {
    this.woken = true
    this.wakeUp?.()
  }

  private async goRound(): Promise<void> {
    while (!this.stopped) {
      this.woken = false
      try {
        await this.tidy()
        await this.claim()
        this.lookedAt = performance.now()
        this.failing = false
      } catch (error) {
        if (!this.failing)
          this.parts.log.warn({ err: error }, 'updates cannot be claimed; it is tried again')
        this.failing = true
        this.woken = false
      }
      await this.rest()
    }
  }

  private async rest(): Promise<void> {
    if (this.stopped || this.woken) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.poll)
      this.wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** What needs doing now and then only. */
  private async tidy(): Promise<void> {
    const now = performance.now()
    if (now - this.tidiedAt < this.poll) return
    this.tidiedAt = now
    const bounds = [schedule.length, this.lease]
    const lost = await this.parts.database.rows<{ kind: DestinationKind }>(takeBackLost, bounds)
    for (const { kind } of lost) this.parts.metrics.attemptLost(kind)
    await this.release([...this.lanes].filter(([, { held }]) => held > 0).map(([id]) => id))
  }

  private async release(except: number[]): Promise<void> {
    await this.parts.database.rows(releaseDestinations, [this.id, except])
  }

  private async claim(): Promise<void> {
    this.claiming = true
    const { asked, free, rows } = await this.inTurn(() => this.askForMore()).finally(() => {
      this.claiming = false
    })
    const claimed = groupBy(rows, ({ destinationId }) => destinationId)
    for (const id of claimed.keys()) if (!this.lanes.has(id)) this.lanes.set(id, new Lane())
    for (const [id, lane] of this.lanes) {
      const held = (claimed.get(id) ?? []).map((row) => ({ ...row, leaseEnds: asked + this.lease }))
      lane.add(held, free.get(id) ?? callsAtOnce, asked)
      this.pump(lane)
    }
  }

  private async askForMore() {
    const asked = performance.now()
    const free = new Map([...this.lanes].map(([id, lane]) => [id, lane.free]))
    const rows = await this.parts.database.rows<ClaimedRow>(claimDeliveries, [
      this.id,
      [...free.keys()],
      [...free.values()],
      callsAtOnce,
      switchedOff(this.parts.configuration.current()),
      this.lease,
      probeEvery * this.scale,
    ])
    return { asked, free, rows }
  }

  /** Starts as many calls as there may be. */
  private pump(lane: Lane): void {
    const { limit, grace } = this.bounds
    while (!this.stopped && lane.canStart) {
      const held = lane.ahead.shift()
      if (!held) break
      // A call that outlived its lease would meet the call of another worker.
      if (performance.now() + limit + grace > held.leaseEnds) this.writer.add(gaveBack(held))
      else this.send(lane, held)
    }
    if (lane.runsLow && !this.claiming) this.wake()
  }

  private send(lane: Lane, held: Held): void {
    lane.underWay += 1
    const sending = sendOne(this.senders[held.kind], held, this.bounds).then((finished) => {
      lane.underWay -= 1
      this.underWay.delete(sending)
      lane.heed(finished.outcome === 'RETRY')
      this.count(held, finished)
      this.writer.add(finished)
      this.pump(lane)
    })
    this.underWay.add(sending)
  }

  private count({ kind }: Held, { outcome, duration }: Finished): void {
    if (outcome !== 'GIVEN_BACK') this.parts.metrics.attemptEnded(kind, outcome, duration / 1_000)
  }

  private giveBack(lane: Lane): void {
    for (const held of lane.takeAhead()) this.writer.add(gaveBack(held))
  }

  private heed(health: readonly HealthRow[]): void {
    for (const { id, kind, open, stopped, stoppedFor } of health) {
      const lane = this.lanes.get(id)
      if (lane && (open || stopped)) this.giveBack(lane)
      if (stoppedFor)
        this.parts.log.warn({ destinationId: id, reason: stoppedFor }, 'a destination was stopped')
      // What waited for the one before of the same order may go now.
      if (kind === 'CHANNEL') this.wake()
    }
  }

  /** How destinations do is known again. */
  private goOn(results: readonly Finished[]): void {
    for (const id of new Set(results.map(({ destinationId }) => destinationId))) {
      const lane = this.lanes.get(id)
      lane?.clearDoubts()
      if (lane) this.pump(lane)
    }
  }
}
