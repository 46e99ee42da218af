import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { configurationType, currentRevision } from '../revisions/index.js'
import { findConfigurationFindings } from './configuration-findings.js'
import { DefaultsLoadPayload } from './defaults.types.js'
import { loadDefaults } from './load-defaults.js'
import { DefaultsLoadInput, StatusRulesUpdateInput } from './status-rule.inputs.js'
import { listStatusRules } from './status-rule.queries.js'
import { Finding, StatusRule, StatusRulesPayload } from './status-rule.types.js'
import { updateStatusRules } from './update-status-rules.js'

@Resolver()
export class StatusRuleResolver {
  @Needs('labels.read')
  @Query(() => [StatusRule], { description: 'The grid: always thirty rows, in its order.' })
  statusRules(@Ctx() ctx: Context): StatusRule[] {
    return listStatusRules(ctx.configuration.current())
  }

  @Needs('labels.read')
  @Query(() => [Finding], { description: 'What in the configuration deserves a second look.' })
  configurationFindings(@Ctx() ctx: Context): Finding[] {
    return findConfigurationFindings(ctx.configuration.current())
  }

  @Needs('rules.write')
  @Mutation(() => StatusRulesPayload, {
    description: 'Publishes changes of the grid, all or none.',
  })
  statusRulesUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => StatusRulesUpdateInput, { description: 'The changes.' })
    input: StatusRulesUpdateInput,
  ): Promise<StatusRulesPayload> {
    return orRefusal<StatusRulesPayload>(
      async () => {
        const { applied, configuration, revision, result } = await updateStatusRules(ctx, input)
        return {
          applied,
          configuration: configurationType(revision),
          rules: listStatusRules(configuration),
          diff: result,
          findings: findConfigurationFindings(configuration),
          userErrors: [],
        }
      },
      async (userErrors) => {
        const configuration = await ctx.configuration.refresh()
        return {
          applied: false,
          configuration: configurationType(await currentRevision(ctx.database)),
          rules: listStatusRules(configuration),
          diff: [],
          findings: findConfigurationFindings(configuration),
          userErrors,
        }
      },
    )
  }

  @Needs('rules.write')
  @Mutation(() => DefaultsLoadPayload, {
    description:
      'Merges the default labels and rules: creates what is missing, overwrites nothing.',
  })
  async defaultsLoad(
    @Ctx() ctx: Context,
    @Arg('input', () => DefaultsLoadInput, { description: 'Whether to only look.' })
    input: DefaultsLoadInput,
  ): Promise<DefaultsLoadPayload> {
    const { revision, ...loaded } = await loadDefaults(ctx, input)
    return { ...loaded, configuration: configurationType(revision), userErrors: [] }
  }
}
