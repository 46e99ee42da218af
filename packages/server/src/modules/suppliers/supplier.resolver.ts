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
import { supplierErrors, supplierList, supplierValues } from './supplier-list.js'
import { SupplierCreateInput, SupplierUpdateInput } from './supplier.inputs.js'
import { Supplier, SupplierPayload } from './supplier.types.js'

type Record = Omit<Supplier, 'inUse'>

const written = (work: () => Promise<Record>): Promise<SupplierPayload> =>
  orRefusal<SupplierPayload>(
    async () => ({ supplier: (await work()) as Supplier, userErrors: [] }),
    (userErrors) => ({ supplier: null, userErrors }),
  )

const usesOf = (ctx: Context) => createUseLoader(ctx, supplierList)

@Resolver(() => Supplier)
export class SupplierResolver {
  @Needs('orders.read')
  @Query(() => [Supplier], { description: 'The suppliers of drop-ship orders, by name.' })
  suppliers(
    @Ctx() ctx: Context,
    @Arg('includeArchived', () => Boolean, {
      defaultValue: false,
      description: 'Archived ones too.',
    })
    includeArchived: boolean,
  ): Promise<Record[]> {
    return listEntries(ctx.database, supplierList, includeArchived)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether anything names it: then it can be archived, not deleted.',
  })
  inUse(@Root() { id }: Supplier, @Ctx() ctx: Context): Promise<boolean> {
    return loaderOf(ctx, usesOf).load(id)
  }

  @Needs('lists.write')
  @Mutation(() => SupplierPayload, { description: 'Adds a supplier.' })
  supplierCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => SupplierCreateInput, { description: 'What to write.' })
    input: SupplierCreateInput,
  ): Promise<SupplierPayload> {
    return written(async () => {
      refuseIfAny(supplierErrors(input))
      return createEntry(ctx, supplierList, supplierValues(input))
    })
  }

  @Needs('lists.write')
  @Mutation(() => SupplierPayload, {
    description: 'Changes a supplier; its drop-ship orders show the new name.',
  })
  supplierUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => SupplierUpdateInput, { description: 'What to write.' })
    input: SupplierUpdateInput,
  ): Promise<SupplierPayload> {
    return written(async () => {
      refuseIfAny(supplierErrors(input))
      return updateEntry(ctx, supplierList, input, supplierValues(input))
    })
  }

  @Needs('lists.write')
  @Mutation(() => SupplierPayload, { description: 'Offers a supplier to nobody any more.' })
  supplierArchive(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<SupplierPayload> {
    return written(() => archiveEntry(ctx, supplierList, input))
  }

  @Needs('lists.write')
  @Mutation(() => SupplierPayload, { description: 'Offers an archived supplier again.' })
  supplierRestore(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<SupplierPayload> {
    return written(() => restoreEntry(ctx, supplierList, input))
  }

  @Needs('lists.write')
  @Mutation(() => ListEntryDeletePayload, {
    description: 'Deletes a supplier without drop-ship orders.',
  })
  supplierDelete(
    @Ctx() ctx: Context,
    @Arg('input', () => ListEntryVersionInput, { description: 'What to write.' })
    input: ListEntryVersionInput,
  ): Promise<ListEntryDeletePayload> {
    return answerDelete(ctx, supplierList, input)
  }
}
