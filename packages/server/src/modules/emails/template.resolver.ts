import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import type { TemplatePurpose } from './email-content.js'
import { deleteTemplate, saveTemplate } from './save-template.js'
import {
  EmailTemplateSaveInput,
  EmailTemplateVersionInput,
  type EmailTemplatePlaceInput,
} from './template.inputs.js'
import { placeId, type TemplatePlace } from './template-place.js'
import { findTemplate, listTemplates } from './template.queries.js'
import {
  EmailTemplate,
  EmailTemplateDeletePayload,
  EmailTemplateSavePayload,
  EmailVariable,
  TemplatePurposeEnum,
} from './template.types.js'
import { templateVariables } from './template-variables.js'

/** The place that an input names. */
export const placeOfInput = (input: EmailTemplatePlaceInput): TemplatePlace => {
  const { purpose, event = null, labelId = null, language } = input
  return { purpose, event, labelId, language }
}

@Resolver()
export class EmailTemplateResolver {
  @Needs('emails.read')
  @Query(() => [EmailTemplate], {
    description: 'All templates in force, from the general to the special.',
  })
  emailTemplates(@Ctx() ctx: Context): Promise<EmailTemplate[]> {
    return listTemplates(ctx.database)
  }

  @Needs('emails.read')
  @Query(() => EmailTemplate, {
    nullable: true,
    description: 'The template of one place; null when there is none.',
  })
  emailTemplate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the template.' }) id: string,
  ): Promise<EmailTemplate | null> {
    return findTemplate(ctx.database, id)
  }

  @Needs('emails.read')
  @Query(() => [EmailVariable], { description: 'What templates of a purpose can name.' })
  emailVariables(
    @Arg('purpose', () => TemplatePurposeEnum, { description: 'What the template is for.' })
    purpose: TemplatePurpose,
  ): EmailVariable[] {
    return templateVariables[purpose]
  }

  @Needs('templates.write')
  @Mutation(() => EmailTemplateSavePayload, {
    description: 'Keeps a template in place of the one that comes with Waypost, or only checks it.',
  })
  emailTemplateSave(
    @Ctx() ctx: Context,
    @Arg('input', () => EmailTemplateSaveInput, { description: 'The template.' })
    input: EmailTemplateSaveInput,
  ): Promise<EmailTemplateSavePayload> {
    return orRefusal<EmailTemplateSavePayload>(
      async () => {
        const place = placeOfInput(input)
        const { template, problems } = await saveTemplate(ctx, { ...input, ...place })
        const kept = template && (await findTemplate(ctx.database, placeId(place)))
        return { template: kept, problems, userErrors: [] }
      },
      (userErrors) => ({ template: null, problems: [], userErrors }),
    )
  }

  @Needs('templates.write')
  @Mutation(() => EmailTemplateDeletePayload, {
    description: 'Lets the template that comes with Waypost, or a more general one, stand again.',
  })
  emailTemplateDelete(
    @Ctx() ctx: Context,
    @Arg('input', () => EmailTemplateVersionInput, { description: 'The template.' })
    input: EmailTemplateVersionInput,
  ): Promise<EmailTemplateDeletePayload> {
    return orRefusal<EmailTemplateDeletePayload>(
      async () => {
        const deletedId = await deleteTemplate(ctx, input)
        const template = await findTemplate(ctx.database, deletedId)
        return { deletedId, template, userErrors: [] }
      },
      (userErrors) => ({ deletedId: null, template: null, userErrors }),
    )
  }
}
