import { LRUCache } from 'lru-cache'

const most = 30
const within = 10 * 60_000
const remembered = 10_000

/** Keeps whoever has a link from answering without an end: each answer is told to people. */
export interface AnswerLimit {
  /** Counts one answer by this link. Answers the seconds to wait, or null when it may be given. */
  count(linkId: string, now: Date): number | null
}

/** Thirty answers in ten minutes for each link, in each process. */
export function createAnswerLimit(): AnswerLimit {
  const moments = new LRUCache<string, number[]>({ max: remembered })
  return {
    count(linkId, now) {
      const at = now.getTime()
      const recent = (moments.get(linkId) ?? []).filter((moment) => moment > at - within)
      const [oldest] = recent
      if (oldest !== undefined && recent.length >= most)
        return Math.ceil((oldest + within - at) / 1000)
      moments.set(linkId, [...recent, at])
      return null
    },
  }
}
