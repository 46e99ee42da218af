import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import {
  AccountContact,
  AccountRef,
  createAccountLoader,
  createBalanceLoader,
} from '../accounts/index.js'
import { Label, labelType } from '../labels/index.js'
import { Order } from '../orders/index.js'
import { historyOf, loadNotes, possibility, RecordHistory, RecordNote } from '../records/index.js'
import { ApprovalDecision, ApprovalPathReason, ApprovalStep } from './approval.types.js'
import { contactOf, createContactLoader, type ContactRow } from './contact.sql.js'
import {
  createLinesLoader,
  createRequestOfOrderLoader,
  createVisibleOrderLoader,
} from './order-request-loaders.js'
import {
  BudgetUse,
  OrderRequest,
  OrderRequestLine,
  OrderRequestPossibilities,
} from './order-request.types.js'
import { createSceneLoader } from './request-scene.js'
import { createStandingLoader } from './request-standing.js'
import {
  againstCancel,
  againstDecide,
  againstEdit,
  againstOrder,
  againstRemind,
  againstSubmit,
} from './what-is-possible.js'

/** What of a request is not in its row, read for all requests of a list at once. */
@Resolver(() => OrderRequest)
export class OrderRequestFieldsResolver {
  @FieldResolver(() => Label, { nullable: true, description: 'Its label; null for none.' })
  label(@Root() { record }: OrderRequest, @Ctx() { configuration }: Context): Label | null {
    const label = configuration.current().labels.get(record.labelId ?? 0)
    return label ? labelType(label) : null
  }

  @FieldResolver(() => AccountRef, { description: 'The account.' })
  async account(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<AccountRef> {
    const account = await loaderOf(ctx, createAccountLoader).load(record.accountId)
    if (!account) throw new Error(`account ${record.accountId} is gone`)
    return account
  }

  @FieldResolver(() => AccountContact, { description: 'Who wants to buy.' })
  async buyer(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<AccountContact> {
    return contactOf(await loaderOf(ctx, createContactLoader).load(record.buyerId))
  }

  @FieldResolver(() => [OrderRequestLine], { description: 'What is wanted.' })
  async lines(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<OrderRequestLine[]> {
    const lines = await loaderOf(ctx, createLinesLoader).load(record.id)
    return lines.map((line) => ({
      ...line,
      unitPrice: money(line.unitPrice, record.currency),
      total: money(line.qty * line.unitPrice, record.currency),
    }))
  }

  @FieldResolver(() => [ApprovalStep], {
    description: 'The levels that it must pass in this round; empty where nobody is or was asked.',
  })
  async path(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<ApprovalStep[]> {
    const { steps } = await loaderOf(ctx, createStandingLoader).load(record)
    return steps.map(({ level: { level, rule }, state, approvers }) => ({
      level,
      rule,
      state,
      approvers: approvers.map(({ approver, decision }) => ({
        contact: contactOf(approver as ContactRow),
        decision: decision?.verdict ?? null,
        reason: decision?.reason ?? null,
        at: decision?.at ?? null,
        recordedBy: decision?.recordedBy ?? null,
      })),
    }))
  }

  @FieldResolver(() => [ApprovalDecision], {
    description: 'All that approvers said, of former rounds too, newest first.',
  })
  async decisions(
    @Root() { record }: OrderRequest,
    @Ctx() ctx: Context,
  ): Promise<ApprovalDecision[]> {
    const { decisions } = await loaderOf(ctx, createStandingLoader).load(record)
    const contacts = loaderOf(ctx, createContactLoader)
    return Promise.all(
      decisions.map(async ({ contactId, verdict, ...rest }) => ({
        ...rest,
        decision: verdict,
        contact: contactOf(await contacts.load(contactId)),
      })),
    )
  }

  @FieldResolver(() => [ApprovalPathReason], {
    description: 'What is special about the way that it would take if it were submitted now.',
  })
  async pathReasons(
    @Root() { record }: OrderRequest,
    @Ctx() ctx: Context,
  ): Promise<ApprovalPathReason[]> {
    return (await loaderOf(ctx, createSceneLoader).load(record)).path.notes
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it is decided on under a scheme that the account has replaced since; it goes on under that one.',
  })
  async schemeReplaced(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<boolean> {
    if (record.state !== 'PENDING') return false
    const { account } = await loaderOf(ctx, createSceneLoader).load(record)
    return account.schemeId !== record.schemeId
  }

  @FieldResolver(() => BudgetUse, {
    nullable: true,
    description: "What it takes of its buyer's budget; null where the buyer has none.",
  })
  async budget(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<BudgetUse | null> {
    const { buyer, budget } = await loaderOf(ctx, createSceneLoader).load(record)
    if (buyer.budget === null) return null
    return {
      year: budget.year,
      limit: money(buyer.budget, record.currency),
      used: money(budget.used, record.currency),
      thisRequest: money(record.total, record.currency),
      exceeded: budget.exceeded,
    }
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the account would owe more than its credit limit with it, or does since it is an order; a reason for review of the order, no refusal.',
  })
  async overCreditLimit(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<boolean> {
    const { account } = await loaderOf(ctx, createSceneLoader).load(record)
    if (account.creditLimit === null) return false
    const owed = await loaderOf(ctx, createBalanceLoader).load(account.id)
    return owed + (record.orderId === null ? record.total : 0) > account.creditLimit
  }

  @Needs('orders.read')
  @FieldResolver(() => Order, {
    nullable: true,
    description: 'The order that it has become; null for none, and for one not visible to you.',
  })
  order(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<Order | null> | null {
    return record.orderId === null
      ? null
      : loaderOf(ctx, createVisibleOrderLoader).load(record.orderId)
  }

  @FieldResolver(() => OrderRequestPossibilities, { description: 'What can be done with it now.' })
  async possible(
    @Root() { record }: OrderRequest,
    @Ctx() ctx: Context,
  ): Promise<OrderRequestPossibilities> {
    const scene = await loaderOf(ctx, createSceneLoader).load(record)
    const standing = await loaderOf(ctx, createStandingLoader).load(record)
    return {
      edit: possibility(againstEdit(record, scene, ctx.configuration.current())),
      submit: possibility(againstSubmit(record, scene)),
      decide: possibility(againstDecide(record, standing)),
      order: possibility(againstOrder(record, scene)),
      cancel: possibility(againstCancel(record)),
      remind: possibility(againstRemind(record, standing, ctx.clock.now())),
    }
  }

  @FieldResolver(() => [RecordNote], { description: 'Internal notes, newest first; up to 200.' })
  notes(@Root() { record }: OrderRequest, @Ctx() ctx: Context): Promise<RecordNote[]> {
    return loadNotes(ctx, record.id)
  }

  @FieldResolver(() => RecordHistory, { description: 'What happened to it, newest first.' })
  history(
    @Root() { record }: OrderRequest,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which to go on.' })
    after?: string | null,
  ): Promise<RecordHistory> {
    return historyOf(ctx, record.id, { first, after: after ?? null })
  }
}

/** The order request behind an order. */
@Resolver(() => Order)
export class OrderRequestOfOrderResolver {
  @Needs('requests.read')
  @FieldResolver(() => OrderRequest, {
    nullable: true,
    description:
      'The order request that it came of; null for none, and for one not visible to you.',
  })
  orderRequest(@Root() { id }: Order, @Ctx() ctx: Context): Promise<OrderRequest | null> {
    return loaderOf(ctx, createRequestOfOrderLoader).load(id)
  }
}
