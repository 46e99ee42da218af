import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { importFile } from './import-file.js'
import { OrdersImportInput } from './import.inputs.js'
import { OrdersImportPayload } from './import.types.js'
import { AccountImportInput } from './account-import.inputs.js'
import { AccountImportPayload } from './account-import.types.js'
import { importAccountsFile } from './import-accounts-file.js'
import { importTrackingFile } from './import-tracking-file.js'
import { TrackingImportInput } from './tracking.inputs.js'
import { TrackingImportPayload } from './tracking.types.js'

@Resolver()
export class ImportResolver {
  @Needs('orders.import')
  @Mutation(() => OrdersImportPayload, {
    description:
      'Takes in a file of orders: good orders go in, bad ones stay out as a whole, known ones get the items that they lack.',
  })
  ordersImport(
    @Ctx() ctx: Context,
    @Arg('input', () => OrdersImportInput, { description: 'The file.' }) input: OrdersImportInput,
  ): Promise<OrdersImportPayload> {
    return orRefusal<OrdersImportPayload>(
      async () => ({ report: await importFile(ctx, input), userErrors: [] }),
      (userErrors) => ({ report: null, userErrors }),
    )
  }

  @Needs('accounts.write')
  @Mutation(() => AccountImportPayload, {
    description:
      'Takes in a file of accounts, known again by their external ids: new ones are created, known ones become what the file says.',
  })
  accountImport(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountImportInput, { description: 'The file.' })
    input: AccountImportInput,
  ): Promise<AccountImportPayload> {
    return orRefusal<AccountImportPayload>(
      async () => ({ report: await importAccountsFile(ctx, input), userErrors: [] }),
      (userErrors) => ({ report: null, userErrors }),
    )
  }

  @Needs('events.fire')
  @Mutation(() => TrackingImportPayload, {
    description:
      'Takes in a file of tracking numbers: fires ORDER_ADD_TRACKING_NUMBER for each that its order does not have yet.',
  })
  trackingImport(
    @Ctx() ctx: Context,
    @Arg('input', () => TrackingImportInput, { description: 'The file.' })
    input: TrackingImportInput,
  ): Promise<TrackingImportPayload> {
    return orRefusal<TrackingImportPayload>(
      async () => ({ report: await importTrackingFile(ctx, input), userErrors: [] }),
      (userErrors) => ({ report: null, userErrors }),
    )
  }
}
