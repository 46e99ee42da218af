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
const longestReminder = 90

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
  const { configuration } = await publishConfiguration(ctx, publication, (tx, { business }) =>
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
    approvalReminderDays: input.approvalReminderDays ?? business.approvalReminderDays,
    setUpAt: input.setUpDone == null ? business.setUpAt : setUpAt,
  }
}

function settingsErrors(input: BusinessSettingsInput): UserError[] {
  const { name, timeZone } = input
  const errors: UserError[] = numberErrors(input)
  const problem = name == null || name.trim() === '' ? null : lineProblem(name, longestName)
  if (problem !== null) errors.push(invalidInput(['name'], problem))
  if (timeZone != null && !isTimeZone(timeZone)) {
    const message = 'A time zone has an IANA name such as "Europe/Paris".'
    errors.push(invalidInput(['timeZone'], message))
  }
  return errors
}

/** The settings that are numbers, with their limits and what to say of them. */
const numbers = [
  ['waitingAlertMinutes', 1, longestAlert, `An update may wait for 1 to ${longestAlert} minutes.`],
  ['emailHoldSeconds', 0, longestHold, `An e-mail may wait for 0 to ${longestHold} seconds.`],
  [
    'approvalReminderDays',
    0,
    longestReminder,
    `Approvers are asked again after 0 to ${longestReminder} days.`,
  ],
] as const

const numberErrors = (input: BusinessSettingsInput): UserError[] =>
  numbers.flatMap(([field, least, most, message]) => {
    const value = input[field]
    return value == null || (value >= least && value <= most)
      ? []
      : [invalidInput([field], message)]
  })

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
