import type { BrandingRecord, Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import type { BrandingLogoInput, BrandingUpdateInput } from './branding.inputs.js'
import { unsaid } from './branding.types.js'
import { checkBranding, givenOf, type CheckedBranding } from './check-branding.js'
import { keepLogo, readLogo, writeLogo } from './logo.js'

/** Which branding, as its author looked at it. */
interface BrandingVersion {
  channelId?: number | null
  expectedVersion: number
}

/** A configuration after a write, and what was taken out of the HTML. */
export interface WrittenBranding {
  configuration: Configuration
  removed: string[]
}

/**
 * Changes how customers meet the business.
 * @throws Refusal INVALID_INPUT with the places, NOT_FOUND, VERSION_CONFLICT, or NOTHING_TO_DO
 */
export async function updateBranding(
  ctx: PublishingContext,
  input: BrandingUpdateInput,
): Promise<WrittenBranding> {
  const { said, removed, errors } = checkBranding(input)
  const configuration = await publish(ctx, 'brandingUpdate', input, async (tx, before) => {
    refuseIfAny(errors)
    const fields = changedFields(before, said)
    if (fields.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
    await writeBranding(tx, { ...before, ...Object.fromEntries(fields) })
    return fields.map(([name]) => name)
  })
  return { configuration, removed }
}

/**
 * Gives a branding a logo, or takes its own away.
 * @throws Refusal INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, or NOTHING_TO_DO
 */
export async function setLogo(
  ctx: PublishingContext,
  input: BrandingLogoInput,
): Promise<WrittenBranding> {
  const configuration = await publish(ctx, 'brandingLogoSet', input, async (tx, before) => {
    const logo = input.content == null ? null : readLogo(input.content)
    if (before.logoDigest === (logo?.digest ?? null)) throw new Refusal(userError('NOTHING_TO_DO'))
    await writeBranding(tx, before)
    if (logo) await keepLogo(tx, logo)
    await writeLogo(tx, before.channelId, logo?.digest ?? null)
    return ['logo']
  })
  return { configuration, removed: [] }
}

async function publish(
  ctx: PublishingContext,
  operation: string,
  at: BrandingVersion,
  work: (tx: Queryable, before: BrandingRecord) => Promise<string[]>,
): Promise<Configuration> {
  const comment = at.channelId == null ? 'Appearance' : `Appearance of channel ${at.channelId}`
  const published = await publishConfiguration(ctx, { operation, comment }, async (tx, before) => {
    const branding = brandingAt(ctx, before, at)
    const fields = await work(tx, branding)
    const subjectId = branding.channelId ?? 'default'
    return { result: null, subjectType: 'BRANDING', subjectId, data: { fields } }
  })
  return published.configuration
}

/** A token of one channel writes that channel's branding and no other. */
function brandingAt(
  { actor }: Pick<Context, 'actor'>,
  { brandings, channels }: Configuration,
  { channelId = null, expectedVersion }: BrandingVersion,
): BrandingRecord {
  const isThere = channelId === null || channels.has(channelId)
  const isVisible = actor.channelId === null || actor.channelId === channelId
  if (!isThere || !isVisible) throw new Refusal(userError('NOT_FOUND', ['channelId']))
  const branding = brandings.get(channelId) ?? unsaid(channelId)
  if (branding.version === expectedVersion) return branding
  const data = { expected: expectedVersion, actual: branding.version }
  throw new Refusal(userError('VERSION_CONFLICT', ['expectedVersion'], data))
}

const changedFields = (before: BrandingRecord, said: CheckedBranding['said']) =>
  givenOf(said).filter(([name, value]) => value !== before[name])

/** Keeps what a branding says, all but its logo. */
export const writeBranding = (tx: Queryable, after: Omit<BrandingRecord, 'version'>) =>
  tx.query(
    `insert into branding (channel_id, name, accent_color, header_html, footer_html, sender_name,
       sender_address, reply_to, language, full_names)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (channel_id) do update set name = excluded.name, accent_color = excluded.accent_color,
       header_html = excluded.header_html, footer_html = excluded.footer_html,
       sender_name = excluded.sender_name, sender_address = excluded.sender_address,
       reply_to = excluded.reply_to, language = excluded.language, full_names = excluded.full_names,
       version = branding.version + 1`,
    [
      after.channelId,
      after.name,
      after.accentColor,
      after.headerHtml,
      after.footerHtml,
      after.senderName,
      after.senderAddress,
      after.replyTo,
      after.language,
      after.fullNames,
    ],
  )
