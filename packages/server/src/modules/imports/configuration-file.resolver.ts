import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { ConfigurationFileInput } from './configuration-file.inputs.js'
import {
  ConfigurationFilePayload,
  type ConfigurationFileReport,
} from './configuration-file.types.js'
import { labelsAsCsv, rulesAsCsv } from './export-csv.js'
import { importLabelsFile } from './import-labels-file.js'
import { importRulesFile } from './import-rules-file.js'

const reported = (work: () => Promise<ConfigurationFileReport>) =>
  orRefusal<ConfigurationFilePayload>(
    async () => ({ report: await work(), userErrors: [] }),
    (userErrors) => ({ report: null, userErrors }),
  )

@Resolver()
export class ConfigurationFileResolver {
  @Needs('labels.write')
  @Mutation(() => ConfigurationFilePayload, {
    description:
      'Takes in a file of labels, a plain list or an order-state table, as one revision or not at all.',
  })
  labelsImport(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfigurationFileInput, { description: 'The file.' })
    input: ConfigurationFileInput,
  ): Promise<ConfigurationFilePayload> {
    return reported(() => importLabelsFile(ctx, input))
  }

  @Needs('rules.write')
  @Mutation(() => ConfigurationFilePayload, {
    description: 'Takes in a file of rules, as one revision or not at all.',
  })
  rulesImport(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfigurationFileInput, { description: 'The file.' })
    input: ConfigurationFileInput,
  ): Promise<ConfigurationFilePayload> {
    return reported(() => importRulesFile(ctx, input))
  }

  @Needs('labels.read')
  @Query(() => String, {
    description: 'The labels in use as CSV, an order-state table with its NULLs.',
  })
  labelsExport(@Ctx() ctx: Context): string {
    return labelsAsCsv(ctx.configuration.current())
  }

  @Needs('labels.read')
  @Query(() => String, { description: 'The grid of rules as CSV.' })
  rulesExport(@Ctx() ctx: Context): string {
    return rulesAsCsv(ctx.configuration.current())
  }
}
