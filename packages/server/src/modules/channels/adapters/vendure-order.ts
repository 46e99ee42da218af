/** An order as Vendure has it, as far as it is of use here. */
export interface VendureOrder {
  id: string
  state: string
  /** The states that it may go to from there. */
  nextStates: string[]
  lines: VendureLine[]
  fulfillments: VendureFulfilment[] | null
  /** Its notes, the latest first. */
  history: { items: { data: { note?: unknown } }[] }
  /** Only the field that keeps our label, when there is one. */
  customFields?: Record<string, unknown>
}

/** One article of an order. */
export interface VendureLine {
  id: string
  /** What is left of it: what was cancelled is taken off. */
  quantity: number
  productVariant: { sku: string }
}

/** What Vendure calls a parcel. */
export interface VendureFulfilment {
  id: string
  state: string
  /** Who carries it, in words; whatever was entered. */
  method: string
  trackingCode: string | null
  lines: { orderLineId: string; quantity: number }[]
}

/** A piece of an order line. */
export interface LineQuantity {
  orderLineId: string
  quantity: number
}

/** The code of Vendure's own fulfilment handler, which takes a method and a tracking code. */
export const fulfilmentHandler = 'manual-fulfillment'

const newestNotes = 100

/** The states that orders can have, and the order of a code. @param labelField keeps our label; null: no field does */
export const lookUp = (labelField: string | null): string => `query LookUp($code: String!) {
  globalSettings { serverConfig { orderProcess { name } } }
  orders(options: { filter: { code: { eq: $code } }, take: 1 }) { items {
    id state nextStates
    lines { id quantity productVariant { sku } }
    fulfillments { id state method trackingCode lines { orderLineId quantity } }
    ${labelField === null ? '' : `customFields { ${labelField} }`}
    history(options: { filter: { type: { eq: "ORDER_NOTE" } }, sort: { createdAt: DESC }, take: ${newestNotes} }) {
      items { data }
    }
  } }
}`

/** What {@link lookUp} answers. */
export interface LookUp {
  globalSettings: { serverConfig: { orderProcess: { name: string }[] } }
  orders: { items: VendureOrder[] }
}

/** The states that orders can have, and their custom fields. */
export const orderForm = `query OrderForm {
  globalSettings { serverConfig {
    orderProcess { name }
    entityCustomFields { entityName customFields { ...on CustomField { name type list readonly } } }
  } }
}`

/** What {@link orderForm} answers. */
export interface OrderForm {
  globalSettings: {
    serverConfig: {
      orderProcess: { name: string }[]
      entityCustomFields: { entityName: string; customFields: CustomField[] }[]
    }
  }
}

/** A field that the shop has added to something. */
export interface CustomField {
  name: string
  type: string
  list: boolean | null
  readonly: boolean | null
}

/** Who asks, and what that account may do in which channel. */
export const whoAmI = 'query WhoAmI { me { identifier channels { code token permissions } } }'

/** What {@link whoAmI} answers. */
export interface WhoAmI {
  me: {
    identifier: string
    channels: { code: string; token: string; permissions: string[] }[]
  } | null
}

const result = '__typename ...on ErrorResult { errorCode message }'
const withReason = `${result} ...on OrderStateTransitionError { transitionError }`

export const login = `mutation Login($username: String!, $password: String!) {
  it: login(username: $username, password: $password) { ${result} }
}`

export const addFulfilment = `mutation AddFulfilment($input: FulfillOrderInput!) {
  it: addFulfillmentToOrder(input: $input) { ${result}
    ...on Fulfillment { id }
    ...on CreateFulfillmentError { fulfillmentHandlerError }
    ...on InsufficientStockOnHandError { productVariantName stockOnHand }
    ...on FulfillmentStateTransitionError { transitionError }
  }
}`

export const moveFulfilment = `mutation MoveFulfilment($id: ID!, $state: String!) {
  it: transitionFulfillmentToState(id: $id, state: $state) { ${result}
    ...on FulfillmentStateTransitionError { transitionError }
  }
}`

export const moveOrder = `mutation MoveOrder($id: ID!, $state: String!) {
  it: transitionOrderToState(id: $id, state: $state) { ${withReason} }
}`

export const cancelOrder = `mutation CancelOrder($input: CancelOrderInput!) {
  it: cancelOrder(input: $input) { ${withReason} }
}`

export const addNote = `mutation AddNote($input: AddNoteToOrderInput!) {
  it: addNoteToOrder(input: $input) { __typename }
}`

/** Sets a custom field of an order. */
export const setField = `mutation SetField($input: UpdateOrderInput!) {
  it: setOrderCustomFields(input: $input) { __typename }
}`

/** What a mutation made, or why it did not. */
export interface Written {
  __typename: string
  id?: string
  errorCode?: string
  message?: string
  /** Vendure's reason in words, where it has one. */
  transitionError?: string
  fulfillmentHandlerError?: string
  productVariantName?: string
  stockOnHand?: number
}
