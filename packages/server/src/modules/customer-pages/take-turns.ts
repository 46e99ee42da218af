/**
 * Lets work begin so much at a time: as much again each time the process has looked after everything
 * else. A crowd that comes at once stands in line here, and who works inside need not pass it.
 */
export function takeTurns(atOnce: number): (begin: () => void) => void {
  const line: (() => void)[] = []
  let left = atOnce
  const renew = () => {
    const next = line.splice(0, atOnce)
    left = atOnce - next.length
    if (next.length > 0) setImmediate(renew)
    for (const begin of next) begin()
  }
  return (begin) => {
    if (left === atOnce) setImmediate(renew)
    if (left > 0) {
      left -= 1
      begin()
    } else line.push(begin)
  }
}
