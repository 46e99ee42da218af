import { isCalendarDate } from '../../kernel/scalars.js'
import { startOfMinute } from '../../kernel/time-zone.js'
import { Unreadable } from './unreadable.js'

/** How dates with slashes are meant: not at all, 3/31/2026, or 31/3/2026. */
export type SlashDates = 'NONE' | 'MONTH_FIRST' | 'DAY_FIRST'

/** What surrounds the reading of dates. */
export interface DateSettings {
  slashDates: SlashDates
  /** IANA name; times without an offset are times in this zone. */
  timeZone: string
}

const dayPattern = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})/
const timePattern = /^[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?([AP]M)?$/i
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

/** Reads a day as YYYY-MM-DD; one with slashes only where the import says how it is meant. */
export function readDate(text: string, settings: DateSettings): string | Unreadable {
  const day = dayPattern.exec(text)?.[0]
  return day === undefined || day !== text ? notADate(text) : dayOf(day, settings)
}

/**
 * Reads a moment: a day (its beginning), a day and a time, both in the time zone of the business,
 * or ISO 8601 with an offset.
 */
export function readMoment(text: string, settings: DateSettings): Date | Unreadable {
  const written = dayPattern.exec(text)?.[0]
  if (written === undefined) return notADate(text)
  const day = dayOf(written, settings)
  if (day instanceof Unreadable) return day
  if (isoMoment.test(text)) {
    const moment = new Date(text)
    return Number.isNaN(moment.getTime()) ? notADate(text) : moment
  }
  const rest = text.slice(written.length)
  const minutes = rest === '' ? { minute: 0, second: 0 } : minutesOf(rest)
  if (!minutes) return notADate(text)
  return new Date(
    startOfMinute(day, minutes.minute, settings.timeZone).getTime() + minutes.second * 1000,
  )
}

function dayOf(written: string, { slashDates }: DateSettings): string | Unreadable {
  const day = written.includes('/') ? slashDay(written, slashDates) : written
  if (day instanceof Unreadable) return day
  return isCalendarDate(day) ? day : new Unreadable(`There is no day ${written}.`)
}

function slashDay(written: string, slashDates: SlashDates): string | Unreadable {
  if (slashDates === 'NONE') {
    return new Unreadable(
      `"${written}" can be read in two ways; write it as YYYY-MM-DD, or say for the file whether the month or the day comes first.`,
    )
  }
  const [first = '', second = '', year = ''] = written
    .split('/')
    .map((part) => part.padStart(2, '0'))
  return slashDates === 'MONTH_FIRST' ? `${year}-${first}-${second}` : `${year}-${second}-${first}`
}

function minutesOf(text: string): { minute: number; second: number } | null {
  const match = timePattern.exec(text)
  if (!match) return null
  const [hour, minute, second] = [match[1], match[2], match[3] ?? '0'].map(Number) as [
    number,
    number,
    number,
  ]
  const half = match[4]?.toUpperCase()
  if (minute > 59 || second > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12)))
    return null
  const ofDay = half === undefined ? hour : (hour % 12) + (half === 'PM' ? 12 : 0)
  return { minute: ofDay * 60 + minute, second }
}

const notADate = (text: string): Unreadable =>
  new Unreadable(`"${text.slice(0, 40)}" is no date; write it as YYYY-MM-DD or YYYY-MM-DD HH:mm.`)
