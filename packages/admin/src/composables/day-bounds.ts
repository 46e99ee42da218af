/** The calendar day of an instant, as YYYY-MM-DD, in a time zone. */
export function dayIn(timeZone: string, at: Date): string {
  // Sweden writes dates the way ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
}

/** How far a time zone is ahead of UTC at an instant, in milliseconds. */
function offsetOf(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - Math.floor(at / 1000) * 1000
}

/**
 * The first instant of a calendar day (YYYY-MM-DD) in a time zone, moved by whole days, as ISO
 * text; null when the text is no date.
 */
export function startOfDay(day: string, timeZone: string, shift = 0): string | null {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight)) return null
  const wanted = midnight + shift * 86_400_000
  // The offset at the guess can differ from the offset at the answer where clocks change.
  const guess = wanted - offsetOf(timeZone, wanted)
  return new Date(wanted - offsetOf(timeZone, guess)).toISOString()
}
