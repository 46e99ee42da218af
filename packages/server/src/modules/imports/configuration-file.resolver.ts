import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { AppearanceRestoreInput } from './appearance-restore.inputs.js'
import { ConfigurationFileInput } from './configuration-file.inputs.js'
import {
  ConfigurationFilePayload,
  type ConfigurationFileReport,
} from './configuration-file.types.js'
import { labelsAsCsv, rulesAsCsv } from './export-csv.js'
import {
  exportAppearance,
  importAppearanceFile,
  restoreAppearance,
} from './import-appearance-file.js'
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

  @Needs('templates.write')
  @Mutation(() => ConfigurationFilePayload, {
    description:
      'Takes in a file of appearances and e-mail templates, as `appearanceExport` writes it, as one revision or not at all. Needs branding.write too.',
  })
  appearanceImport(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfigurationFileInput, { description: 'The file.' })
    input: ConfigurationFileInput,
  ): Promise<ConfigurationFilePayload> {
    return reported(() => importAppearanceFile(ctx, input))
  }

  @Needs('templates.write')
  @Mutation(() => ConfigurationFilePayload, {
    description:
      'Makes appearances and e-mail templates what they were at a revision, as a new one. Needs branding.write too.',
  })
  appearanceRestore(
    @Ctx() ctx: Context,
    @Arg('input', () => AppearanceRestoreInput, { description: 'The revision.' })
    input: AppearanceRestoreInput,
  ): Promise<ConfigurationFilePayload> {
    return reported(() => restoreAppearance(ctx, input))
  }

  @Needs('templates.write')
  @Query(() => String, {
    description:
      'How customers meet the business, and the e-mail templates that somebody wrote, as JSON: channels and labels by code, logos as data, no secrets. Needs branding.write too.',
  })
  appearanceExport(
    @Ctx() ctx: Context,
    @Arg('revision', () => Int, {
      nullable: true,
      description: 'As this revision kept them; as they are without one.',
    })
    revision?: number | null,
  ): Promise<string> {
    return exportAppearance(ctx, revision ?? null)
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
