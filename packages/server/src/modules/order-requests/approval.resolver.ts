import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { DecimalScalar } from '../../kernel/scalars.js'
import { Account, type AccountRecord } from '../accounts/index.js'
import { ApprovalSchemeSetInput } from './approval.inputs.js'
import { ApprovalPathPreview, ApprovalScheme, ApprovalSchemePayload } from './approval.types.js'
import { previewPath } from './preview-path.js'
import { createActiveSchemeLoader, createSchemesLoader } from './scheme.queries.js'
import { setScheme } from './set-scheme.js'

/** Who approves what of accounts. */
@Resolver(() => Account)
export class ApprovalResolver {
  @FieldResolver(() => ApprovalScheme, {
    nullable: true,
    description: 'Who approves its order requests; null: nobody is asked.',
  })
  async approvalScheme(
    @Root() { id }: AccountRecord,
    @Ctx() ctx: Context,
  ): Promise<ApprovalScheme | null> {
    return (await loaderOf(ctx, createActiveSchemeLoader).load(id))[0] ?? null
  }

  @FieldResolver(() => [ApprovalScheme], {
    description: 'Its approval schemes, newest first, those that were replaced too; up to 50.',
  })
  approvalSchemes(@Root() { id }: AccountRecord, @Ctx() ctx: Context): Promise<ApprovalScheme[]> {
    return loaderOf(ctx, createSchemesLoader).load(id)
  }

  @Needs('accounts.write')
  @Mutation(() => ApprovalSchemePayload, {
    description:
      'Gives an account another approval scheme, or none. The one before stays, inactive; requests that are being decided on go on under it.',
  })
  approvalSchemeSet(
    @Ctx() ctx: Context,
    @Arg('input', () => ApprovalSchemeSetInput, { description: 'Which account, and the levels.' })
    input: ApprovalSchemeSetInput,
  ): Promise<ApprovalSchemePayload> {
    return setScheme(ctx, input)
  }

  @Needs('accounts.read')
  @Query(() => ApprovalPathPreview, {
    description: 'The way that an amount would take now through the approval scheme in force.',
  })
  approvalPath(
    @Ctx() ctx: Context,
    @Arg('accountId', () => ID, { description: 'The account.' }) accountId: string,
    @Arg('amount', () => DecimalScalar, { description: 'In its currency.' }) amount: string,
    @Arg('buyerId', () => ID, {
      nullable: true,
      description: 'Who would buy: is no approver then, and has a budget.',
    })
    buyerId: string | null,
  ): Promise<ApprovalPathPreview> {
    return previewPath(ctx, { accountId, amount, buyerId })
  }
}
