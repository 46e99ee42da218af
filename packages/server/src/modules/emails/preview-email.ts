import type { CustomerLanguage } from '../../kernel/configuration.js'
import { logoAddress, type Branding } from '../branding/index.js'
import { templateProblems, templateWarnings } from './check-template.js'
import type { TemplatedContent } from './email-content.js'
import type { TemplateProblem } from './liquid-problems.js'
import { renderEmail, type RenderedEmail, type RenderParts } from './render-email.js'
import { BrokenTemplate } from './run-template.js'
import type { TemplateWords } from './template-place.js'

/** A mail as a customer would get it, or what keeps it from being made. */
export interface EmailPreview {
  /** Null while the template fails with this content. */
  mail: RenderedEmail | null
  problems: TemplateProblem[]
  warnings: string[]
}

/** What is to be looked at. */
export interface PreviewInput {
  content: TemplatedContent
  branding: Branding
  language: CustomerLanguage
  /** The template as it is edited; null for the one in force. */
  draft: TemplateWords | null
}

/** Makes a mail for whoever edits it: nothing is kept, and its link leads to where links begin. */
export async function previewEmail(parts: RenderParts, input: PreviewInput): Promise<EmailPreview> {
  const { content, draft, language } = input
  const check = draft && { purpose: content.purpose, language, words: draft }
  const problems = check ? await templateProblems(parts.liquid, check) : []
  const warnings = check ? templateWarnings(check) : []
  try {
    const extras = { statusLink: `${parts.publicUrl}/status` }
    const mail = await renderEmail(parts, { ...input, extras })
    return { mail: withLogo(mail), problems, warnings }
  } catch (error) {
    if (!(error instanceof BrokenTemplate)) throw error
    return { mail: null, problems: problems.length > 0 ? problems : [error.problem], warnings }
  }
}

/** A browser shows no attached picture; it gets the one of the status page. */
const withLogo = (mail: RenderedEmail): RenderedEmail =>
  mail.logoDigest === null
    ? mail
    : { ...mail, html: mail.html.replace('"cid:logo"', `"${logoAddress(mail.logoDigest)}"`) }
