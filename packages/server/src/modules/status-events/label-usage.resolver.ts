import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Label, LabelUsage } from '../labels/index.js'
import { labelUsage } from './label-usage.loader.js'

/** Here, because what uses labels lies above them: orders and rules. */
@Resolver(() => Label)
export class LabelUsageResolver {
  @FieldResolver(() => LabelUsage, { description: 'What refers to it.' })
  usage(@Root() label: Label, @Ctx() ctx: Context): Promise<LabelUsage> {
    return labelUsage(ctx, label.id)
  }
}
