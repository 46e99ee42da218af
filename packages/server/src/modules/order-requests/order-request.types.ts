import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Getter } from '../../kernel/getter.js'
import { money, Money } from '../../kernel/money.types.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { Needs } from '../../kernel/needs.js'
import { DateScalar, DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { Party } from '../../kernel/party.types.js'
import {
  Possibility,
  RecordChangeOutcomeEnum,
  RecordCount,
  RecordNote,
  type RecordChangeOutcome,
} from '../records/index.js'
import { OrderRequestStateEnum } from './order-request.enums.js'
import type { OrderRequestState, RequestRecord } from './order-request.js'

@ObjectType({ description: 'One line of an order request.', simpleResolvers: true })
export class OrderRequestLine {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string

  @Field(() => Int, { description: 'Its place, from 1.' })
  position!: number

  @Field(() => String, { description: 'The article number.' })
  sku!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Int, { description: 'How many.' })
  qty!: number

  @Field(() => Money, { description: 'Price of one.' })
  unitPrice!: Money

  @Field(() => Money, { description: 'Price of all.' })
  total!: Money
}

@ObjectType({ description: "What a request takes of its buyer's budget.", simpleResolvers: true })
export class BudgetUse {
  @Field(() => DateScalar, {
    description: "First day of the account's year, in the business's time zone.",
  })
  year!: string

  @Field(() => Money, { description: 'What the buyer may spend in it.' })
  limit!: Money

  @Field(() => Money, {
    description:
      "What the buyer's other requests of that year take: those that wait, are approved, or became orders that are not canceled.",
  })
  used!: Money

  @Field(() => Money, { description: 'What this request costs.' })
  thisRequest!: Money

  @Field(() => Boolean, { description: 'Whether the two are more than the limit.' })
  exceeded!: boolean
}

@ObjectType({ description: 'What can be done with a request now.', simpleResolvers: true })
export class OrderRequestPossibilities {
  @Field(() => Possibility, { description: 'orderRequestUpdate.' })
  edit!: Possibility

  @Field(() => Possibility, { description: 'orderRequestSubmit.' })
  submit!: Possibility

  @Field(() => Possibility, { description: 'orderRequestDecide, for somebody.' })
  decide!: Possibility

  @Field(() => Possibility, { description: 'orderRequestOrder.' })
  order!: Possibility

  @Field(() => Possibility, { description: 'orderRequestCancel.' })
  cancel!: Possibility

  @Field(() => Possibility, { description: 'orderRequestRemind.' })
  remind!: Possibility
}

/** A request as the API shows it: getters over its record; what is not in it has its resolver. */
@ObjectType({
  description: "A buyer's wish to order, which the approvers of the account decide on.",
  simpleResolvers: true,
})
export class OrderRequest {
  constructor(readonly record: RequestRecord) {}

  @Getter(() => ID, { description: 'Id of the request.' })
  get id(): string {
    return this.record.id
  }

  @Getter(() => String, { description: 'Our number, such as R-1028.' })
  get number(): string {
    return this.record.number
  }

  @Getter(() => String, { nullable: true, description: "The buyer's own reference." })
  get reference(): string | null {
    return this.record.reference
  }

  @Getter(() => OrderRequestStateEnum, {
    description: 'Where it stands, whatever its label says.',
  })
  get state(): OrderRequestState {
    return this.record.state
  }

  @Getter(() => String, { description: 'ISO 4217 code: that of the account.' })
  get currency(): string {
    return this.record.currency
  }

  @Needs('orders.contact.read')
  @Field(() => Party, {
    nullable: true,
    description: 'Who is billed; null without the permission to read contact data.',
  })
  billTo(): Party {
    return this.record.billTo
  }

  @Needs('orders.contact.read')
  @Field(() => Party, {
    nullable: true,
    description: 'Who is shipped to; null without the permission to read contact data.',
  })
  shipTo(): Party {
    return this.record.shipTo
  }

  @Getter(() => Money, { description: 'What shipping costs.' })
  get shipping(): Money {
    return money(this.record.shipping, this.record.currency)
  }

  @Getter(() => Money, {
    description: 'Lines and shipping, without tax: what approval and budgets go by.',
  })
  get total(): Money {
    return money(this.record.total, this.record.currency)
  }

  @Getter(() => String, { nullable: true, description: 'What the buyer wrote.' })
  get comments(): string | null {
    return this.record.comments
  }

  @Getter(() => Int, { description: 'How often it was submitted.' })
  get round(): number {
    return this.record.round
  }

  @Getter(() => Int, {
    nullable: true,
    description: 'The level that decides now; null where none does.',
  })
  get currentLevel(): number | null {
    return this.record.currentLevel
  }

  @Getter(() => Int, {
    nullable: true,
    description: 'The level up to which it must pass; null where nobody is or was asked.',
  })
  get lastLevel(): number | null {
    return this.record.lastLevel
  }

  @Getter(() => Boolean, {
    description: "Whether it did not fit the buyer's budget when it was last submitted.",
  })
  get overBudget(): boolean {
    return this.record.overBudget
  }

  @Getter(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last submitted; null for never.',
  })
  get submittedAt(): Date | null {
    return this.record.submittedAt
  }

  @Getter(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody last decided; null for never.',
  })
  get decidedAt(): Date | null {
    return this.record.decidedAt
  }

  @Getter(() => DateTimeScalar, {
    nullable: true,
    description: 'When the approvers who decide now were last asked; null while nobody is.',
  })
  get remindedAt(): Date | null {
    return this.record.remindedAt
  }

  @Getter(() => String, { description: 'Who wrote it, as they were called then.' })
  get createdBy(): string {
    return this.record.createdBy
  }

  @Getter(() => Int, { description: 'Raised by every change; give it back as expectedVersion.' })
  get version(): number {
    return this.record.version
  }

  @Getter(() => DateTimeScalar, { description: 'When it was written.' })
  get createdAt(): Date {
    return this.record.createdAt
  }

  @Getter(() => DateTimeScalar, { description: 'When it was last changed.' })
  get updatedAt(): Date {
    return this.record.updatedAt
  }
}

@ObjectType({ description: 'An order request with its cursor.', simpleResolvers: true })
export class OrderRequestEdge {
  @Field(() => OrderRequest, { description: 'The request.' })
  node!: OrderRequest

  @Field(() => String, { description: 'Pass it as `after` or `before` to go on from here.' })
  cursor!: string
}

@ObjectType({ description: 'A page of order requests.', simpleResolvers: true })
export class OrderRequestConnection {
  constructor(
    edges: OrderRequestEdge[],
    pageInfo: PageInfo,
    private readonly count: () => Promise<RecordCount>,
  ) {
    this.edges = edges
    this.pageInfo = pageInfo
  }

  @Field(() => [OrderRequestEdge], { description: 'The requests of this page.' })
  edges: OrderRequestEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo: PageInfo

  @Field(() => RecordCount, {
    description: 'How many requests the filter finds; counted only when asked for.',
  })
  totalCount(): Promise<RecordCount> {
    return this.count()
  }
}

@ObjectType({ description: 'What came of changing an order request.', simpleResolvers: true })
export class OrderRequestPayload {
  @Field(() => Boolean, { description: 'False for a refusal and for a dry run.' })
  applied!: boolean

  @Field(() => OrderRequest, {
    nullable: true,
    description: 'The request as it is now, or would be after a dry run; null for a refusal.',
  })
  request!: OrderRequest | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What came of one change of many.', simpleResolvers: true })
export class OrderRequestChangeResult {
  @Field(() => Int, { description: 'Place of the change in the input, from 0.' })
  index!: number

  @Field(() => RecordChangeOutcomeEnum, { description: 'What became of it.' })
  outcome!: RecordChangeOutcome

  @Field(() => OrderRequest, {
    nullable: true,
    description: 'The request as it is now; null when you see no such request.',
  })
  request!: OrderRequest | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What came of changing many order requests.', simpleResolvers: true })
export class OrderRequestsChangePayload {
  @Field(() => Boolean, { description: 'False when nothing was changed, and for a dry run.' })
  applied!: boolean

  @Field(() => [OrderRequestChangeResult], { description: 'One for each change, in its order.' })
  results!: OrderRequestChangeResult[]

  @Field(() => [UserError], {
    description: 'Why the whole call was refused; empty when it was not.',
  })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What came of writing a note.', simpleResolvers: true })
export class OrderRequestNotePayload {
  @Field(() => Boolean, { description: 'False for a refusal and for a dry run.' })
  applied!: boolean

  @Field(() => RecordNote, { nullable: true, description: 'The note; null for a refusal.' })
  note!: RecordNote | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
