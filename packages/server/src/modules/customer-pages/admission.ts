/** Lets so many through at a time, lets so many more wait, and turns the rest away. */
export interface Admission {
  /** What `work` answers, or null when too many are waiting. */
  enter<Result>(work: () => Promise<Result>): Promise<Result | null>
}

/**
 * Keeps the crowd at a door from taking all connections of the database: whoever works inside goes
 * on however many stand before it.
 */
export function createAdmission({
  inside,
  waiting,
}: {
  inside: number
  waiting: number
}): Admission {
  const queue: (() => void)[] = []
  let free = inside
  return {
    async enter(work) {
      if (free > 0) free -= 1
      else if (queue.length < waiting) await new Promise<void>((next) => queue.push(next))
      else return null
      try {
        return await work()
      } finally {
        const next = queue.shift()
        if (next) next()
        else free += 1
      }
    },
  }
}
