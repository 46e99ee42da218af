import type { TestProject } from 'vitest/node'
import { startWaypost } from './running-waypost.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the Waypost that all browser tests of a run share. */
    waypostUrl: string
  }
}

/** One Waypost for all browser tests; a test that needs one for itself starts it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const waypost = await startWaypost()
  project.provide('waypostUrl', waypost.url)
  return waypost.stop
}
