import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { FileReport } from './import.types.js'

const TrackingOutcomeEnum = { ADDED: 'ADDED', KNOWN: 'KNOWN', REFUSED: 'REFUSED' } as const
/** What an import made of a tracking number. */
export type TrackingOutcome = keyof typeof TrackingOutcomeEnum
registerEnumType(TrackingOutcomeEnum, {
  name: 'TrackingOutcome',
  description: 'What an import made of a tracking number.',
  valuesConfig: {
    ADDED: { description: 'It was new to its order.' },
    KNOWN: { description: 'Its order had it already, or an earlier line of the file has it.' },
    REFUSED: { description: 'It stays out with all numbers of its order; the issues say why.' },
  },
})

@ObjectType({ description: 'One row of a file of tracking numbers.', simpleResolvers: true })
export class TrackingLine {
  @Field(() => Int, { description: 'The line of the file, counted from 1.' })
  line!: number

  @Field(() => String, { description: 'The number of the order, as the file has it.' })
  order!: string

  @Field(() => String, { description: 'The tracking number.' })
  trackingNumber!: string

  @Field(() => TrackingOutcomeEnum, { description: 'What became of it, or would in a dry run.' })
  outcome!: TrackingOutcome

  @Field(() => ID, { nullable: true, description: 'Id of the order; null where there is none.' })
  orderId!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Our number of the order; null where there is none.',
  })
  number!: string | null
}

@ObjectType({
  description: 'What an import of tracking numbers did, or would do.',
  simpleResolvers: true,
})
export class TrackingReport extends FileReport {
  @Field(() => [TrackingLine], { description: 'Every row of the file.' })
  lines!: TrackingLine[]

  @Field(() => Int, { description: 'How many orders got numbers.' })
  orders!: number

  @Field(() => Int, { description: 'How many numbers were new.' })
  added!: number

  @Field(() => Int, { description: 'How many numbers were known.' })
  known!: number

  @Field(() => Int, { description: 'How many numbers stay out.' })
  refused!: number
}

@ObjectType({ description: 'The report of an import of tracking numbers.', simpleResolvers: true })
export class TrackingImportPayload {
  @Field(() => TrackingReport, {
    nullable: true,
    description: 'Null when the import was refused before reading.',
  })
  report!: TrackingReport | null

  @Field(() => [UserError], {
    description: 'What is wrong with the input; what is wrong in the file is in the report.',
  })
  userErrors!: UserError[]
}
