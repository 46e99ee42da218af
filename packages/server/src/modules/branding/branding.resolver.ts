import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { BrandingLogoInput, BrandingUpdateInput } from './branding.inputs.js'
import { Branding, BrandingPayload, brandingType } from './branding.types.js'
import { setLogo, updateBranding, type WrittenBranding } from './update-branding.js'

const written = (
  channelId: number | null,
  work: () => Promise<WrittenBranding>,
): Promise<BrandingPayload> =>
  orRefusal<BrandingPayload>(
    async () => {
      const { configuration, removed } = await work()
      return { branding: brandingType(configuration, channelId), removed, userErrors: [] }
    },
    (userErrors) => ({ branding: null, removed: [], userErrors }),
  )

@Resolver()
export class BrandingResolver {
  @Needs('branding.write')
  @Query(() => [Branding], {
    description: 'The default, and then what each channel says, in the order of the channels.',
  })
  brandings(@Ctx() { actor, configuration }: Context): Branding[] {
    const present = configuration.current()
    return [null, ...present.channels.keys()]
      .filter((channelId) => actor.channelId === null || actor.channelId === channelId)
      .map((channelId) => brandingType(present, channelId))
  }

  @Needs('branding.write')
  @Mutation(() => BrandingPayload, { description: 'Changes how customers meet the business.' })
  brandingUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => BrandingUpdateInput, { description: 'What to write.' })
    input: BrandingUpdateInput,
  ): Promise<BrandingPayload> {
    return written(input.channelId ?? null, () => updateBranding(ctx, input))
  }

  @Needs('branding.write')
  @Mutation(() => BrandingPayload, { description: 'Gives a branding a logo, or takes it away.' })
  brandingLogoSet(
    @Ctx() ctx: Context,
    @Arg('input', () => BrandingLogoInput, { description: 'What to write.' })
    input: BrandingLogoInput,
  ): Promise<BrandingPayload> {
    return written(input.channelId ?? null, () => setLogo(ctx, input))
  }
}
