import type { PackingJob } from './packing-job.js'

const key = 'waypost.packing'

/** Keeps unfinished packing through a reload of this tab; null forgets it. */
export function storeJob(job: PackingJob | null): void {
  if (job) sessionStorage.setItem(key, JSON.stringify(job))
  else sessionStorage.removeItem(key)
}

/** The packing that a reload interrupted; null when there is none that can be read. */
export function storedJob(): PackingJob | null {
  try {
    const known = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<PackingJob> | null
    const isWhole =
      known !== null &&
      typeof known.number === 'string' &&
      typeof known.idempotencyKey === 'string' &&
      Array.isArray(known.items) &&
      Array.isArray(known.boxes)
    return isWhole ? (known as PackingJob) : null
  } catch {
    return null
  }
}
