const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts })
  formats.set(timeZone, format)
  return format
}

/** How far the clocks of the zone are ahead of UTC at this moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - Math.floor(moment / 1000) * 1000
}

/**
 * The moment at which the clocks of a zone show this minute of a day (YYYY-MM-DD). A minute that
 * summer time skips is the one as far after the gap; one that comes twice is the first.
 */
export function startOfMinute(day: string, minute: number, timeZone: string): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * 60_000
  const early = offsetAt(shown - 86_400_000, timeZone)
  const late = offsetAt(shown + 86_400_000, timeZone)
  const candidates = [shown - early, shown - late].filter(
    (moment) => moment + offsetAt(moment, timeZone) === shown,
  )
  return new Date(candidates.length > 0 ? Math.min(...candidates) : shown - early)
}
