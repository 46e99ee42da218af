import type { CustomerLanguage } from '../../kernel/configuration.js'
import { LiquidFailure, type Liquid, type LiquidUse } from '../../kernel/liquid.js'
import { accentColors } from './layout-colors.js'
import { faultInWords, unknownUses, type TemplateProblem } from './liquid-problems.js'
import { BrokenTemplate, runTemplate } from './run-template.js'
import type { TemplatedContent, TemplatePurpose } from './email-content.js'
import { templateData } from './template-data.js'
import { placeOf } from './template-markup.js'
import type { TemplateWords } from './template-place.js'
import { bareContent, sampleContent } from './template-sample.js'
import { templateVariables } from './template-variables.js'

/** What is to be checked. */
export interface TemplateCheck {
  purpose: TemplatePurpose
  language: CustomerLanguage
  words: TemplateWords
}

const mostProblems = 20
const problemFields = { SUBJECT: 'subject', BODY: 'body' } as const

const neededLink = {
  names: ['button', 'link'],
  message: 'Nobody could answer this mail. Add `{{ blocks.link }}` on a line of its own.',
}

/** A mail of these purposes is worth nothing without one of these places. */
const neededPlaces: Partial<Record<TemplatePurpose, { names: string[]; message: string }>> = {
  GIFT_CARD: {
    names: ['cards', 'card0'],
    message: 'This mail would hold no code. Add `{{ blocks.cards }}` on a line of its own.',
  },
  STATUS_LINK: {
    names: ['button', 'statuslink'],
    message: 'This mail would hold no link. Add `{{ blocks.status_link }}` on a line of its own.',
  },
  QUOTE: neededLink,
  APPROVAL: neededLink,
  REQUEST: neededLink,
}

/**
 * All that is wrong with a template: what cannot be read, names that are not there in whatever
 * branch, and what fails with a mail that has everything or with one that lacks what may be missing.
 */
export async function templateProblems(
  liquid: Liquid,
  check: TemplateCheck,
): Promise<TemplateProblem[]> {
  const known = templateVariables[check.purpose].map(({ name }) => name)
  const read = await Promise.all(
    (['SUBJECT', 'BODY'] as const).map((field) =>
      problemsOfText(liquid, field, check.words[problemFields[field]], known),
    ),
  )
  const problems = read.flat()
  if (problems.length > 0) return problems.sort(byPlace).slice(0, mostProblems)
  return problemsOfSamples(liquid, check)
}

async function problemsOfText(
  liquid: Liquid,
  field: TemplateProblem['field'],
  text: string,
  known: readonly string[],
): Promise<TemplateProblem[]> {
  try {
    const found = unknownUses(await liquid.inspect(text), known)
    return found.map(({ use, message }) => ({ field, ...placeOfUse(use), message }))
  } catch (error) {
    if (!(error instanceof LiquidFailure)) throw error
    const { line, column } = error.fault
    return [{ field, line, column, message: faultInWords(error.fault, known) }]
  }
}

const placeOfUse = ({ line, column }: LiquidUse) => ({ line, column })

async function problemsOfSamples(
  liquid: Liquid,
  { purpose, language, words }: TemplateCheck,
): Promise<TemplateProblem[]> {
  const about = { event: 'ORDER_IMPORT' as const, labelId: 0, label: 'Label', now: new Date() }
  const wish = { ...about, purpose, language }
  const needed = neededPlaces[purpose]
  try {
    for (const content of [sampleContent(wish), bareContent(wish)]) {
      const { body } = await runTemplate(liquid, purpose, words, dataOf(content))
      if (needed && !needed.names.some((name) => body.includes(placeOf(name)))) {
        return [{ field: 'BODY', line: 1, column: 1, message: needed.message }]
      }
    }
    return []
  } catch (error) {
    if (error instanceof BrokenTemplate) return [error.problem]
    throw error
  }
}

const dataOf = (content: TemplatedContent): object => {
  const look = { language: content.language, colors: accentColors('#000000') }
  const scene = { look, shopName: 'Shop', timeZone: 'UTC', statusLink: 'https://example.com' }
  return templateData(content, { ...scene, changes: [], trackingLink: () => null }).data
}

const byPlace = (a: TemplateProblem, b: TemplateProblem): number =>
  b.field.localeCompare(a.field) || a.line - b.line || a.column - b.column

const tag = /<\/?(?:a|b|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|style|table|td|tr|u|ul)\b[^>]*>/i

/** What is not wrong with a template and still hardly what was meant. */
export function templateWarnings({ purpose, words }: Omit<TemplateCheck, 'language'>): string[] {
  const warnings: string[] = []
  const html = tag.exec(words.body)?.[0]
  if (html !== undefined) {
    warnings.push(
      `\`${html}\` will be read as it stands: HTML is shown as text. Write **bold**, # titles, - lists and [links](https://…).`,
    )
  }
  if (purpose === 'ORDER' && !words.body.includes('status_link')) {
    warnings.push(
      "Nothing in this mail leads to the order's page. `{{ blocks.status_link }}` would.",
    )
  }
  return warnings
}
