import { setImmediate as afterMessages } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

/** One thing for the thread to do. */
export type LiquidJob =
  | { kind: 'RENDER'; texts: Readonly<Record<string, string>>; data: object }
  | { kind: 'INSPECT'; text: string }

/** What the thread made of it. */
export interface LiquidAnswer {
  rendered?: Record<string, string>
  inspected?: LiquidInspection
  fault?: LiquidFault
}

/** Why a template could not be read or rendered. Lines and columns count from 1. */
export interface LiquidFault {
  /** Which of the texts; empty where there was one. */
  field: string
  line: number
  column: number
  /** TOO_SLOW: it was killed. TOO_LARGE: it needed more memory than it may. */
  kind: 'LIQUID' | 'TOO_LONG' | 'TOO_SLOW' | 'TOO_LARGE'
  /** What Liquid says; empty for the other kinds. */
  detail: string
}

/** Where a template uses a variable, such as `['order', 'items', '[]', 'name']`. */
export interface LiquidUse {
  path: string[]
  line: number
  column: number
}

/** What a template asks for, in all of its branches. */
export interface LiquidInspection {
  uses: LiquidUse[]
  /** Names that the template gives itself. */
  locals: string[]
  /** The variables of its loops, with the list that each goes through. */
  loops: { name: string; path: string[] }[]
}

/** A template that failed with this content. */
export class LiquidFailure extends Error {
  override name = 'LiquidFailure'
  constructor(readonly fault: LiquidFault) {
    super(fault.detail || fault.kind)
  }
}

/**
 * Liquid in a thread of its own: whatever a template does, this process goes on. Nothing of the
 * process can be reached from a template but the data that it is given.
 */
export interface Liquid {
  /**
   * Renders texts with the same data. Characters of the data that could mean something in markup
   * are shielded; `unshield` brings them back.
   * @throws LiquidFailure
   */
  render(texts: Readonly<Record<string, string>>, data: object): Promise<Record<string, string>>
  /** Reads a template without running it. @throws LiquidFailure when it cannot be read */
  inspect(text: string): Promise<LiquidInspection>
  close(): Promise<void>
}

/** How large the thread may become. */
const heapMegabytes = 64

/** The characters that were shielded, as they were. */
export const unshield = (text: string): string =>
  text.replace(/[\ue100-\ue17f]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xe100),
  )

/** A text without the characters that mean something between templates and markup. */
export const withoutPrivate = (text: string): string => text.replace(/[\ue000-\ue1ff]/g, '')

/**
 * Starts its thread when it is first asked.
 * @param patience after how many milliseconds a job is killed
 */
export function createLiquid(patience = 500): Liquid {
  let worker: Promise<Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function runNow(job: LiquidJob): Promise<LiquidAnswer> {
    const running = await (worker ??= startWorker())
    const answer = await answerOf(running, job, patience)
    if (answer !== 'SLOW' && answer !== 'DEAD') return answer
    worker = undefined
    await running.terminate()
    const kind = answer === 'SLOW' ? 'TOO_SLOW' : 'TOO_LARGE'
    return { fault: { field: '', line: 1, column: 1, kind, detail: '' } }
  }

  // One after the other, so that no job pays for the time of another.
  function queue(job: LiquidJob): Promise<LiquidAnswer> {
    const mine = last.then(() => runNow(job))
    last = mine.catch(() => (worker = undefined))
    return mine
  }

  async function run(job: LiquidJob): Promise<LiquidAnswer> {
    let answer = await queue(job)
    // The machine may have been busy with something else: a template that is slow is so twice.
    if (answer.fault?.kind === 'TOO_SLOW') answer = await queue(job)
    if (answer.fault) throw new LiquidFailure(answer.fault)
    return answer
  }

  return {
    render: async (texts, data) => (await run({ kind: 'RENDER', texts, data })).rendered ?? {},
    inspect: async (text) =>
      (await run({ kind: 'INSPECT', text })).inspected ?? { uses: [], locals: [], loops: [] },
    close: async () => {
      const running = worker
      worker = undefined
      await (await running)?.terminate()
    },
  }
}

/** Beside this file it is JavaScript when built; under test Node takes it as it is. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './liquid-worker.ts' : './liquid-worker.js',
  import.meta.url,
)

function startWorker(): Promise<Worker> {
  const worker = new Worker(workerFile, {
    // Nothing of what the operator set is for templates.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 8 },
  })
  worker.unref()
  return new Promise((resolve, reject) => {
    // It stays: an error that nobody listens to would end the process.
    worker.on('error', reject)
    worker.once('message', () => resolve(worker))
  })
}

function answerOf(
  worker: Worker,
  job: LiquidJob,
  patience: number,
): Promise<LiquidAnswer | 'SLOW' | 'DEAD'> {
  return new Promise((resolve) => {
    const done = (answer: LiquidAnswer | 'SLOW' | 'DEAD'): void => {
      clearTimeout(timer)
      worker.off('message', done).off('exit', die)
      resolve(answer)
    }
    const die = () => done('DEAD')
    // An answer that came while this process was busy counts: it is read before time is up.
    const timer = setTimeout(() => void afterMessages().then(() => done('SLOW')), patience)
    worker.on('message', done).on('exit', die)
    worker.postMessage(job)
  })
}
