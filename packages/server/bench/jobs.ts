import type pg from 'pg'
import type { Target } from './load.ts'

/** A piece of work that is timed as a whole, once a turn. */
export interface Job {
  name: string
  title: string
  /** The share of the control's speed that Waypost is to reach. */
  target: number
  /** Carries the work out in both ways, and answers the milliseconds that each took. */
  turn(): Promise<{ ours: number; control: number }>
  close(): Promise<void>
}

/** What jobs work on. */
export interface JobParts {
  client: pg.Client
  databaseUrl: string
  ours: Target
  /** How many orders one turn is about. */
  size: number
}

/** The milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
