import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { money, Money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import { selectedFields } from '../../kernel/selects.js'
import { Label, LabelCount, labelType } from '../labels/index.js'
import { historyOf, loadNotes, RecordHistory, RecordNote } from '../records/index.js'
import { countAccountLabels, listAccounts } from './account-list.queries.js'
import {
  createAddressesLoader,
  createBalanceLoader,
  createChildrenLoader,
  createContactsLoader,
  createCountsLoader,
  createManagerLoader,
  createVisibleAccountLoader,
} from './account-loaders.js'
import { AccountConnection } from './account-page.types.js'
import { AccountFilter, AccountSort } from './account.inputs.js'
import { accountManagers, findAccount } from './account.queries.js'
import type { AccountRecord, WholeAccount } from './account.record.js'
import {
  Account,
  AccountAddress,
  AccountContact,
  AccountCounts,
  AccountManager,
  AccountRef,
} from './account.types.js'

@ArgsType()
class AccountsArgs {
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

  @Field(() => AccountFilter, {
    nullable: true,
    description: 'Which accounts; those that are not archived if left out.',
  })
  filter?: AccountFilter | null

  @Field(() => AccountSort, { nullable: true, description: 'Sort; by name if left out.' })
  orderBy?: AccountSort | null
}

/**
 * An account that was just changed brings its people and addresses along, as its transaction saw
 * them, and one of a list what it owes.
 */
type Shown = AccountRecord &
  Partial<Pick<WholeAccount, 'contacts' | 'addresses'>> & { balance?: number }

const owedBy = (ctx: Context, { id, balance }: Shown): number | Promise<number> =>
  balance ?? loaderOf(ctx, createBalanceLoader).load(id)

/** Accounts as the API reads them. */
@Resolver(() => Account)
export class AccountResolver {
  @Needs('accounts.read')
  @Query(() => AccountConnection, { description: 'The accounts that you may see.' })
  accounts(
    @Ctx() ctx: Context,
    @Args(() => AccountsArgs) args: AccountsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountConnection> {
    return listAccounts(ctx, args, selectedFields(info, ['edges', 'node']) ?? [])
  }

  @Needs('accounts.read')
  @Query(() => [LabelCount], {
    description: 'How many accounts that the filter finds and you may see have each label.',
  })
  accountLabelCounts(
    @Ctx() ctx: Context,
    @Arg('filter', () => AccountFilter, { nullable: true, description: 'Which accounts.' })
    filter: AccountFilter | null,
  ): Promise<LabelCount[]> {
    return countAccountLabels(ctx, filter)
  }

  @Needs('accounts.read')
  @Query(() => Account, {
    nullable: true,
    description: 'One account by id or external id; null when you see no such account.',
  })
  account(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the account.' })
    id: string | null,
    @Arg('externalId', () => String, {
      nullable: true,
      description: 'What other systems call it.',
    })
    externalId: string | null,
  ): Promise<AccountRecord | null> {
    return findAccount(ctx, { id, externalId })
  }

  @Needs('accounts.read')
  @Query(() => [AccountManager], {
    description: 'The people to whom accounts can be handed over, by name.',
  })
  accountManagers(@Ctx() { database }: Context): Promise<AccountManager[]> {
    return accountManagers(database)
  }

  @FieldResolver(() => Label, { nullable: true, description: 'Its label; null for none.' })
  label(@Root() { labelId }: Shown, @Ctx() { configuration }: Context): Label | null {
    const label = configuration.current().labels.get(labelId ?? 0)
    return label ? labelType(label) : null
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What it may owe; null for no limit. More is a reason for review, no refusal.',
  })
  creditLimit(@Root() { creditLimit, currency }: Shown): Money | null {
    return creditLimit === null ? null : money(creditLimit, currency)
  }

  @FieldResolver(() => Money, {
    description:
      'What is owed on its orders that are not canceled; orders in other currencies are left out.',
  })
  async balance(@Root() account: Shown, @Ctx() ctx: Context): Promise<Money> {
    return money(await owedBy(ctx, account), account.currency)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it owes more than its credit limit.' })
  async overCreditLimit(@Root() account: Shown, @Ctx() ctx: Context): Promise<boolean> {
    const { creditLimit } = account
    return creditLimit !== null && (await owedBy(ctx, account)) > creditLimit
  }

  @FieldResolver(() => AccountManager, {
    nullable: true,
    description: 'The member of staff who looks after it; null for nobody.',
  })
  manager(
    @Root() { managerId }: Shown,
    @Ctx() ctx: Context,
  ): Promise<AccountManager | null> | null {
    return managerId === null ? null : loaderOf(ctx, createManagerLoader).load(managerId)
  }

  @FieldResolver(() => AccountRef, {
    nullable: true,
    description:
      'The account that it is a child of; null for none, and for one not visible to you.',
  })
  parent(@Root() { parentId }: Shown, @Ctx() ctx: Context): Promise<AccountRef | null> | null {
    return parentId === null ? null : loaderOf(ctx, createVisibleAccountLoader).load(parentId)
  }

  @FieldResolver(() => [AccountRef], {
    description: 'Its children that are not archived and that you may see, by name.',
  })
  children(@Root() { id }: Shown, @Ctx() ctx: Context): Promise<AccountRef[]> {
    return loaderOf(ctx, createChildrenLoader).load(id)
  }

  @FieldResolver(() => AccountRef, {
    nullable: true,
    description: 'The account that took it in; null for none, and for one not visible to you.',
  })
  mergedInto(
    @Root() { mergedIntoId }: Shown,
    @Ctx() ctx: Context,
  ): Promise<AccountRef | null> | null {
    return mergedIntoId === null
      ? null
      : loaderOf(ctx, createVisibleAccountLoader).load(mergedIntoId)
  }

  @FieldResolver(() => [AccountContact], {
    description: 'Its people, those who are active first, then by name.',
  })
  async contacts(
    @Root() { id, currency, contacts }: Shown,
    @Ctx() ctx: Context,
  ): Promise<AccountContact[]> {
    const known = contacts ?? (await loaderOf(ctx, createContactsLoader).load(id))
    return known.map((one) => ({
      ...one,
      budget: one.budget === null ? null : money(one.budget, currency),
    }))
  }

  @FieldResolver(() => [AccountAddress], {
    description: 'Its addresses by kind, the default first.',
  })
  async addresses(
    @Root() { id, addresses }: Shown,
    @Ctx() ctx: Context,
  ): Promise<AccountAddress[]> {
    return addresses ?? loaderOf(ctx, createAddressesLoader).load(id)
  }

  @FieldResolver(() => AccountCounts, { description: 'How much belongs to it.' })
  counts(@Root() { id }: Shown, @Ctx() ctx: Context): Promise<AccountCounts> {
    return loaderOf(ctx, createCountsLoader).load(id)
  }

  @FieldResolver(() => [RecordNote], { description: 'Internal notes, newest first; up to 200.' })
  notes(@Root() { id }: Shown, @Ctx() ctx: Context): Promise<RecordNote[]> {
    return loadNotes(ctx, id)
  }

  @FieldResolver(() => RecordHistory, { description: 'What happened to it, newest first.' })
  history(
    @Root() { id }: Shown,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which to go on.' })
    after?: string | null,
  ): Promise<RecordHistory> {
    return historyOf(ctx, id, { first, after: after ?? null })
  }
}
