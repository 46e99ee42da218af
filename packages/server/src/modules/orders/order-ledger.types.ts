import { Field, ID, ObjectType } from 'type-graphql'
import { money, Money } from '../../kernel/money.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { LedgerKindEnum, PaymentModeEnum } from './order-enums.js'
import type { LedgerRecord, OrderState } from './order-state.js'

@ObjectType({ description: 'Money that moved, or the reversal of it.', simpleResolvers: true })
export class LedgerEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string

  @Field(() => LedgerKindEnum, { description: 'What the entry records.' })
  kind!: LedgerRecord['kind']

  @Field(() => Money, { description: 'Signed: what the entry adds to what has been paid.' })
  amount!: Money

  @Field(() => Money, { description: 'What had been paid in all after this entry.' })
  netPaid!: Money

  @Field(() => PaymentModeEnum, { nullable: true, description: 'Null for voids and transfers.' })
  mode!: LedgerRecord['mode']

  @Field(() => String, { nullable: true, description: 'How it was paid; null when nobody said.' })
  method!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What other systems call it; null when nobody said.',
  })
  reference!: string | null

  @Field(() => Boolean, { description: 'Whether a later entry reverses this one.' })
  voided!: boolean

  @Field(() => ID, {
    nullable: true,
    description: 'The entry that this one reverses; null unless a void.',
  })
  voidsEntryId!: string | null

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: string
}

/** The ledger of an order, oldest first. */
export function ledgerOf(state: OrderState): LedgerEntry[] {
  const voided = new Set(state.ledger.map(({ voidsEntryId }) => voidsEntryId))
  const { currency } = state.order
  let netPaid = 0
  return state.ledger.map((record) => {
    netPaid += record.amount
    return {
      ...record,
      amount: money(record.amount, currency),
      netPaid: money(netPaid, currency),
      voided: voided.has(record.id),
    }
  })
}
