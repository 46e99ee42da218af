import type { EventGroup, EventLevel, StatusEventKey } from '@waypost/shared'
import { Field, Int, ObjectType } from 'type-graphql'
import { EventGroupEnum, EventLevelEnum, StatusEventKeyEnum } from '../../kernel/enums.js'
import { UserError } from '../../kernel/user-error.types.js'
import { Label } from '../labels/index.js'
import { ConfigurationType } from '../revisions/index.js'

@ObjectType({
  description: 'A row of the grid: what an event does to labels.',
  simpleResolvers: true,
})
export class StatusRule {
  @Field(() => StatusEventKeyEnum, { description: 'The event.' })
  event!: StatusEventKey

  @Field(() => String, { description: 'Its name in English.' })
  name!: string

  @Field(() => String, { description: 'When it occurs, in English.' })
  occursWhen!: string

  @Field(() => EventLevelEnum, { description: 'What it acts on.' })
  level!: EventLevel

  @Field(() => EventGroupEnum, { description: 'The part of the grid it stands in.' })
  group!: EventGroup

  @Field(() => String, { description: 'The mutation that fires it.' })
  mutation!: string

  @Field(() => Label, {
    nullable: true,
    description: 'What touched items get; null: they keep theirs.',
  })
  itemLabel!: Label | null

  @Field(() => Label, {
    nullable: true,
    description: 'What the order gets; null: it keeps its own.',
  })
  orderLabel!: Label | null

  @Field(() => Boolean, { description: "Whether the order's channel is told." })
  notifyCart!: boolean

  @Field(() => Boolean, {
    description: 'True where the caller brings the label, so that this cell stays blank.',
  })
  itemLabelLocked!: boolean

  @Field(() => Boolean, {
    description: 'True where the caller brings the label, so that this cell stays blank.',
  })
  orderLabelLocked!: boolean
}

@ObjectType({ description: 'A cell of the grid that differs.', simpleResolvers: true })
export class StatusRuleDiff {
  @Field(() => StatusEventKeyEnum, { description: 'The event.' })
  event!: StatusEventKey

  @Field(() => String, { description: 'itemLabel, orderLabel or notifyCart.' })
  field!: string

  @Field(() => String, {
    nullable: true,
    description: 'The present value, a label by its name; null for none.',
  })
  from!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The other value, a label by its name; null for none.',
  })
  to!: string | null
}

@ObjectType({
  description: 'Something that is allowed and probably not meant.',
  simpleResolvers: true,
})
export class Finding {
  @Field(() => String, { description: 'What kind of finding it is, such as SHARED_LABEL.' })
  code!: string

  @Field(() => String, { description: 'The finding in English.' })
  message!: string

  @Field(() => StatusEventKeyEnum, {
    nullable: true,
    description: 'The event whose rule it is about.',
  })
  event!: StatusEventKey | null

  @Field(() => Int, { nullable: true, description: 'The label it is about.' })
  labelId!: number | null
}

@ObjectType({
  description: 'The grid after a change, or as it would be after a dry run.',
  simpleResolvers: true,
})
export class StatusRulesPayload {
  @Field(() => Boolean, { description: 'Whether the change was published.' })
  applied!: boolean

  @Field(() => ConfigurationType, {
    description: 'The revision with these rules; of a dry run the one it would make.',
  })
  configuration!: ConfigurationType

  @Field(() => [StatusRule], { description: 'All thirty rules.' })
  rules!: StatusRule[]

  @Field(() => [StatusRuleDiff], { description: 'What changed, cell by cell.' })
  diff!: StatusRuleDiff[]

  @Field(() => [Finding], { description: 'What deserves a second look.' })
  findings!: Finding[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
