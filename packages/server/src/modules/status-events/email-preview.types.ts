import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { EmailTemplatePlaceInput, EmailTemplateProblem } from '../emails/index.js'

@InputType({ description: 'A mail to look at: its template, and what it tells.' })
export class EmailTemplatePreviewInput extends EmailTemplatePlaceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The subject as it is edited; without it and the body, the template in force.',
  })
  subject?: string | null

  @Field(() => String, { nullable: true, description: 'The body as it is edited.' })
  body?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A real order by its number; without one, an order that was made up.',
  })
  orderNumber?: string | null

  @Field(() => Int, {
    nullable: true,
    description: "Whose look it has: a channel's; without one, the order's, then the default's.",
  })
  channelId?: number | null
}

@ObjectType({ description: 'A mail as a customer would get it.', simpleResolvers: true })
export class EmailTemplatePreview {
  @Field(() => String, { nullable: true, description: 'Null while the template fails.' })
  subject!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The whole page, which runs nothing; null while the template fails.',
  })
  html!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The same for readers without HTML; null while the template fails.',
  })
  text!: string | null

  @Field(() => [EmailTemplateProblem], { description: 'What keeps the template from being saved.' })
  problems!: EmailTemplateProblem[]

  @Field(() => [String], { description: 'What is allowed and still hardly meant, in sentences.' })
  warnings!: string[]
}

@InputType({ description: 'A mail to send for a trial.' })
export class EmailTemplateTestInput extends EmailTemplatePreviewInput {
  @Field(() => String, {
    nullable: true,
    description: 'Who gets it; without one, whoever is signed in.',
  })
  to?: string | null
}

@ObjectType({ description: 'What became of a trial.', simpleResolvers: true })
export class EmailTemplateTestPayload {
  @Field(() => String, { nullable: true, description: 'Who gets it; null when it was refused.' })
  to!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The e-mail, which tells what becomes of it; null when it was refused.',
  })
  emailId!: string | null

  @Field(() => [EmailTemplateProblem], { description: 'What keeps the template from being sent.' })
  problems!: EmailTemplateProblem[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
