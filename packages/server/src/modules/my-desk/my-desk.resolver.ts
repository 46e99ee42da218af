import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { countAccountLabels } from '../accounts/index.js'
import { LabelCount } from '../labels/index.js'
import { changedSince } from './desk-changes.queries.js'
import { deskCursor, moveDeskCursor } from './desk-cursor.js'
import { readDeskList } from './desk-lists.queries.js'
import { expiringSql, lateSql, stuckSql, waitingSql } from './desk-lists.sql.js'
import { DeskChanges, DeskList, MyDesk, MyDeskLookedPayload } from './my-desk.types.js'

@InputType({ description: 'Up to where you have looked.' })
class MyDeskLookedInput {
  @Field(() => String, {
    description: 'The `position` of the changes that you saw, or a former `lookedUpTo`.',
  })
  position!: string
}

/** What somebody who looks after accounts has to know today; everybody sees their own part. */
@Resolver(() => MyDesk)
export class MyDeskResolver {
  @Needs('accounts.read')
  @Query(() => MyDesk, {
    description:
      'Your desk: what waits for you and what changed, in all that you may see. Account managers see what belongs to their accounts.',
  })
  async myDesk(@Ctx() ctx: Context): Promise<MyDesk> {
    return new MyDesk(await deskCursor(ctx))
  }

  @Needs('accounts.read')
  @Mutation(() => MyDeskLookedPayload, {
    description:
      'Says up to where you have looked: what lies before is told no more. A former position goes back.',
  })
  async myDeskLooked(
    @Ctx() ctx: Context,
    @Arg('input', () => MyDeskLookedInput, { description: 'Up to where.' })
    input: MyDeskLookedInput,
  ): Promise<MyDeskLookedPayload> {
    const before = new MyDesk(await deskCursor(ctx))
    const desk = new MyDesk(await moveDeskCursor(ctx, input.position))
    return { desk, previous: before.lookedUpTo() }
  }

  @FieldResolver(() => DeskList, {
    description:
      'What waits for you: quotes in review, commented on or accepted, and approved requests.',
  })
  waiting(@Ctx() ctx: Context): Promise<DeskList> {
    return readDeskList(ctx, waitingSql)
  }

  @FieldResolver(() => DeskList, { description: 'Open quotes that expire within seven days.' })
  expiring(@Ctx() ctx: Context): Promise<DeskList> {
    return readDeskList(ctx, expiringSql)
  }

  @FieldResolver(() => DeskList, {
    description: 'Requests on which no approver has decided for two days.',
  })
  stuck(@Ctx() ctx: Context): Promise<DeskList> {
    return readDeskList(ctx, stuckSql)
  }

  @FieldResolver(() => DeskList, {
    description: 'Orders with an item that should have shipped by now, and backordered ones.',
  })
  lateOrders(@Ctx() ctx: Context): Promise<DeskList> {
    return readDeskList(ctx, lateSql)
  }

  @FieldResolver(() => [LabelCount], {
    description: 'How many accounts have each label; archived ones are left out.',
  })
  accountsByLabel(@Ctx() ctx: Context): Promise<LabelCount[]> {
    return countAccountLabels(ctx, {})
  }

  @FieldResolver(() => DeskChanges, {
    description:
      'What others did since you last looked to accounts, quotes, requests and orders that you may see.',
  })
  changed(
    @Root() desk: MyDesk,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100, 20 if not said.' })
    first?: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which to go on.' })
    after?: string | null,
  ): Promise<DeskChanges> {
    return changedSince(ctx, desk.cursor, { first, after })
  }
}
