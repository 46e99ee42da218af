import type { BusinessRecord, Configuration } from '../../kernel/configuration.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import type { BusinessSettingsInput } from './settings.types.js'
import { writeBusiness } from './write-business.js'

const longestName = 100
const longestAlert = 7 * 24 * 60
const longestHold = 60 * 60

/**
 * Changes the settings of the business and answers the configuration with them.
 * @throws Refusal INVALID_INPUT with the places, or NOTHING_TO_DO
 */
export async function updateSettings(
  ctx: PublishingContext,
  input: BusinessSettingsInput,
): Promise<Configuration> {
  refuseIfAny(settingsErrors(input))
  const publication = { operation: 'settingsUpdate', comment: 'Settings of the business' }
  const { configuration } = await publishConfiguration(
    ctx,
    publication,
    (tx, { business }) =>
      writeBusiness(tx, business, changedBusiness(business, input, ctx.clock.now())),
  )
  return configuration
}

function changedBusiness(
  business: BusinessRecord,
  input: BusinessSettingsInput,
  now: Date,
): BusinessRecord {
  const setUpAt = input.setUpDone === false ? null : (business.setUpAt ?? now.toISOString())
  return {
    ...business,
    name: input.name?.trim() ?? business.name,
    timeZone: input.timeZone == null ? business.timeZone : canonicalZone(input.timeZone),
    waitingAlertMinutes: input.waitingAlertMinutes ?? business.waitingAlertMinutes,
    emailHoldSeconds: input.emailHoldSeconds ?? business.emailHoldSeconds,
    setUpAt: input.setUpDone == null ? business.setUpAt : setUpAt,
  }
}

function settingsErrors(input: BusinessSettingsInput): UserError[] {
  const { name, timeZone, waitingAlertMinutes, emailHoldSeconds } = input
  const errors: UserError[] = []
  const problem = name == null || name.trim() === '' ? null : lineProblem(name, longestName)
  if (problem !== null) errors.push(invalidInput(['name'], problem))
  if (timeZone != null && !isTimeZone(timeZone)) {
    const message = 'A time zone has an IANA name such as "Europe/Paris".'
    errors.push(invalidInput(['timeZone'], message))
  }
  if (!isWithin(waitingAlertMinutes, 1, longestAlert)) {
    const message = `An update may wait for 1 to ${longestAlert} minutes.`
    errors.push(invalidInput(['waitingAlertMinutes'], message))
  }
  if (!isWithin(emailHoldSeconds, 0, longestHold)) {
    const message = `An e-mail may wait for 0 to ${longestHold} seconds.`
    errors.push(invalidInput(['emailHoldSeconds'], message))
  }
  return errors
}

const isWithin = (value: number | null | undefined, least: number, most: number): boolean =>
  value == null || (value >= least && value <= most)

/** Names alone: an offset such as "+02:00" knows no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return canonicalZone(name) !== ''
  } catch {
    return false
  }
}

const canonicalZone = (name: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
