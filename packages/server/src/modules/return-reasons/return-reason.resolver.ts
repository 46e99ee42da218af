import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal, refuseIfAny } from '../../kernel/refusal.js'
import {
  answerDelete,
  archiveEntry,
  createEntry,
  createUseLoader,
  listEntries,
  ListEntryDeletePayload,
  ListEntryVersionInput,
  restoreEntry,
  updateEntry,
} from '../lists/index.js'
import { returnReasonErrors, returnReasonList, returnReasonValues } from './return-reason-list.js'
import {
  ReturnReasonCreateInput,
  ReturnReasonUpdateInput,
  ReturnReasonReorderInput,
} from './return-reason.inputs.js'
import {
  ReturnReason,
  ReturnReasonPayload,
  ReturnReasonReorderPayload,
} from './return-reason.types.js'
import { reorderReturnReasons } from './reorder-return-reasons.js'

type Record = Omit<ReturnReason, 'inUse'>

const written = (work: () => Promise<Record>): Promise<ReturnReasonPayload> =>
  orRefusal<ReturnReasonPayload>(
    async () => ({ returnReason: (await work()) as ReturnReason, userErrors: [] }),
    (userErrors) => ({ returnReason: null, userErrors }),
  )

const usesOf = (ctx: Context) => createUseLoader(ctx, returnReasonList)

@Resolver(() => ReturnReason)
export class ReturnReasonResolver {
  @Needs('orders.read')
  @Query(() => [ReturnReason], {
    description: 'What is offered as the reason of a return, in its order.',
  })
  returnReasons(
    @Ctx() ctx: Context,
    @Arg('includeArchived', () => Boolean, {
      defaultValue: false,
      description: 'Archived ones too.',
    })
    includeArchived: boolean,
  ): Promise<Record[]> {
    return listEntries(ctx.database, returnReasonList, includeArchived)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether anything names it: then it can be archived, not deleted.',
  })
  inUse(@Root() { id }: ReturnReason, @Ctx() ctx: Context): Promise<boolean> {
    return loaderOf(ctx, usesOf).load(id)
  }

  @Needs('lists.write')
  @Mutation(() => ReturnReasonPayload, { description: 'Adds a reason at the end.' })
  returnReasonCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => ReturnReasonCreateInput, { description: 'What to write.' })
    input: ReturnReasonCreateInput,
  ): Promise<ReturnReasonPayload> {
    return written(async () => {
      refuseIfAny(returnReasonErrors(input))
      return createEntry(ctx, returnReasonList, returnReasonValues(input))
    })
  }

  @Needs('lists.write')
  @Mutation(() => ReturnReasonPayload, {
    description: 'Changes the words of a reason; returns keep the words that they were given.',
  })
  returnReasonUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => ReturnReasonUpdateInput, { description: 'What to write.' })
    input: ReturnReasonUpdateInput,
  ): Promise<ReturnReasonPayload> {
    return written(async () => {
      refuseIfAny(returnReasonErrors(input))
      return updateEntry(ctx, returnReasonList, input, returnReasonValues(input))
    })
  }

  @Needs('lists.write')
  @Mutation(() => ReturnReasonReorderPayload, { description: 'Puts the reasons in another order.' })
  returnReasonReorder(
    @Ctx() ctx: Context,
    @Arg('input', () => ReturnReasonReorderInput, { description: 'What to write.' })
    input: ReturnReasonReorderInput,
  ): Promise<ReturnReasonReorderPayload> {
    return orRefusal<ReturnReasonReorderPayload>(
      async () => ({
        returnReasons: (await reorderReturnReasons(ctx, input.ids)) as ReturnReason[],
        userErrors: [],
      }),
      (userErrors) => ({ returnReasons: [], userErrors }),
    )
  }

  @Needs('lists.write')
  @Mutation(() => ReturnReasonPayload, { description: 'Offers a reason to nobody any more.' })
  returnReasonArchive(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<ReturnReasonPayload> {
    return written(() => archiveEntry(ctx, returnReasonList, input))
  }

  @Needs('lists.write')
  @Mutation(() => ReturnReasonPayload, { description: 'Offers an archived reason again.' })
  returnReasonRestore(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<ReturnReasonPayload> {
    return written(() => restoreEntry(ctx, returnReasonList, input))
  }

  @Needs('lists.write')
  @Mutation(() => ListEntryDeletePayload, { description: 'Deletes a reason that no return gives.' })
  returnReasonDelete(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<ListEntryDeletePayload> {
    return answerDelete(ctx, returnReasonList, input)
  }
}
