import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { emailPreview, sendTestEmail } from './email-preview.js'
import {
  EmailTemplatePreview,
  EmailTemplatePreviewInput,
  EmailTemplateTestInput,
  EmailTemplateTestPayload,
} from './email-preview.types.js'

/** A mail tells of an order, so that it is previewed here and not beside the templates. */
@Resolver()
export class EmailPreviewResolver {
  @Needs('emails.read')
  @Query(() => EmailTemplatePreview, {
    description: 'The mail of a template, about a real order or one that was made up.',
  })
  async emailTemplatePreview(
    @Ctx() ctx: Context,
    @Arg('input', () => EmailTemplatePreviewInput, { description: 'What is to be looked at.' })
    input: EmailTemplatePreviewInput,
  ): Promise<EmailTemplatePreview> {
    const { mail, problems, warnings } = await emailPreview(ctx, input)
    const { subject = null, html = null, text = null } = mail ?? {}
    return { subject, html, text, problems, warnings }
  }

  @Needs('emails.send')
  @Mutation(() => EmailTemplateTestPayload, {
    description:
      'Sends the mail of a template for a trial, to one mailbox; a template that is edited needs templates.write.',
  })
  emailTemplateTest(
    @Ctx() ctx: Context,
    @Arg('input', () => EmailTemplateTestInput, { description: 'What is to be sent.' })
    input: EmailTemplateTestInput,
  ): Promise<EmailTemplateTestPayload> {
    return orRefusal<EmailTemplateTestPayload>(
      async () => ({ ...(await sendTestEmail(ctx, input)), userErrors: [] }),
      (userErrors) => ({ to: null, emailId: null, problems: [], userErrors }),
    )
  }
}
