import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal, refuseIfAny } from '../../kernel/refusal.js'
import {
  answerDelete,
  createEntry,
  listEntries,
  ListEntryDeletePayload,
  ListEntryVersionInput,
  updateEntry,
} from '../lists/index.js'
import { taxRateErrors, taxRateList, taxRateValues } from './tax-rate-list.js'
import { TaxRateCreateInput, TaxRateUpdateInput } from './tax-rate.inputs.js'
import { TaxRate, TaxRatePayload } from './tax-rate.types.js'

const written = (work: () => Promise<TaxRate>): Promise<TaxRatePayload> =>
  orRefusal<TaxRatePayload>(
    async () => ({ taxRate: await work(), userErrors: [] }),
    (userErrors) => ({ taxRate: null, userErrors }),
  )

@Resolver(() => TaxRate)
export class TaxRateResolver {
  @Needs('orders.read')
  @Query(() => [TaxRate], { description: 'The tax rates, by country and region.' })
  taxRates(@Ctx() ctx: Context): Promise<TaxRate[]> {
    return listEntries(ctx.database, taxRateList)
  }

  @Needs('lists.write')
  @Mutation(() => TaxRatePayload, { description: 'Adds a tax rate.' })
  taxRateCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => TaxRateCreateInput, { description: 'What to write.' })
    input: TaxRateCreateInput,
  ): Promise<TaxRatePayload> {
    return written(async () => {
      refuseIfAny(taxRateErrors(input))
      return createEntry(ctx, taxRateList, taxRateValues(input))
    })
  }

  @Needs('lists.write')
  @Mutation(() => TaxRatePayload, {
    description: 'Changes a tax rate; orders keep the tax that they have.',
  })
  taxRateUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => TaxRateUpdateInput, { description: 'What to write.' })
    input: TaxRateUpdateInput,
  ): Promise<TaxRatePayload> {
    return written(async () => {
      refuseIfAny(taxRateErrors(input))
      return updateEntry(ctx, taxRateList, input, taxRateValues(input))
    })
  }

  @Needs('lists.write')
  @Mutation(() => ListEntryDeletePayload, {
    description: 'Deletes a tax rate; orders keep the tax that they have.',
  })
  taxRateDelete(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<ListEntryDeletePayload> {
    return answerDelete(ctx, taxRateList, input)
  }
}
