import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { Needs, SIGNED_IN } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import {
  BusinessSettings,
  BusinessSettingsInput,
  BusinessSettingsPayload,
} from './settings.types.js'
import { updateSettings } from './update-settings.js'

const settingsOf = ({ business, labels }: Configuration): BusinessSettings => ({
  name: business.name,
  timeZone: business.timeZone,
  waitingAlertMinutes: business.waitingAlertMinutes,
  emailHoldSeconds: business.emailHoldSeconds,
  approvalReminderDays: business.approvalReminderDays,
  setUpAt: business.setUpAt,
  defaultsLoaded: labels.size > 0,
})

@Resolver()
export class SettingsResolver {
  @Needs(SIGNED_IN)
  @Query(() => BusinessSettings, { description: 'What is true of the whole business.' })
  settings(@Ctx() ctx: Context): BusinessSettings {
    return settingsOf(ctx.configuration.current())
  }

  @Needs('settings.write')
  @Mutation(() => BusinessSettingsPayload, { description: 'Changes the settings of the business.' })
  settingsUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => BusinessSettingsInput, { description: 'The changes.' })
    input: BusinessSettingsInput,
  ): Promise<BusinessSettingsPayload> {
    return orRefusal<BusinessSettingsPayload>(
      async () => ({ settings: settingsOf(await updateSettings(ctx, input)), userErrors: [] }),
      (userErrors) => ({ settings: null, userErrors }),
    )
  }
}
