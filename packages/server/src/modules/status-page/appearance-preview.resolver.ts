import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { previewMail, previewPage } from './appearance-preview.js'
import {
  AppearanceEmailPreview,
  AppearancePreview,
  AppearancePreviewInput,
} from './appearance-preview.types.js'

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
      async () => previewPage(ctx, input),
      (userErrors) => ({ page: null, removed: [], userErrors }),
    )
  }

  @Needs('branding.write')
  @Query(() => AppearanceEmailPreview, {
    description: 'The mail that customers would get with an appearance; nothing is written.',
  })
  appearanceEmailPreview(
    @Ctx() ctx: Context,
    @Arg('input', () => AppearancePreviewInput, { description: 'The appearance.' })
    input: AppearancePreviewInput,
  ): Promise<AppearanceEmailPreview> {
    return orRefusal<AppearanceEmailPreview>(
      () => previewMail(ctx, input),
      (userErrors) => ({ email: null, problem: null, userErrors }),
    )
  }
}
