import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import type { PushScope } from './status-push.js'

/** What a word is about. */
export const PushScopeEnum: { [Scope in PushScope]: Scope } = {
  ORDER: 'ORDER',
  ORDER_ITEM: 'ORDER_ITEM',
}
registerEnumType(PushScopeEnum, {
  name: 'StatusPushScope',
  description: 'What a status that is pushed is about.',
  valuesConfig: {
    ORDER: { description: 'The order as a whole.' },
    ORDER_ITEM: { description: 'Its items.' },
  },
})

@InputType({ description: 'One status that a far system tells, in its own word.' })
export class StatusPushEntry {
  @Field(() => ID, { nullable: true, description: 'The order by id; or give a number.' })
  orderId?: string | null

  @Field(() => String, { nullable: true, description: 'The order by our number.' })
  orderNumber?: string | null

  @Field(() => String, { nullable: true, description: "The order by the channel's number." })
  cartNumber?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Code of the channel that gave the cart number; the token's own when left out.",
  })
  channel?: string | null

  @Field(() => PushScopeEnum, {
    nullable: true,
    description:
      'What the word is about; items when any are named, else the order. ORDER_ITEM without items means all live ones.',
  })
  scope?: PushScope | null

  @Field(() => String, {
    nullable: true,
    description: 'The items with this article number, live ones where there are any.',
  })
  sku?: string | null

  @Field(() => [ID], { nullable: true, description: 'The items by id; a named one may be dead.' })
  itemIds?: string[] | null

  @Field(() => String, {
    description: "The far system's own word for the status, up to 200 characters; case counts.",
  })
  word!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Makes a retry safe: 1 to 255 visible ASCII characters. The same key with the same push answers what has become of it.',
  })
  idempotencyKey?: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it happened there; shown to staff. The order of arrival decides.',
  })
  at?: Date | null
}

@InputType({ description: 'Statuses that a far system tells.' })
export class StatusPushInput {
  @Field(() => [StatusPushEntry], {
    description: '1 to 1,000, in the order in which they happened.',
  })
  pushes!: StatusPushEntry[]
}
