import { Arg, Ctx, Field, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal, refuseIfAny } from '../../kernel/refusal.js'
import { UserError } from '../../kernel/user-error.types.js'
import {
  BrandingValuesInput,
  checkBranding,
  CustomerLanguageEnum,
  drafted,
} from '../branding/index.js'
import { pageFrame, readStillAssets } from '../customer-pages/index.js'
import { renderStatusPage } from './render-page.js'
import { sampleView } from './sample-view.js'

@InputType({ description: 'An appearance that is not written yet.' })
export class AppearancePreviewInput extends BrandingValuesInput {
  @Field(() => Int, { nullable: true, description: 'The channel; null or omitted: the default.' })
  channelId?: number | null

  @Field(() => CustomerLanguageEnum, {
    nullable: true,
    description: 'In which to look at it; its own if left out.',
  })
  shownIn?: CustomerLanguage | null
}

@ObjectType({ description: 'What customers would see.', simpleResolvers: true })
export class AppearancePreview {
  @Field(() => String, {
    nullable: true,
    description: 'The status page of a made-up order as HTML; null for values that are refused.',
  })
  page!: string | null

  @Field(() => [String], {
    description: 'What would be taken out of the HTML because it may not stand there.',
  })
  removed!: string[]

  @Field(() => [UserError], { description: 'What is wrong with the values.' })
  userErrors!: UserError[]
}

@Resolver()
export class AppearancePreviewResolver {
  @Needs('branding.write')
  @Query(() => AppearancePreview, {
    description: 'What customers would see with an appearance; nothing is written.',
  })
  appearancePreview(
    @Ctx() ctx: Context,
    @Arg('input', () => AppearancePreviewInput, { description: 'The appearance.' })
    input: AppearancePreviewInput,
  ): Promise<AppearancePreview> {
    return orRefusal<AppearancePreview>(
      async () => previewOf(ctx, input),
      (userErrors) => ({ page: null, removed: [], userErrors }),
    )
  }
}

function previewOf(ctx: Context, input: AppearancePreviewInput): AppearancePreview {
  const { said, removed, errors } = checkBranding(input)
  refuseIfAny(errors)
  const configuration = drafted(ctx.configuration.current(), input.channelId ?? null, said)
  const look = { channelId: input.channelId ?? null, language: input.shownIn ?? null }
  const frame = pageFrame(configuration, readStillAssets(), look)
  const view = sampleView(frame, ctx.clock.now())
  const page = renderStatusPage({ ...frame, kind: 'order', view, link: null })
  return { page, removed, userErrors: [] }
}
