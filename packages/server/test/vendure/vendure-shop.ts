/** The accounts of the check: who set the shop up, and the one that Waypost signs in with. */
export const superadmin = { identifier: 'superadmin', password: 'made up for this check' }
export const wayposter = { identifier: 'waypost@example.com', password: 'made up as well' }

/** What the shop sells. */
export const articles = [
  { sku: 'DRP-V60', name: 'Dripper, white ceramic', price: 2250 },
  { sku: 'BEA-ETH', name: 'Ethiopia Guji, 250 g', price: 1360 },
]

/** An order as Vendure shows it. */
export interface ShownOrder {
  id: string
  code: string
  state: string
  totalWithTax: number
  customFields: { fulfilmentStatus: string | null }
  lines: { quantity: number; productVariant: { sku: string } }[]
  fulfillments: {
    id: string
    state: string
    method: string
    trackingCode: string
    lines: { quantity: number; orderLine: { productVariant: { sku: string } } }[]
  }[]
  history: { totalItems: number; items: { isPublic: boolean; data: { note?: string } }[] }
}

type Variables = Record<string, unknown>

/** What a caller is known by, and is given new by an answer. */
type Access = Record<string, string>

/** Sends one operation; answers its data, and what the caller is known by from then on. @throws for errors */
async function post<Data>(
  url: string,
  access: Access,
  query: string,
  variables: Variables = {},
): Promise<{ data: Data; access: Access }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...access },
    body: JSON.stringify({ query, variables }),
  })
  const answer = (await response.json()) as { data: Data; errors?: { message: string }[] }
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'))
  const token = response.headers.get('vendure-auth-token')
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const given = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
  }
  return { data: answer.data, access: { ...access, ...given } }
}

const login = `mutation ($identifier: String!, $password: String!) {
  login(username: $identifier, password: $password) { __typename }
}`

/** The shop, as its owner sees and its customers use it. */
export class VendureShop {
  private access: Access = {}

  constructor(private readonly address: string) {}

  /** Signs in as the owner; again after each start. */
  async signIn(): Promise<void> {
    this.access = (await post(`${this.address}/admin-api`, {}, login, superadmin)).access
  }

  /** Sends an operation to the Admin API as the owner of the shop. */
  async admin<Data>(query: string, variables?: Variables): Promise<Data> {
    return (await post<Data>(`${this.address}/admin-api`, this.access, query, variables)).data
  }

  /** Articles to sell, and an account with as few rights as Waypost needs. */
  async furnish(): Promise<void> {
    for (const article of articles) await this.addArticle(article)
    await this.addAccount(wayposter, ['ReadOrder', 'UpdateOrder'])
  }

  /** An administrator with a role of these rights. */
  async addAccount(account: typeof wayposter, permissions: string[]): Promise<void> {
    const role = { code: account.identifier, description: account.identifier, permissions }
    const { createRole } = await this.admin<{ createRole: { id: string } }>(
      'mutation ($input: CreateRoleInput!) { createRole(input: $input) { id } }',
      { input: role },
    )
    const input = {
      firstName: 'Way',
      lastName: 'Post',
      emailAddress: account.identifier,
      password: account.password,
      roleIds: [createRole.id],
    }
    await this.admin(
      'mutation ($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }',
      { input },
    )
  }

  /** A key with the rights of the account that Waypost signs in with. */
  async makeApiKey(): Promise<string> {
    const { roles } = await this.admin<{ roles: { items: { id: string; code: string }[] } }>(
      '{ roles { items { id code } } }',
    )
    const role = roles.items.find(({ code }) => code === wayposter.identifier)
    const { createApiKey } = await this.admin<{ createApiKey: { apiKey: string } }>(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey } }',
      { input: { roleIds: [role?.id], translations: [{ languageCode: 'en', name: 'Waypost' }] } },
    )
    return createApiKey.apiKey
  }

  /** A second channel of the shop. */
  async openChannel(token: string): Promise<void> {
    const { activeChannel } = await this.admin<{
      activeChannel: { defaultTaxZone: { id: string }; defaultShippingZone: { id: string } }
    }>('{ activeChannel { defaultTaxZone { id } defaultShippingZone { id } } }')
    const input = {
      code: token,
      token,
      defaultLanguageCode: 'en',
      defaultCurrencyCode: 'EUR',
      pricesIncludeTax: false,
      defaultTaxZoneId: activeChannel.defaultTaxZone.id,
      defaultShippingZoneId: activeChannel.defaultShippingZone.id,
    }
    await this.admin(
      'mutation ($input: CreateChannelInput!) { createChannel(input: $input) { __typename } }',
      { input },
    )
  }

  /** Signs the account of Waypost out; Vendure does so wherever it is signed in. */
  async endSessions(): Promise<void> {
    const url = `${this.address}/admin-api`
    const { access } = await post(url, {}, login, wayposter)
    await post(url, access, 'mutation { logout { success } }')
  }

  /** How much of an article lies in the stock room. */
  async setStock(sku: string, stockOnHand: number): Promise<void> {
    const id = await this.variantId(sku)
    await this.admin(
      'mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }',
      { input: [{ id, stockOnHand }] },
    )
  }

  /** Staff of the shop pack one of the first article of an order. */
  async fulfilOne(code: string, method: string): Promise<void> {
    const { id } = await this.orderOf(code)
    const { order } = await this.admin<{ order: { lines: { id: string }[] } }>(
      'query ($id: ID!) { order(id: $id) { lines { id } } }',
      { id },
    )
    const handler = {
      code: 'manual-fulfillment',
      arguments: [{ name: 'method', value: method }],
    }
    const lines = [{ orderLineId: order.lines[0]?.id, quantity: 1 }]
    await this.admin(
      'mutation ($input: FulfillOrderInput!) { addFulfillmentToOrder(input: $input) { __typename } }',
      { input: { lines, handler } },
    )
  }

  private async variantId(sku: string): Promise<string | undefined> {
    const { productVariants } = await this.admin<{
      productVariants: { items: { id: string; sku: string }[] }
    }>('{ productVariants { items { id sku } } }')
    return productVariants.items.find((item) => item.sku === sku)?.id
  }

  private async addArticle({ sku, name, price }: (typeof articles)[number]): Promise<void> {
    const translations = [{ languageCode: 'en', name, slug: sku.toLowerCase(), description: '' }]
    const { createProduct } = await this.admin<{ createProduct: { id: string } }>(
      'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }',
      { input: { enabled: true, translations } },
    )
    const variant = {
      productId: createProduct.id,
      sku,
      price,
      stockOnHand: 1000,
      translations: [{ languageCode: 'en', name }],
    }
    await this.admin(
      'mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }',
      { input: [variant] },
    )
  }

  /** A tenth off for everybody who enters this code. */
  async offerDiscount(couponCode: string): Promise<void> {
    const input = {
      enabled: true,
      couponCode,
      conditions: [],
      actions: [
        { code: 'order_percentage_discount', arguments: [{ name: 'discount', value: '10' }] },
      ],
      translations: [{ languageCode: 'en', name: 'A tenth off' }],
    }
    await this.admin(
      'mutation ($input: CreatePromotionInput!) { createPromotion(input: $input) { __typename } }',
      { input },
    )
  }

  /** A customer buys and pays; answers the order's code. */
  async placeOrder(quantities: Record<string, number>, couponCode?: string): Promise<string> {
    const customer = new ShopVisit(`${this.address}/shop-api`)
    for (const [sku, quantity] of Object.entries(quantities)) {
      await customer.do(
        `mutation ($id: ID!, $quantity: Int!) {
          it: addItemToOrder(productVariantId: $id, quantity: $quantity) { __typename ...on ErrorResult { message } }
        }`,
        { id: await this.variantId(sku), quantity },
      )
    }
    if (couponCode !== undefined)
      await customer.do(
        'mutation ($code: String!) { it: applyCouponCode(couponCode: $code) { __typename ...on ErrorResult { message } } }',
        { code: couponCode },
      )
    return customer.checkOut()
  }

  /** What Vendure's own staff would see of the order. */
  async orderOf(code: string): Promise<ShownOrder> {
    const { orders } = await this.admin<{ orders: { items: ShownOrder[] } }>(
      `query ($code: String!) { orders(options: { filter: { code: { eq: $code } } }) { items {
        id code state totalWithTax customFields { fulfilmentStatus }
        lines { quantity productVariant { sku } }
        fulfillments { id state method trackingCode lines { quantity orderLine { productVariant { sku } } } }
        history(options: { sort: { createdAt: ASC }, filter: { type: { eq: "ORDER_NOTE" } } }) {
          totalItems items { isPublic data }
        }
      } } }`,
      { code },
    )
    const [order] = orders.items
    if (!order) throw new Error(`The shop has no order ${code}`)
    return order
  }
}

/** One customer's way through the shop. */
class ShopVisit {
  private access: Access = {}

  constructor(private readonly url: string) {}

  /** Sends an operation whose one field is called `it`. @throws when the shop refuses it */
  async do<Result>(query: string, variables?: Variables): Promise<Result> {
    const { data, access } = await post<{ it: Result & { __typename?: string; message?: string } }>(
      this.url,
      this.access,
      query,
      variables,
    )
    this.access = access
    if (data.it.message) throw new Error(`${data.it.__typename}: ${data.it.message}`)
    return data.it
  }

  async checkOut(): Promise<string> {
    const refusal = '__typename ...on ErrorResult { message }'
    await this.do(
      `mutation ($input: CreateCustomerInput!) { it: setCustomerForOrder(input: $input) { ${refusal} } }`,
      {
        input: {
          firstName: 'Jürgen',
          lastName: 'Weiß',
          emailAddress: 'juergen.weiss@example.org',
          phoneNumber: '+49 211 555 0137',
        },
      },
    )
    await this.do(
      `mutation ($input: CreateAddressInput!) { it: setOrderShippingAddress(input: $input) { ${refusal} } }`,
      {
        input: {
          fullName: 'Jürgen Weiß',
          streetLine1: 'Königstraße 27',
          city: 'Düsseldorf',
          postalCode: '40212',
          countryCode: 'DE',
        },
      },
    )
    const [method] = await this.do<{ id: string }[]>('{ it: eligibleShippingMethods { id } }')
    await this.do(
      `mutation ($ids: [ID!]!) { it: setOrderShippingMethod(shippingMethodId: $ids) { ${refusal} } }`,
      { ids: [method?.id] },
    )
    await this.do(
      `mutation { it: transitionOrderToState(state: "ArrangingPayment") { ${refusal} } }`,
    )
    const { code } = await this.do<{ code: string }>(
      `mutation { it: addPaymentToOrder(input: { method: "invoice", metadata: {} }) {
        ${refusal} ...on Order { code }
      } }`,
    )
    return code
  }
}
