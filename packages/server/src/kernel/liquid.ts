import { fork, type ChildProcess } from 'node:child_process'
import { setImmediate as afterMessages } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** One thing for the process of Liquid to do. */
export type LiquidJob =
  | { kind: 'RENDER'; texts: Readonly<Record<string, string>>; data: object }
  | { kind: 'INSPECT'; text: string }

/** What it made of it. */
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
 * Liquid in a process of its own: whatever a template does, this one goes on. (A thread would not
 * do: one that runs out of memory while it reads its data takes the whole process with it.) Nothing
 * can be reached from a template but the data that it is given.
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

/** How large its heap may become. */
const heapMegabytes = 64

/** The characters that were shielded, as they were. */
export const unshield = (text: string): string =>
  text.replace(/[\ue100-\ue17f]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xe100),
  )

/** A text without the characters that mean something between templates and markup. */
export const withoutPrivate = (text: string): string => text.replace(/[\ue000-\ue1ff]/g, '')

/**
 * Starts its process when it is first asked.
 * @param patience after how many milliseconds a job is killed
 */
export function createLiquid(patience = 500): Liquid {
  let child: Promise<ChildProcess> | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function runNow(job: LiquidJob): Promise<LiquidAnswer> {
    const running = await (child ??= startChild())
    const answer = await answerOf(running, job, patience)
    if (answer !== 'SLOW' && answer !== 'DEAD') return answer
    child = undefined
    running.kill('SIGKILL')
    const kind = answer === 'SLOW' ? 'TOO_SLOW' : 'TOO_LARGE'
    return { fault: { field: '', line: 1, column: 1, kind, detail: '' } }
  }

  // One after the other, so that no job pays for the time of another.
  function queue(job: LiquidJob): Promise<LiquidAnswer> {
    const mine = last.then(() => runNow(job))
    last = mine.catch(() => (child = undefined))
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
      const running = child
      child = undefined
      ;(await running)?.kill('SIGKILL')
    },
  }
}

/** Beside this file it is JavaScript when built; under test Node takes it as it is. */
const childFile = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? './liquid-process.ts' : './liquid-process.js',
    import.meta.url,
  ),
)

function startChild(): Promise<ChildProcess> {
  const child = fork(childFile, {
    // Nothing of what the operator set is for templates.
    env: {},
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    // What it prints when it dies of its memory would show data.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.once('exit', () => reject(new Error('The process of Liquid did not start.')))
    child.once('message', () => resolve(child))
  })
}

function answerOf(
  child: ChildProcess,
  job: LiquidJob,
  patience: number,
): Promise<LiquidAnswer | 'SLOW' | 'DEAD'> {
  return new Promise((resolve) => {
    const done = (answer: LiquidAnswer | 'SLOW' | 'DEAD'): void => {
      clearTimeout(timer)
      child.off('message', hear).off('exit', die)
      resolve(answer)
    }
    const hear = (answer: unknown) => done(answer as LiquidAnswer)
    const die = () => done('DEAD')
    // An answer that came while this process was busy counts: it is read before time is up.
    const timer = setTimeout(() => void afterMessages().then(() => done('SLOW')), patience)
    child.on('message', hear).on('exit', die)
    if (child.exitCode !== null || child.signalCode !== null) die()
    // A channel that closes under it is a process that died, which is heard as such.
    else child.send(job, () => undefined)
  })
}
