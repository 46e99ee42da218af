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
import { carrierErrors, carrierList, carrierValues } from './carrier-list.js'
import { CarrierCreateInput, CarrierUpdateInput } from './carrier.inputs.js'
import { Carrier, CarrierPayload } from './carrier.types.js'

type Record = Omit<Carrier, 'inUse'>

const written = (work: () => Promise<Record>): Promise<CarrierPayload> =>
  orRefusal<CarrierPayload>(
    async () => ({ carrier: (await work()) as Carrier, userErrors: [] }),
    (userErrors) => ({ carrier: null, userErrors }),
  )

const usesOf = (ctx: Context) => createUseLoader(ctx, carrierList)

@Resolver(() => Carrier)
export class CarrierResolver {
  @Needs('orders.read')
  @Query(() => [Carrier], { description: 'The carriers, by name.' })
  carriers(
    @Ctx() ctx: Context,
    @Arg('includeArchived', () => Boolean, {
      defaultValue: false,
      description: 'Archived ones too.',
    })
    includeArchived: boolean,
  ): Promise<Record[]> {
    return listEntries(ctx.database, carrierList, includeArchived)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether anything names it: then it can be archived, not deleted.',
  })
  inUse(@Root() { id }: Carrier, @Ctx() ctx: Context): Promise<boolean> {
    return loaderOf(ctx, usesOf).load(id)
  }

  @Needs('lists.write')
  @Mutation(() => CarrierPayload, { description: 'Adds a carrier.' })
  carrierCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => CarrierCreateInput, { description: 'What to write.' })
    input: CarrierCreateInput,
  ): Promise<CarrierPayload> {
    return written(async () => {
      refuseIfAny(carrierErrors(input))
      return createEntry(ctx, carrierList, carrierValues(input))
    })
  }

  @Needs('lists.write')
  @Mutation(() => CarrierPayload, { description: 'Changes a carrier.' })
  carrierUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => CarrierUpdateInput, { description: 'What to write.' })
    input: CarrierUpdateInput,
  ): Promise<CarrierPayload> {
    return written(async () => {
      refuseIfAny(carrierErrors(input))
      return updateEntry(ctx, carrierList, input, carrierValues(input))
    })
  }

  @Needs('lists.write')
  @Mutation(() => CarrierPayload, {
    description: 'Offers a carrier to nobody any more; its tracking numbers stay links.',
  })
  carrierArchive(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<CarrierPayload> {
    return written(() => archiveEntry(ctx, carrierList, input))
  }

  @Needs('lists.write')
  @Mutation(() => CarrierPayload, { description: 'Offers an archived carrier again.' })
  carrierRestore(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<CarrierPayload> {
    return written(() => restoreEntry(ctx, carrierList, input))
  }

  @Needs('lists.write')
  @Mutation(() => ListEntryDeletePayload, {
    description: 'Deletes a carrier that no shipment names.',
  })
  carrierDelete(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<ListEntryDeletePayload> {
    return answerDelete(ctx, carrierList, input)
  }
}
