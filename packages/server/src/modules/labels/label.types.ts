import { Field, Int, ObjectType } from 'type-graphql'
import type { LabelRecord } from '../../kernel/configuration.js'

@ObjectType({ description: 'A named status with flags.', simpleResolvers: true })
export class Label {
  @Field(() => Int, { description: 'Id of the label.' })
  id!: number

  @Field(() => String, { description: 'Stable code.' })
  code!: string

  @Field(() => String, { description: 'Wording for staff.' })
  name!: string
}
export const labelType = (record: LabelRecord): Label => record
export const customerWords = (record: LabelRecord, language = 'en'): string => record.customerNames[language] ?? record.name
