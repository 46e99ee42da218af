import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { createAttemptLoader, DeliveryAttempt } from '../deliveries/index.js'
import { clearBadAddress, listBadAddresses } from './bad-address.queries.js'
import { BadAddressClearPayload, BadAddressConnection } from './bad-address.types.js'
import { EmailResendInput, EmailsArgs, EmailSkipInput } from './email.inputs.js'
import { emailStatus, findEmail, listEmails } from './email.queries.js'
import { Email, EmailConnection, EmailPayload, EmailStatus } from './email.types.js'
import { resendEmail, skipEmail } from './resend-email.js'

/** E-mails to customers: what was sent, what was kept, and addresses that lead nowhere. */
@Resolver(() => Email)
export class EmailResolver {
  @Needs('emails.read')
  @Query(() => EmailConnection, {
    description: 'E-mails about the orders that you may see, newest first.',
  })
  emails(@Ctx() ctx: Context, @Args(() => EmailsArgs) args: EmailsArgs): Promise<EmailConnection> {
    return listEmails(ctx, args)
  }

  @Needs('emails.read')
  @Query(() => Email, {
    nullable: true,
    description: 'One e-mail; null when you see no such e-mail.',
  })
  email(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Email | null> {
    return findEmail(ctx, id)
  }

  @Needs('emails.read')
  @Query(() => EmailStatus, {
    description: 'How e-mails leave, and what of them needs looking after.',
  })
  emailStatus(@Ctx() ctx: Context): Promise<EmailStatus> {
    return emailStatus(ctx)
  }

  @Needs('orders.contact.read')
  @Query(() => BadAddressConnection, {
    description: 'Addresses that mail servers refuse, those refused last first.',
  })
  badAddresses(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which to go on.' })
    after?: string | null,
  ): Promise<BadAddressConnection> {
    return listBadAddresses(ctx, { first, after: after ?? null })
  }

  @Needs('emails.send')
  @Mutation(() => EmailPayload, {
    description:
      'Sends an e-mail again, letter by letter the same, or written anew to the address that its order has now. One that was kept leaves once a mail server is set.',
  })
  emailResend(
    @Ctx() ctx: Context,
    @Arg('input', () => EmailResendInput, { description: 'Which, and how.' })
    input: EmailResendInput,
  ): Promise<EmailPayload> {
    return after(ctx, input.id, () => resendEmail(ctx, input))
  }

  @Needs('emails.send')
  @Mutation(() => EmailPayload, {
    description: 'Decides that an e-mail which waits or has failed is not sent.',
  })
  emailSkip(
    @Ctx() ctx: Context,
    @Arg('input', () => EmailSkipInput, { description: 'Which, and why.' })
    input: EmailSkipInput,
  ): Promise<EmailPayload> {
    return after(ctx, input.id, () => skipEmail(ctx, input))
  }

  @Needs('emails.send')
  @Mutation(() => BadAddressClearPayload, {
    description: 'Lets e-mails be sent to an address again.',
  })
  badAddressClear(
    @Ctx() ctx: Context,
    @Arg('address', () => String, { description: 'The address, whatever the case.' })
    address: string,
  ): Promise<BadAddressClearPayload> {
    return orRefusal<BadAddressClearPayload>(
      async () => {
        await clearBadAddress(ctx, address)
        return { cleared: true, userErrors: [] }
      },
      (userErrors) => ({ cleared: false, userErrors }),
    )
  }

  @FieldResolver(() => [DeliveryAttempt], { description: 'The tries, the last first.' })
  attempts(@Root() { id }: Email, @Ctx() ctx: Context): Promise<DeliveryAttempt[]> {
    return loaderOf(ctx, createAttemptLoader).load(Number(id))
  }
}

/** The e-mail as a deed left it, or why nothing was done. */
const after = (ctx: Context, id: string, deed: () => Promise<void>): Promise<EmailPayload> =>
  orRefusal<EmailPayload>(
    async () => {
      await deed()
      return { email: await findEmail(ctx, id), userErrors: [] }
    },
    async (userErrors) => ({ email: await findEmail(ctx, id), userErrors }),
  )
