import { trackingPlaceHolder as placeHolder, trackingUrlOf } from '@waypost/shared'
import { fitText } from '../../kernel/unfit-text.js'

const longest = 500

/** Why a template of a tracking address cannot be used; null when it can. */
export function trackingUrlProblem(template: string): string | null {
  if (template.length > longest) return `At most ${longest} characters fit here.`
  if (!template.startsWith('https://')) return 'A tracking address begins with https://.'
  const [before, after, ...more] = template.split(placeHolder)
  if (before === undefined || after === undefined || more.length > 0) {
    return `A tracking address holds ${placeHolder} once, where the tracking number goes.`
  }
  if (/[{}\s]/.test(before + after)) return 'Blanks and further braces do not fit here.'
  // With the place-holder inside the host, a tracking number could choose where the link leads.
  if (!/^https:\/\/[^/?#@]+[/?#]/.test(before)) {
    return `${placeHolder} stands behind the name of the host, and the address names no user.`
  }
  return URL.canParse(before + after) ? null : 'This is no web address.'
}

/**
 * The link to a parcel: https and at the host of the carrier's template, whatever the number holds;
 * null without a template, or where that cannot be.
 */
export function carrierLink(template: string | null, number: string): string | null {
  if (template === null || trackingUrlProblem(template) !== null) return null
  const link = trackingUrlOf(template, fitText(number))
  if (!URL.canParse(link)) return null
  const { protocol, host, username } = new URL(link)
  const isCarriers = host === new URL(template.replace(placeHolder, '')).host
  return protocol === 'https:' && isCarriers && username === '' ? link : null
}
