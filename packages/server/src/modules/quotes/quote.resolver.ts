import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { selectedFields } from '../../kernel/selects.js'
import { LabelCount } from '../labels/index.js'
import { addQuoteNote } from './add-quote-note.js'
import { changeQuoteStatus } from './change-quote-status.js'
import { changeQuoteStatuses } from './change-quote-statuses.js'
import { createQuote } from './create-quote.js'
import { duplicateQuote } from './duplicate-quote.js'
import { countQuoteLabels, listQuotes } from './quote-list.queries.js'
import {
  QuoteConnection,
  QuotePayload,
  quotePayload,
  QuotesStatusPayload,
} from './quote-page.types.js'
import { QuoteChangeStatusInput, QuotesChangeStatusInput } from './quote-status.inputs.js'
import {
  QuoteCreateInput,
  QuoteDuplicateInput,
  QuoteFilter,
  QuoteNoteAddInput,
  QuoteSort,
  QuoteUpdateInput,
} from './quote.inputs.js'
import { findQuote } from './quote.queries.js'
import { Quote, quoteOf } from './quote.types.js'
import { updateQuote } from './update-quote.js'

@ArgsType()
class QuotesArgs {
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

  @Field(() => QuoteFilter, { nullable: true, description: 'Which quotes; all if left out.' })
  filter?: QuoteFilter | null

  @Field(() => QuoteSort, { nullable: true, description: 'Sort; newest first if left out.' })
  orderBy?: QuoteSort | null
}

/** Quotes as they are asked for and written. */
@Resolver()
export class QuoteResolver {
  @Needs('quotes.read')
  @Query(() => QuoteConnection, { description: 'The quotes that you may see.' })
  quotes(
    @Ctx() ctx: Context,
    @Args(() => QuotesArgs) args: QuotesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuoteConnection> {
    return listQuotes(ctx, args, selectedFields(info, ['edges', 'node']) ?? [])
  }

  @Needs('quotes.read')
  @Query(() => [LabelCount], {
    description: 'How many quotes that the filter finds and you may see have each label.',
  })
  quoteLabelCounts(
    @Ctx() ctx: Context,
    @Arg('filter', () => QuoteFilter, { nullable: true, description: 'Which quotes.' })
    filter: QuoteFilter | null,
  ): Promise<LabelCount[]> {
    return countQuoteLabels(ctx, filter)
  }

  @Needs('quotes.read')
  @Query(() => Quote, {
    nullable: true,
    description: 'One quote by id or number; null when you see no such quote.',
  })
  async quote(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the quote.' }) id: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Our number, with or without Q-.' })
    number: string | null,
  ): Promise<Quote | null> {
    return quoteOf(ctx, await findQuote(ctx, { id, number }))
  }

  @Needs('quotes.write')
  @Mutation(() => QuotePayload, {
    description:
      'Writes a quote: in review if a price was altered, else submitted. A dry run answers its totals.',
  })
  quoteCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => QuoteCreateInput, { description: 'The quote.' }) input: QuoteCreateInput,
  ): Promise<QuotePayload> {
    return quotePayload(ctx, createQuote(ctx, input))
  }

  @Needs('quotes.write')
  @Mutation(() => QuotePayload, {
    description:
      'Edits a quote, which makes a new revision. An approved one, and one that ended and gets a new last day, is in review then.',
  })
  quoteUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => QuoteUpdateInput, { description: 'Which quote, and what changes.' })
    input: QuoteUpdateInput,
  ): Promise<QuotePayload> {
    return quotePayload(ctx, updateQuote(ctx, input))
  }

  @Needs('quotes.write')
  @Mutation(() => QuotePayload, { description: 'Gives a quote another label.' })
  quoteChangeStatus(
    @Ctx() ctx: Context,
    @Arg('input', () => QuoteChangeStatusInput, { description: 'Which quote and label.' })
    input: QuoteChangeStatusInput,
  ): Promise<QuotePayload> {
    return quotePayload(ctx, changeQuoteStatus(ctx, input))
  }

  @Needs('quotes.write')
  @Mutation(() => QuotesStatusPayload, {
    description: 'Gives up to 1,000 quotes labels, each by itself, in one transaction.',
  })
  async quotesChangeStatus(
    @Ctx() ctx: Context,
    @Arg('input', () => QuotesChangeStatusInput, { description: 'Which quotes and labels.' })
    input: QuotesChangeStatusInput,
  ): Promise<QuotesStatusPayload> {
    const { applied, answer, userErrors } = await changeQuoteStatuses(ctx, input)
    const results = (answer ?? []).map((result, index) => ({
      ...result,
      quote: quoteOf(ctx, result.quote),
      index,
    }))
    return {
      applied: applied && results.some(({ outcome }) => outcome === 'CHANGED'),
      results,
      userErrors,
    }
  }

  @Needs('quotes.write')
  @Mutation(() => QuotePayload, {
    description: 'Writes a new quote with the content of another, whatever became of that.',
  })
  quoteDuplicate(
    @Ctx() ctx: Context,
    @Arg('input', () => QuoteDuplicateInput, { description: 'Which quote.' })
    input: QuoteDuplicateInput,
  ): Promise<QuotePayload> {
    return quotePayload(ctx, duplicateQuote(ctx, input))
  }

  @Needs('quotes.write')
  @Mutation(() => QuotePayload, {
    description: 'Adds an internal note to a quote; customers never read it.',
  })
  quoteNoteAdd(
    @Ctx() ctx: Context,
    @Arg('input', () => QuoteNoteAddInput, { description: 'Which quote, and the note.' })
    input: QuoteNoteAddInput,
  ): Promise<QuotePayload> {
    return quotePayload(ctx, addQuoteNote(ctx, input))
  }
}
