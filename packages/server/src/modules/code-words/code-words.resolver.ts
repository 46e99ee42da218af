import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import type { UserError } from '../../kernel/user-error.types.js'
import { labelType } from '../labels/index.js'
import { CodeWords, CodeWordsPayload, CodeWordsUpdateInput } from './code-word.types.js'
import { readCodeWords } from './code-words.queries.js'
import { listParkedPushes } from './parked-push.queries.js'
import {
  ParkedPushConnection,
  ParkedPushDismissInput,
  ParkedPushFilter,
  ParkedPushPayload,
  ParkedPushReplayInput,
  type ParkedPush,
} from './parked-push.types.js'
import { pushStatuses } from './push-statuses.js'
import { dismissParkedPushes, replayParkedPushes } from './settle-parked-pushes.js'
import { StatusPushInput } from './status-push.inputs.js'
import { StatusPushPayload, type StatusPushResult } from './status-push.types.js'
import type { PushOutcome } from './take-pushes.js'
import { updateCodeWords } from './update-code-words.js'
import { namedOwner } from './word-owner.js'

const settled = (work: () => Promise<ParkedPush[]>): Promise<ParkedPushPayload> =>
  orRefusal<ParkedPushPayload>(
    async () => ({ pushes: await work(), userErrors: [] }),
    (userErrors) => ({ pushes: [], userErrors }),
  )

function resultOf({ configuration }: Context, outcome: PushOutcome): StatusPushResult {
  const { state, pushId, entryId, labelId, reasons } = outcome
  const label = labelId === null ? undefined : configuration.current().labels.get(labelId)
  return {
    outcome: state,
    pushId: pushId === null ? null : String(pushId),
    eventId: entryId,
    label: label ? labelType(label) : null,
    userErrors: reasons as UserError[],
  }
}

@Resolver()
export class CodeWordsResolver {
  @Needs('channels.read')
  @Query(() => CodeWords, {
    nullable: true,
    description:
      'What the words of a far system mean, and which of them nobody has mapped yet: name a channel or a token. Null when you see neither.',
  })
  codeWords(
    @Ctx() ctx: Context,
    @Arg('channelId', () => Int, { nullable: true, description: 'The channel.' })
    channelId: number | null,
    @Arg('tokenId', () => ID, { nullable: true, description: 'The token.' })
    tokenId: string | null,
  ): Promise<CodeWords | null> {
    const { database } = ctx
    return orRefusal<CodeWords | null>(
      async () =>
        readCodeWords(ctx, database, await namedOwner(ctx, database, { channelId, tokenId })),
      () => null,
    )
  }

  @Needs('channels.write')
  @Mutation(() => CodeWordsPayload, {
    description:
      'Says what words of a far system mean, all or nothing, and carries out the pushes that waited for them; after 5,000 the rest follows within a minute.',
  })
  codeWordsUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => CodeWordsUpdateInput, { description: 'The words.' })
    input: CodeWordsUpdateInput,
  ): Promise<CodeWordsPayload> {
    return orRefusal<CodeWordsPayload>(
      async () => ({ codeWords: await updateCodeWords(ctx, input), userErrors: [] }),
      (userErrors) => ({ codeWords: null, userErrors }),
    )
  }

  @Needs('events.fire')
  @Mutation(() => StatusPushPayload, {
    description:
      "Takes in statuses that a far system tells in its own words. Known words fire ORDER_CHANGE_STATUS or ITEM_CHANGE_STATUS at once; unknown ones are parked. For tokens only; the order's own channel is not told of what it has told itself.",
  })
  async statusPush(
    @Ctx() ctx: Context,
    @Arg('input', () => StatusPushInput, { description: 'The statuses.' })
    input: StatusPushInput,
  ): Promise<StatusPushPayload> {
    const outcomes = await pushStatuses(ctx, input.pushes)
    return { results: outcomes.map((outcome) => resultOf(ctx, outcome)) }
  }

  @Needs('updates.read')
  @Query(() => ParkedPushConnection, {
    description: 'Pushes whose word was unknown when they came, the newest first.',
  })
  parkedPushes(
    @Ctx() ctx: Context,
    @Arg('filter', () => ParkedPushFilter, { nullable: true, description: 'Which ones.' })
    filter: ParkedPushFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; 50 unless told.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on behind.' })
    after: string | null,
  ): Promise<ParkedPushConnection> {
    return listParkedPushes(ctx, { filter, first, after })
  }

  @Needs('updates.write')
  @Mutation(() => ParkedPushPayload, {
    description: 'Tries parked pushes again, on each order in the order of their arrival.',
  })
  parkedPushReplay(
    @Ctx() ctx: Context,
    @Arg('input', () => ParkedPushReplayInput, { description: 'The pushes.' })
    input: ParkedPushReplayInput,
  ): Promise<ParkedPushPayload> {
    return settled(() => replayParkedPushes(ctx, input.ids))
  }

  @Needs('updates.write')
  @Mutation(() => ParkedPushPayload, {
    description: 'Decides that parked pushes are not to be carried out.',
  })
  parkedPushDismiss(
    @Ctx() ctx: Context,
    @Arg('input', () => ParkedPushDismissInput, { description: 'The pushes, and why.' })
    input: ParkedPushDismissInput,
  ): Promise<ParkedPushPayload> {
    return settled(() => dismissParkedPushes(ctx, input))
  }
}
