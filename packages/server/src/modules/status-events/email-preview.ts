import type { Permission, StatusEventKey } from '@waypost/shared'
import type { Configuration, CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { invalidInput } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { brandingFor, type Branding } from '../branding/index.js'
import {
  placeOfInput,
  previewEmail,
  queueEmail,
  sampleContent,
  type EmailPreview,
  type EmailTemplateProblem,
  type TemplatedContent,
  type TemplatePlace,
  type TemplateWords,
} from '../emails/index.js'
import { customerWords } from '../labels/index.js'
import { emailError } from '../lists/index.js'
import type { OrderState } from '../orders/index.js'
import type { EmailTemplatePreviewInput, EmailTemplateTestInput } from './email-preview.types.js'
import { leavingOrder } from './leaving-order.js'
import { loadAction } from './load-action.js'

interface Wished {
  content: TemplatedContent
  branding: Branding
  language: CustomerLanguage
  draft: TemplateWords | null
  channelId: number | null
}

/**
 * The mail of a template about a real order, or about one that was made up.
 * @throws AppError NOT_FOUND when no order of this number is visible; FORBIDDEN when a real order is
 * asked for without the right to see orders
 */
export async function emailPreview(
  ctx: Context,
  input: EmailTemplatePreviewInput,
): Promise<EmailPreview> {
  return previewEmail(ctx, await wished(ctx, input))
}

/** Who gets a trial, in which mail; or what keeps it from being sent. */
export interface SentTest {
  to: string | null
  emailId: string | null
  problems: EmailTemplateProblem[]
}

/**
 * Sends the same as a trial; answers who gets it, or what keeps it from being sent.
 * @throws Refusal INVALID_INPUT without an address that it could go to
 */
export async function sendTestEmail(
  ctx: Context,
  input: EmailTemplateTestInput,
): Promise<SentTest> {
  // What somebody writes leaves in the name of the business.
  if (input.body != null || input.subject != null) demand(ctx, 'templates.write')
  const to = input.to?.trim() || ctx.actor.email
  refuseIfAny(emailError('to', to))
  if (!to) throw new Refusal(invalidInput(['to'], 'A token has no mailbox: say who gets the test.'))
  const wish = await wished(ctx, input)
  const { problems } = await previewEmail(ctx, wish)
  if (problems.length > 0) return { to: null, emailId: null, problems }
  const { content, language, draft, channelId } = wish
  const emailId = await ctx.database.transaction(async (tx) => {
    const test = { purpose: 'TEST' as const, language, channelId, draft, content }
    const id = await queueEmail(tx, { content: test, orderId: null, to }, ctx.clock.now())
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation: 'emailTemplateTest',
      subjectType: 'EMAIL_TEMPLATE',
      subjectId: content.purpose,
      data: { orderNumber: input.orderNumber ?? null },
    })
    return id
  })
  return { to, emailId, problems: [] }
}

function demand({ actor }: Context, permission: Permission): void {
  if (actor.permissions.has(permission)) return
  throw new AppError('FORBIDDEN', `This needs the permission ${permission}.`, { permission })
}

async function wished(ctx: Context, input: EmailTemplatePreviewInput): Promise<Wished> {
  const place = placeOfInput(input)
  const { subject, body, orderNumber } = input
  const draft =
    subject == null && body == null ? null : { subject: subject ?? '', body: body ?? '' }
  const state = orderNumber ? await visibleOrder(ctx, orderNumber) : null
  const configuration = ctx.configuration.current()
  const channelId = input.channelId ?? state?.order.channelId ?? null
  const content =
    state && place.purpose === 'ORDER'
      ? contentOf(state, place, configuration)
      : madeUp(place, configuration, ctx.clock.now())
  const branding = brandingFor(configuration, channelId)
  return { content, branding, language: place.language, draft, channelId }
}

async function visibleOrder(ctx: Context, orderNumber: string): Promise<OrderState> {
  demand(ctx, 'orders.read')
  const { state } = await loadAction(ctx, ctx.database, { orderNumber })
  if (!state) throw new AppError('NOT_FOUND', 'No order that you may see has this number.')
  return state
}

const anyEvent: StatusEventKey = 'ORDER_CHANGE_STATUS'

function contentOf(
  state: OrderState,
  { event, labelId, language }: TemplatePlace,
  configuration: Configuration,
): TemplatedContent {
  return {
    purpose: 'ORDER',
    event: event ?? anyEvent,
    labelId: labelId ?? state.order.labelId ?? 0,
    subject: 'ORDER',
    language,
    order: leavingOrder(state, configuration, { language }),
    text: null,
  }
}

/** With the label of the place, else the one that the rule of its event gives. */
function madeUp(place: TemplatePlace, configuration: Configuration, now: Date): TemplatedContent {
  const { purpose, event, language } = place
  const rule = event === null ? undefined : configuration.rules.get(event)
  const labelId = place.labelId ?? rule?.orderLabelId ?? rule?.itemLabelId ?? shippedLabel
  const label = configuration.labels.get(labelId)
  const words = label?.isShowToCustomer ? customerWords(label, language) : null
  return sampleContent({ purpose, event: event ?? anyEvent, labelId, label: words, language, now })
}

/** SHIPPED of the default set. */
const shippedLabel = 20
