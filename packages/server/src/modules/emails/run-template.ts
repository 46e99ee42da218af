import { LiquidFailure, withoutPrivate, type Liquid } from '../../kernel/liquid.js'
import type { TemplatePurpose } from './email-content.js'
import { faultInWords, type TemplateProblem } from './liquid-problems.js'
import { placeId, type TemplatePlace, type TemplateWords } from './template-place.js'
import { templateVariables } from './template-variables.js'

/** The template cannot make this mail, today or tomorrow: somebody has to change it. */
export class BrokenTemplate extends Error {
  override name = 'BrokenTemplate'
  constructor(
    readonly problem: TemplateProblem,
    template: string,
  ) {
    const { field, line, column, message } = problem
    super(
      `Template ${template}, ${field.toLowerCase()}, line ${line}, column ${column}: ${message}`,
    )
  }
}

/** A template with its data. @throws BrokenTemplate */
export async function runTemplate(
  liquid: Liquid,
  purpose: TemplatePurpose,
  template: TemplateWords & { place?: TemplatePlace },
  data: object,
): Promise<TemplateWords> {
  const texts = { SUBJECT: withoutPrivate(template.subject), BODY: withoutPrivate(template.body) }
  try {
    const { SUBJECT = '', BODY = '' } = await liquid.render(texts, data)
    return { subject: SUBJECT, body: BODY }
  } catch (error) {
    if (!(error instanceof LiquidFailure)) throw error
    const { field, line, column } = error.fault
    const known = templateVariables[purpose].map(({ name }) => name)
    const problem = {
      field: field === 'SUBJECT' ? ('SUBJECT' as const) : ('BODY' as const),
      line,
      column,
      message: faultInWords(error.fault, known),
    }
    throw new BrokenTemplate(problem, template.place ? placeId(template.place) : 'as edited')
  }
}
