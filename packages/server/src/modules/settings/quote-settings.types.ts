import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import type { QuoteAcceptance } from '../../kernel/configuration.js'
import { UserError } from '../../kernel/user-error.types.js'

/** What an acceptance leads to, as the API lists it. */
export const QuoteAcceptanceEnum: { [Acceptance in QuoteAcceptance]: Acceptance } = {
  CONVERT: 'CONVERT',
  STAFF: 'STAFF',
}
registerEnumType(QuoteAcceptanceEnum, {
  name: 'QuoteAcceptance',
  description: "What a customer's acceptance of a quote leads to.",
  valuesConfig: {
    CONVERT: { description: 'An order at once, if staff approved or sent what was accepted.' },
    STAFF: { description: 'It waits for staff, who make the order.' },
  },
})

@ObjectType({ description: 'How quotes end.', simpleResolvers: true })
export class QuoteSettings {
  @Field(() => Boolean, {
    description:
      'Whether quotes past their last day are marked EXPIRED by themselves; otherwise they keep their label. Either way they become no order.',
  })
  expiryJob!: boolean

  @Field(() => String, {
    description: 'At which time of day, as HH:MM in the time zone of the business.',
  })
  expiryAt!: string

  @Field(() => QuoteAcceptanceEnum, { description: "What a customer's acceptance leads to." })
  acceptance!: QuoteAcceptance
}

@InputType({ description: 'Changes of how quotes end; what is omitted stays.' })
export class QuoteSettingsInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether quotes past their last day are marked EXPIRED by themselves.',
  })
  expiryJob?: boolean | null

  @Field(() => String, { nullable: true, description: 'At which time of day: 00:00 to 23:59.' })
  expiryAt?: string | null

  @Field(() => QuoteAcceptanceEnum, {
    nullable: true,
    description: "What a customer's acceptance leads to.",
  })
  acceptance?: QuoteAcceptance | null
}

@ObjectType({ description: 'How quotes end, after a write.', simpleResolvers: true })
export class QuoteSettingsPayload {
  @Field(() => QuoteSettings, { nullable: true, description: 'Null when the write was refused.' })
  settings!: QuoteSettings | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
