import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { currentRevision, listRevisions } from './revision.queries.js'
import {
  ConfigurationConnection,
  configurationConnection,
  ConfigurationType,
  configurationType,
} from './revision.types.js'

@Resolver()
export class RevisionResolver {
  @Needs('labels.read')
  @Query(() => ConfigurationType, { description: 'The present revision of the configuration.' })
  async configuration(@Ctx() ctx: Context): Promise<ConfigurationType> {
    return configurationType(await currentRevision(ctx.database))
  }

  @Needs('labels.read')
  @Query(() => ConfigurationConnection, {
    description: 'All revisions of the configuration, newest first.',
  })
  async configurationRevisions(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Only those after this cursor.' })
    after: string | null | undefined,
  ): Promise<ConfigurationConnection> {
    return configurationConnection(
      await listRevisions(ctx.database, { first, after: after ?? null }),
    )
  }
}
