import type { Context } from '../src/kernel/context.js'
import {
  startWorker,
  type Senders,
  type Worker,
  type WorkerOptions,
} from '../src/modules/deliveries/index.js'
import { createSenders } from '../src/senders.js'
import { untilTestEnds } from './running-workers.js'

/** Starts a worker with the real senders, or others in their place, until the test ends. */
export async function work(
  ctx: Context,
  options: WorkerOptions = {},
  senders: Partial<Senders> = {},
): Promise<Worker> {
  const worker = await startWorker(ctx, { ...createSenders(ctx), ...senders }, options)
  untilTestEnds(worker)
  return worker
}
