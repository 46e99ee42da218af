import { Field, Int, ObjectType } from 'type-graphql'
import type { Configuration } from '../../kernel/configuration.js'
import { Label, labelType } from './label.types.js'

@ObjectType({ description: 'How many of a list have a label.', simpleResolvers: true })
export class LabelCount {
  @Field(() => Label, { nullable: true, description: 'Null: those without a label.' })
  label!: Label | null

  @Field(() => Int, { description: 'Those with it that you may see.' })
  count!: number
}

/** Counts by the label's id as the API shows them, in the order of labels; no id stands for none. */
export const labelCounts = (
  { labels }: Configuration,
  counts: readonly { labelId: number | null; count: number }[],
): LabelCount[] =>
  counts
    .map(({ labelId, count }) => {
      const record = labels.get(labelId ?? 0)
      return { label: record ? labelType(record) : null, count }
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.label?.id ?? 0) - (b.label?.id ?? 0))

const placeOf = ({ label }: LabelCount): number => label?.displayOrder ?? -1
