/** Does one piece of work after the other, in the order in which they are given. */
export type OneAtATime = <Result>(work: () => Promise<Result>) => Promise<Result>

/** A line in which work waits for what was given before. */
export function createLine(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
