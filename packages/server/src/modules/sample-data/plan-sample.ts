import type { Chance } from './chance.js'
import type { Deed } from './deeds.js'
import { stories, type Story } from './stories.js'

/** Something that happens at a time: the arrival of an order, or a deed in its life. */
export interface PlannedMoment {
  /** When, in milliseconds since 1970. */
  at: number
  /** Which of the orders. */
  place: number
  story: Story
  /** Null: the order comes in. */
  deed: Deed | null
}

const hour = 3_600_000
const day = 24 * hour

/** All that has happened until now, in the order of time. */
export function planSample(chance: Chance, now: number): PlannedMoment[] {
  const lives = stories.flatMap((story) => Array.from({ length: story.orders }, () => story))
  const moments = lives.flatMap((story, place) => lifeOf(story, place, chance, now))
  return moments.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.place - b.place)
}

function lifeOf(story: Story, place: number, chance: Chance, now: number): PlannedMoment[] {
  const [least, most] = story.days
  let at = Math.round(now - (least + chance.next() * (most - least)) * day)
  const moments: PlannedMoment[] = [{ at, place, story, deed: null }]
  for (const deed of story.deeds ?? []) {
    const [soonest, latest] = deed.after
    at = atWork(Math.round(at + (soonest + chance.next() * (latest - soonest)) * hour))
    moments.push({ at, place, story, deed })
  }
  return moments
}

const [opens, closes] = [7, 18]

/** The next moment at which somebody is there: on weekdays from seven to six, in UTC. */
function atWork(moment: number): number {
  const date = new Date(moment)
  const weekday = date.getUTCDay()
  const early = date.getUTCHours() < opens
  const late = date.getUTCHours() >= closes
  const weekend = weekday === 0 || weekday === 6
  if (!early && !late && !weekend) return moment
  const minutes = (moment % (50 * 60_000)) + 60_000
  const morning = Math.floor(moment / day) * day + opens * hour + minutes
  return atWork(early && !weekend ? morning : morning + day)
}
