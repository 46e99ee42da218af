import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import type { AlertKind } from './delivery-alerts.js'
import { Destination } from './destination.types.js'

const AlertKindEnum: { [Kind in AlertKind]: Kind } = {
  STOPPED: 'STOPPED',
  CIRCUIT_OPEN: 'CIRCUIT_OPEN',
  WAITING_LONG: 'WAITING_LONG',
  FAILED: 'FAILED',
}
registerEnumType(AlertKindEnum, {
  name: 'DeliveryAlertKind',
  description: 'What somebody has to look after.',
  valuesConfig: {
    STOPPED: { description: 'Nothing is sent there until somebody starts it again.' },
    CIRCUIT_OPEN: { description: 'Many tries in a row did not arrive.' },
    WAITING_LONG: { description: 'An update waits for longer than the business allows.' },
    FAILED: { description: 'Updates are not tried any more and wait for somebody.' },
  },
})

@ObjectType({
  description: 'Something at a destination that somebody has to look after.',
  simpleResolvers: true,
})
export class DeliveryAlert {
  @Field(() => AlertKindEnum, { description: 'What it is.' })
  kind!: AlertKind

  @Field(() => Destination, { description: 'Where.' })
  destination!: Destination

  @Field(() => Int, { description: 'How many updates it is about; 0 when none waits.' })
  count!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; null: not known.' })
  since!: Date | null
}
