/** Finds an order by the name that staff and customers read, such as #1001. */
export const orderByName = `query OrderByName($query: String!) {
  orders(first: 10, query: $query) { nodes { id name } }
}`

/** An order without what of it has shipped. */
export const orderById = `query OrderById($id: ID!) {
  order(id: $id) {
    id
    tags
    metafields(first: 10, namespace: "waypost") { nodes { key value compareDigest } }
  }
}`

const fulfilledLines = `nodes { quantity lineItem { sku } } pageInfo { hasNextPage endCursor }`
const openLines = `nodes { id sku remainingQuantity } pageInfo { hasNextPage endCursor }`

// Sizes keep each of these below the 1,000 points that one query may cost.
export const fulfillmentsOfOrder = `query FulfillmentsOfOrder($id: ID!) {
  order(id: $id) {
    fulfillments(first: 20) {
      id
      status
      trackingInfo(first: 10) { number company }
      fulfillmentLineItems(first: 15) { ${fulfilledLines} }
    }
  }
}`

export const fulfillmentOrdersOfOrder = `query FulfillmentOrdersOfOrder($id: ID!, $after: String) {
  order(id: $id) {
    fulfillmentOrders(first: 10, after: $after) {
      nodes {
        id
        assignedLocation { location { id } }
        supportedActions { action }
        lineItems(first: 50) { ${openLines} }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

export const moreFulfilledLines = `query MoreFulfilledLines($id: ID!, $after: String!) {
  fulfillment(id: $id) { lines: fulfillmentLineItems(first: 200, after: $after) { ${fulfilledLines} } }
}`

export const moreOpenLines = `query MoreOpenLines($id: ID!, $after: String!) {
  fulfillmentOrder(id: $id) { lines: lineItems(first: 200, after: $after) { ${openLines} } }
}`

const errors = `userErrors { field message }`

export const createFulfillment = `mutation CreateFulfillment($fulfillment: FulfillmentInput!) {
  written: fulfillmentCreate(fulfillment: $fulfillment) { fulfillment { id } ${errors} }
}`

export const updateTracking = `mutation UpdateTracking(
  $id: ID!
  $tracking: FulfillmentTrackingInput!
  $notifyCustomer: Boolean
) {
  written: fulfillmentTrackingInfoUpdate(
    fulfillmentId: $id
    trackingInfoInput: $tracking
    notifyCustomer: $notifyCustomer
  ) { fulfillment { id } ${errors} }
}`

export const setMetafields = `mutation SetMetafields($metafields: [MetafieldsSetInput!]!) {
  written: metafieldsSet(metafields: $metafields) { metafields { key } ${errors} }
}`

export const addTags = `mutation AddTags($id: ID!, $tags: [String!]!) {
  written: tagsAdd(id: $id, tags: $tags) { node { id } ${errors} }
}`

export const removeTags = `mutation RemoveTags($id: ID!, $tags: [String!]!) {
  written: tagsRemove(id: $id, tags: $tags) { node { id } ${errors} }
}`

/** What the token is for and what it may. */
export const whoWeAre = `query WhoWeAre {
  shop { name }
  currentAppInstallation { accessScopes { handle } }
}`
