import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { money } from '../../kernel/money.types.js'
import { Needs } from '../../kernel/needs.js'
import { convertQuote } from './convert-quote.js'
import { QuoteConvertPayload, QuoteMail, QuoteSendPayload } from './quote-page.types.js'
import { QuoteConvertInput, QuoteSendInput } from './quote.inputs.js'
import { quoteOf } from './quote.types.js'
import { sendQuote, type ShownMail } from './send-quote.js'

/** How quotes leave: to customers, and as orders. */
@Resolver()
export class QuoteConversionResolver {
  @Needs('quotes.write')
  @Mutation(() => QuoteSendPayload, {
    description:
      'Sends a quote to its customer by e-mail, with a secret link to answer it. A dry run shows the mail.',
  })
  async quoteSend(
    @Ctx() ctx: Context,
    @Arg('input', () => QuoteSendInput, { description: 'Which quote, and to whom.' })
    input: QuoteSendInput,
  ): Promise<QuoteSendPayload> {
    const { applied, answer, userErrors, mail } = await sendQuote(ctx, input)
    return { applied, quote: quoteOf(ctx, answer), userErrors, mail: mail && quoteMail(mail) }
  }

  @Needs('quotes.write')
  @Mutation(() => QuoteConvertPayload, {
    description:
      'Makes an order of an approved quote, once: prices as they are quoted, tax worked out anew.',
  })
  async quoteConvert(
    @Ctx() ctx: Context,
    @Arg('input', () => QuoteConvertInput, { description: 'Which quote.' })
    input: QuoteConvertInput,
  ): Promise<QuoteConvertPayload> {
    const { quote, taxDifference, ...rest } = await convertQuote(ctx, input)
    const difference = quote && taxDifference !== null ? money(taxDifference, quote.currency) : null
    return { ...rest, quote: quoteOf(ctx, quote), taxDifference: difference }
  }
}

const quoteMail = ({ to, mail, problems }: ShownMail): QuoteMail => ({
  ...{ to, problems },
  subject: mail?.subject ?? null,
  html: mail?.html ?? null,
  text: mail?.text ?? null,
})
