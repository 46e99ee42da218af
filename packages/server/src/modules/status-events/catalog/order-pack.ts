import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.js'
import { Needs } from '../../../kernel/needs.js'
import { packableQty, type OrderState } from '../../orders/index.js'
import type { EventSpec } from '../event-spec.js'
import { fireEvent } from '../fire-event.js'
import { optionalText } from '../input-values.js'
import { packedPackages } from '../packed-packages.js'
import { reason, unlessCanceled } from '../refusals.js'
import { ItemQuantityInput, OrderEventInput } from '../status-event.inputs.js'
import { StatusEventPayload } from '../status-event.types.js'

@InputType({ description: 'One package and what is in it.' })
export class PackageInput {
  @Field(() => [ItemQuantityInput], {
    description:
      'What it holds; without a quantity, all of the item that no package before it holds.',
  })
  items!: ItemQuantityInput[]

  @Field(() => Int, { nullable: true, description: 'Grams; left out when nobody weighed it.' })
  weightGrams?: number | null
}

@InputType({ description: 'Closes the packing of an order.' })
export class OrderPackInput extends OrderEventInput {
  @Field(() => [PackageInput], {
    nullable: true,
    description: 'The packages; one with all that there is to pack when left out.',
  })
  packages?: PackageInput[] | null

  @Field(() => String, { nullable: true, description: 'Who packed; the caller when left out.' })
  packer?: string | null
}

const isPackable = (state: OrderState, id: string): boolean =>
  state.items.some((item) => item.id === id && packableQty(item) > 0)

/** Packing is closed, once for all packages. Nothing ships by it. */
export const orderPack: EventSpec<OrderPackInput> = {
  key: 'ORDER_PACK',
  permission: 'events.fire',
  guard: (state) => [
    ...unlessCanceled(state),
    ...(state.order.packedAt === null
      ? []
      : [reason('NOTHING_TO_DO', { message: 'The order is packed already.' })]),
  ],
  effect: (state, input, scene) => {
    const packages = packedPackages(state, input.packages ?? null, scene)
    const packedBy = optionalText(input.packer, ['packer'], 200) ?? scene.actorName
    const held = new Set(packages.flatMap(({ lines }) => lines.map(({ itemId }) => itemId)))
    return {
      state: {
        ...state,
        order: { ...state.order, packedAt: scene.now, packedBy },
        packages: [...state.packages, ...packages],
      },
      touched: [...held],
    }
  },
  candidates: (state, _scene, items) => {
    const single = state.items
      .map(({ id }) => id)
      .filter((id) => (items === null || items.includes(id)) && isPackable(state, id))
      .map((itemId) => ({ packages: [{ items: [{ itemId }] }] }))
    return items === null ? [{}, ...single] : single
  },
}

@Resolver()
export class OrderPackMutation {
  @Needs(orderPack.permission)
  @Mutation(() => StatusEventPayload, { description: 'Fires ORDER_PACK.' })
  orderPack(
    @Arg('input', () => OrderPackInput, { description: 'The order, and what the event takes.' })
    input: OrderPackInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return fireEvent(ctx, orderPack, input)
  }
}
