import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { AppError } from '../../kernel/errors.js'
import { LabelCount } from '../labels/index.js'
import { addRequestNote } from './add-request-note.js'
import { cancelRequest, remindOfRequest } from './cancel-request.js'
import { changeRequestStatus, changeRequestStatuses } from './change-statuses.js'
import { createRequest } from './create-request.js'
import { decideRequest } from './decide-request.js'
import { orderOfRequest } from './make-order.js'
import { countRequestLabels, listRequests } from './order-request-list.js'
import {
  OrderRequestCancelInput,
  OrderRequestChangeStatusInput,
  OrderRequestCreateInput,
  OrderRequestDecideInput,
  OrderRequestFilter,
  OrderRequestNoteAddInput,
  OrderRequestOrderInput,
  OrderRequestRemindInput,
  OrderRequestsChangeStatusInput,
  OrderRequestSort,
  OrderRequestSubmitInput,
  OrderRequestUpdateInput,
} from './order-request.inputs.js'
import { findRequest } from './order-request.sql.js'
import {
  OrderRequest,
  OrderRequestConnection,
  OrderRequestNotePayload,
  OrderRequestPayload,
  OrderRequestsChangePayload,
} from './order-request.types.js'
import { submitRequest } from './submit-request.js'
import { updateOrderRequest } from './update-request.js'

@ArgsType()
class OrderRequestsArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the beginning: 1 to 100, 50 if not said.',
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor behind which to go on.' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: 'How many from the end: 1 to 100.' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor before which to end.' })
  before?: string | null

  @Field(() => OrderRequestFilter, {
    nullable: true,
    description: 'Which requests; all if left out.',
  })
  filter?: OrderRequestFilter | null

  @Field(() => OrderRequestSort, {
    nullable: true,
    description: 'Sort; newest first if left out.',
  })
  orderBy?: OrderRequestSort | null
}

/** Order requests as the API reads and changes them. */
@Resolver()
export class OrderRequestResolver {
  @Needs('requests.read')
  @Query(() => OrderRequestConnection, { description: 'The order requests that you may see.' })
  orderRequests(
    @Ctx() ctx: Context,
    @Args(() => OrderRequestsArgs) args: OrderRequestsArgs,
  ): Promise<OrderRequestConnection> {
    return listRequests(ctx, args)
  }

  @Needs('requests.read')
  @Query(() => [LabelCount], {
    description: 'How many of the requests that the filter finds have each label.',
  })
  orderRequestLabelCounts(
    @Ctx() ctx: Context,
    @Arg('filter', () => OrderRequestFilter, {
      nullable: true,
      description: 'Which requests; its labels do not count.',
    })
    filter: OrderRequestFilter | null,
  ): Promise<LabelCount[]> {
    return countRequestLabels(ctx, filter ?? {})
  }

  @Needs('requests.read')
  @Query(() => OrderRequest, {
    nullable: true,
    description: 'One request by id or number; null when you see no such request.',
  })
  async orderRequest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the request.' })
    id: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Our number, with or without R-.' })
    number: string | null,
  ): Promise<OrderRequest | null> {
    if ((id == null) === (number == null))
      throw new AppError('BAD_USER_INPUT', 'Name the request by its id or its number.')
    const record = await findRequest(ctx, ctx.database, { id, number })
    return record && new OrderRequest(record)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestPayload, { description: 'Writes a new order request, as a draft.' })
  orderRequestCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestCreateInput, { description: 'The request.' })
    input: OrderRequestCreateInput,
  ): Promise<OrderRequestPayload> {
    return createRequest(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestPayload, {
    description: 'Edits a request that is a draft, was rejected or taken back.',
  })
  orderRequestUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestUpdateInput, { description: 'Which request, what changes.' })
    input: OrderRequestUpdateInput,
  ): Promise<OrderRequestPayload> {
    return updateOrderRequest(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestPayload, {
    description:
      'Submits a request: its approvers are asked in order; where nobody needs to be, it is approved at once. Again after a rejection or a cancellation, as its next round.',
  })
  orderRequestSubmit(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestSubmitInput, { description: 'Which request.' })
    input: OrderRequestSubmitInput,
  ): Promise<OrderRequestPayload> {
    return submitRequest(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestPayload, {
    description: "Records an approver's decision on behalf of them.",
  })
  orderRequestDecide(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestDecideInput, { description: 'Which request, who, and what.' })
    input: OrderRequestDecideInput,
  ): Promise<OrderRequestPayload> {
    return decideRequest(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestPayload, {
    description: 'Takes a request back; it can be submitted again.',
  })
  orderRequestCancel(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestCancelInput, { description: 'Which request.' })
    input: OrderRequestCancelInput,
  ): Promise<OrderRequestPayload> {
    return cancelRequest(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestPayload, {
    description: 'Asks the approvers who decide now once more, at most once a day.',
  })
  orderRequestRemind(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestRemindInput, { description: 'Which request.' })
    input: OrderRequestRemindInput,
  ): Promise<OrderRequestPayload> {
    return remindOfRequest(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestPayload, {
    description:
      'Makes an approved request an order, once: fires ORDER_IMPORT with source REQUEST, at the prices that were approved, with tax from the tax rates.',
  })
  orderRequestOrder(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestOrderInput, { description: 'Which request.' })
    input: OrderRequestOrderInput,
  ): Promise<OrderRequestPayload> {
    return orderOfRequest(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestPayload, {
    description: 'Gives a request another label; its state stays.',
  })
  orderRequestChangeStatus(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestChangeStatusInput, { description: 'Which request and label.' })
    input: OrderRequestChangeStatusInput,
  ): Promise<OrderRequestPayload> {
    return changeRequestStatus(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestsChangePayload, {
    description: 'Gives up to 1,000 requests labels, each by itself; their states stay.',
  })
  orderRequestsChangeStatus(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestsChangeStatusInput, { description: 'The changes.' })
    input: OrderRequestsChangeStatusInput,
  ): Promise<OrderRequestsChangePayload> {
    return changeRequestStatuses(ctx, input)
  }

  @Needs('requests.write')
  @Mutation(() => OrderRequestNotePayload, {
    description: 'Writes an internal note on a request; its version stays.',
  })
  orderRequestNoteAdd(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderRequestNoteAddInput, { description: 'Which request, and the note.' })
    input: OrderRequestNoteAddInput,
  ): Promise<OrderRequestNotePayload> {
    return addRequestNote(ctx, input)
  }
}
