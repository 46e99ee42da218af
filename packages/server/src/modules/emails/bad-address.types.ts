import { Field, ID, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

@ObjectType({
  description: 'An address that mail servers refuse: nothing is sent there until it is cleared.',
  simpleResolvers: true,
})
export class BadAddress {
  @Field(() => String, { description: 'The address, in small letters.' })
  address!: string

  @Field(() => String, { description: 'Why it is refused, as a code such as SMTP_550.' })
  reason!: string

  @Field(() => String, { description: 'What the mail server said.' })
  detail!: string

  @Field(() => Int, { description: 'How often it was refused.' })
  times!: number

  @Field(() => ID, { nullable: true, description: 'Order of the mail that was refused last.' })
  orderId!: string | null

  @Field(() => String, { nullable: true, description: 'Its number.' })
  orderNumber!: string | null

  @Field(() => DateTimeScalar, { description: 'When it was refused first.' })
  firstSeenAt!: Date

  @Field(() => DateTimeScalar, { description: 'When it was refused last.' })
  lastSeenAt!: Date
}

@ObjectType({ description: 'A bad address with its cursor.', simpleResolvers: true })
export class BadAddressEdge {
  @Field(() => BadAddress, { description: 'The address.' })
  node!: BadAddress

  @Field(() => String, { description: 'Pass it as `after` to go on behind this address.' })
  cursor!: string
}

@ObjectType({ description: 'Bad addresses, those refused last first.', simpleResolvers: true })
export class BadAddressConnection {
  @Field(() => [BadAddressEdge], { description: 'The addresses of this page.' })
  edges!: BadAddressEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

@ObjectType({ description: 'What came of clearing an address.', simpleResolvers: true })
export class BadAddressClearPayload {
  @Field(() => Boolean, { description: 'Whether mails may be sent there again.' })
  cleared!: boolean

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
