import type { StatusEventKey } from '@waypost/shared'
import { Field, InputType, Int } from 'type-graphql'
import { StatusEventKeyEnum } from '../../kernel/enums.js'

@InputType({ description: 'What one row of the grid becomes.' })
export class StatusRuleChangeInput {
  @Field(() => StatusEventKeyEnum, { description: 'The event; once in a list of changes.' })
  event!: StatusEventKey

  @Field(() => Int, { nullable: true, description: 'Null blanks the cell; omitted, it stays.' })
  itemLabelId?: number | null

  @Field(() => Int, { nullable: true, description: 'Null blanks the cell; omitted, it stays.' })
  orderLabelId?: number | null

  @Field(() => Boolean, { description: "Whether the order's channel is told." })
  notifyCart!: boolean
}

@InputType({ description: 'Changes of the grid that are published together.' })
export class StatusRulesUpdateInput {
  @Field(() => [StatusRuleChangeInput], { description: 'The rows that change; all others stay.' })
  changes!: StatusRuleChangeInput[]

  @Field(() => Int, { description: 'The revision of the configuration that you looked at.' })
  expectedRevision!: number

  @Field(() => String, { description: 'Why, up to 500 characters; kept with the revision.' })
  comment!: string

  @Field(() => Boolean, { defaultValue: false, description: 'Only answer what would change.' })
  dryRun!: boolean
}

@InputType({ description: 'How to load the default labels and rules.' })
export class DefaultsLoadInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Only answer what would be created.' })
  dryRun!: boolean
}
