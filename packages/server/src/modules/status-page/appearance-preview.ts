import type { Configuration, ConfigurationCache } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { brandingFor, checkBranding, drafted } from '../branding/index.js'
import { pageFrame, readStillAssets } from '../customer-pages/index.js'
import { senderOf } from '../emails/index.js'
import { emailPreview } from '../status-events/index.js'
import type {
  AppearanceEmailPreview,
  AppearancePreview,
  AppearancePreviewInput,
} from './appearance-preview.types.js'
import { renderStatusPage } from './render-page.js'
import { sampleView } from './sample-view.js'

interface Drafted {
  configuration: Configuration
  channelId: number | null
  removed: string[]
}

/** The configuration as if the appearance had been written. @throws Refusal INVALID_INPUT */
function withAppearance(ctx: Context, input: AppearancePreviewInput): Drafted {
  const { said, removed, errors } = checkBranding(input)
  refuseIfAny(errors)
  const channelId = input.channelId ?? null
  const configuration = drafted(ctx.configuration.current(), channelId, said)
  return { configuration, channelId, removed }
}

/**
 * The status page of a made-up order with an appearance that is not written yet.
 * @throws Refusal INVALID_INPUT
 */
export function previewPage(ctx: Context, input: AppearancePreviewInput): AppearancePreview {
  const { configuration, channelId, removed } = withAppearance(ctx, input)
  const look = { channelId, language: input.shownIn ?? null }
  const frame = pageFrame(configuration, readStillAssets(), look)
  const view = sampleView(frame, ctx.clock.now())
  const page = renderStatusPage({ ...frame, kind: 'order', view, link: null })
  return { page, removed, userErrors: [] }
}

/**
 * The mail that tells of a parcel, made as real ones are, with an appearance that is not written yet.
 * @throws Refusal INVALID_INPUT
 */
export async function previewMail(
  ctx: Context,
  input: AppearancePreviewInput,
): Promise<AppearanceEmailPreview> {
  const { configuration, channelId } = withAppearance(ctx, input)
  const branding = brandingFor(configuration, channelId)
  const { mail, problems } = await emailPreview(
    { ...ctx, configuration: heldAt(configuration) },
    {
      ...{ purpose: 'ORDER', event: 'ORDER_ADD_TRACKING_NUMBER', channelId },
      language: input.shownIn ?? branding.language,
    },
  )
  const { name, address, replyTo } = senderOf(branding, ctx.mail)
  const from = `${name} <${address}>`
  return {
    email: mail && { from, replyTo, subject: mail.subject, html: mail.html, text: mail.text },
    problem: problems[0]?.message ?? null,
    userErrors: [],
  }
}

const heldAt = (configuration: Configuration): ConfigurationCache => ({
  current: () => configuration,
  atLeast: () => Promise.resolve(configuration),
  refresh: () => Promise.resolve(configuration),
})
