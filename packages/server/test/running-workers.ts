import type { Worker } from '../src/modules/deliveries/index.js'

const running = new Set<Worker>()

/** Has the worker stopped when the test is over. */
export function untilTestEnds(worker: Worker): void {
  running.add(worker)
}

/** Stops all of them; the set-up of every test file calls it after each test. */
export async function stopWorkers(): Promise<void> {
  for (const worker of running) await worker.stop()
  running.clear()
}
