import type { GraphQLObjectType, GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { enforceNeeds } from './kernel/needs.js'
import { AccountChangeResolver, AccountResolver } from './modules/accounts/index.js'
import { ApiTokenResolver, UserResolver } from './modules/auth/index.js'
import { BackorderResolver } from './modules/backorders/index.js'
import { BrandingResolver } from './modules/branding/index.js'
import { CarrierResolver } from './modules/carriers/index.js'
import {
  ChannelWordsResolver,
  CodeWordsResolver,
  ForeignWordsResolver,
} from './modules/code-words/index.js'
import { GiftCardResolver } from './modules/gift-cards/index.js'
import { EmailResolver } from './modules/emails/index.js'
import { ConfigurationFileResolver, ImportResolver } from './modules/imports/index.js'
import { LabelResolver } from './modules/labels/index.js'
import {
  ChannelResolver,
  ChannelSetupResolver,
  ToldDeliveryResolver,
  TokenChannelResolver,
} from './modules/channels/index.js'
import {
  DeliveryCountResolver,
  DeliveryResolver,
  DestinationResolver,
  OrderFeedResolver,
  ResendResolver,
} from './modules/deliveries/index.js'
import { EmailTemplateResolver } from './modules/emails/index.js'
import {
  ApprovalResolver,
  OrderRequestFieldsResolver,
  OrderRequestOfOrderResolver,
  OrderRequestResolver,
} from './modules/order-requests/index.js'
import { MyDeskResolver } from './modules/my-desk/index.js'
import { OrderFormDraftResolver } from './modules/order-form-drafts/index.js'
import { OrderResolver } from './modules/orders/index.js'
import {
  OrderQuoteResolver,
  QuoteConversionResolver,
  QuoteFieldsResolver,
  QuoteResolver,
} from './modules/quotes/index.js'
import { ReturnReasonResolver } from './modules/return-reasons/index.js'
import { RevisionResolver } from './modules/revisions/index.js'
import { QuoteSettingsResolver, SettingsResolver } from './modules/settings/index.js'
import { StatusLinkResolver } from './modules/status-links/index.js'
import { AppearancePreviewResolver, CustomerPageResolver } from './modules/status-page/index.js'
import { SupplierResolver } from './modules/suppliers/index.js'
import { TaxRateResolver } from './modules/tax-rates/index.js'
import {
  LabRequestResolver,
  WebhookEndpointResolver,
  WebhookLabResolver,
} from './modules/webhooks/index.js'
import {
  EmailPreviewResolver,
  eventMutations,
  LabelUsageResolver,
  OrderGiftCardsResolver,
  OrderEmailsResolver,
  OrderUpdatesResolver,
  PossibleEventsResolver,
  CustomerVisibilityResolver,
  ReturnCloseResolver,
  StatusEventUndoResolver,
  StatusRuleResolver,
  WebhookPreviewResolver,
} from './modules/status-events/index.js'

/** Every class with operations; what is not listed is not served. */
const resolvers: NonEmptyArray<new () => object> = [
  UserResolver,
  ApiTokenResolver,
  SettingsResolver,
  QuoteSettingsResolver,
  TokenChannelResolver,
  ChannelResolver,
  ChannelSetupResolver,
  ToldDeliveryResolver,
  WebhookEndpointResolver,
  WebhookLabResolver,
  LabRequestResolver,
  DestinationResolver,
  DeliveryResolver,
  DeliveryCountResolver,
  ResendResolver,
  OrderFeedResolver,
  BrandingResolver,
  AppearancePreviewResolver,
  CustomerPageResolver,
  CarrierResolver,
  ReturnReasonResolver,
  SupplierResolver,
  TaxRateResolver,
  LabelResolver,
  LabelUsageResolver,
  StatusRuleResolver,
  RevisionResolver,
  AccountResolver,
  AccountChangeResolver,
  OrderResolver,
  OrderGiftCardsResolver,
  GiftCardResolver,
  OrderEmailsResolver,
  OrderUpdatesResolver,
  EmailResolver,
  StatusLinkResolver,
  OrderFormDraftResolver,
  QuoteResolver,
  QuoteFieldsResolver,
  OrderQuoteResolver,
  QuoteConversionResolver,
  ApprovalResolver,
  OrderRequestResolver,
  OrderRequestFieldsResolver,
  OrderRequestOfOrderResolver,
  BackorderResolver,
  PossibleEventsResolver,
  CustomerVisibilityResolver,
  ReturnCloseResolver,
  StatusEventUndoResolver,
  WebhookPreviewResolver,
  EmailTemplateResolver,
  EmailPreviewResolver,
  ImportResolver,
  ConfigurationFileResolver,
  ChannelWordsResolver,
  CodeWordsResolver,
  ForeignWordsResolver,
  MyDeskResolver,
  ...eventMutations,
]

/**
 * The schema, with the need of every operation in force.
 * @throws when an operation or a type contradicts itself, or nobody decided who may call it
 */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers, validate: false })
  enforceNeeds(schema)
  describe(schema.getQueryType(), 'Everything that can be read.')
  describe(schema.getMutationType(), 'Everything that can be changed.')
  return schema
}

/** The two roots have no class that could say what they are. */
function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description
}
