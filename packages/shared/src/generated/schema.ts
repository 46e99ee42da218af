export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
};

export type AccountRef = {
  externalId?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type Actor = {
  id?: Maybe<Scalars['ID']['output']>;
  kind: ActorKind;
  name: Scalars['String']['output'];
};

export enum ActorKind {
  System = 'SYSTEM',
  Token = 'TOKEN',
  User = 'USER'
}

export type ApiToken = {
  channel?: Maybe<Channel>;
  createdAt: Scalars['DateTime']['output'];
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  hint: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  scopes: Array<Scalars['String']['output']>;
};

export type ApiTokenCreateInput = {
  channel?: InputMaybe<Scalars['String']['input']>;
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  name: Scalars['String']['input'];
  scopes: Array<Scalars['String']['input']>;
};

export type ApiTokenCreatePayload = {
  secret?: Maybe<Scalars['String']['output']>;
  token?: Maybe<ApiToken>;
  userErrors: Array<UserError>;
};

export type ApiTokenPayload = {
  token?: Maybe<ApiToken>;
  userErrors: Array<UserError>;
};

export type ApiTokenRevokeInput = {
  id: Scalars['ID']['input'];
};

export type BusinessSettings = {
  defaultsLoaded: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  setUpAt?: Maybe<Scalars['DateTime']['output']>;
  timeZone: Scalars['String']['output'];
};

export type BusinessSettingsInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  setUpDone?: InputMaybe<Scalars['Boolean']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

export type BusinessSettingsPayload = {
  settings?: Maybe<BusinessSettings>;
  userErrors: Array<UserError>;
};

export type Channel = {
  active: Scalars['Boolean']['output'];
  autoApprove: Scalars['Boolean']['output'];
  code: Scalars['String']['output'];
  id: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  sendStatusUpdates: Scalars['Boolean']['output'];
};

export type ChannelCreateInput = {
  autoApprove?: Scalars['Boolean']['input'];
  code: Scalars['String']['input'];
  name: Scalars['String']['input'];
};

export type ChannelPayload = {
  channel?: Maybe<Channel>;
  userErrors: Array<UserError>;
};

export type Configuration = {
  at: Scalars['DateTime']['output'];
  author: Actor;
  comment: Scalars['String']['output'];
  revision: Scalars['Int']['output'];
};

export type ConfigurationConnection = {
  edges: Array<ConfigurationEdge>;
  pageInfo: PageInfo;
};

export type ConfigurationEdge = {
  cursor: Scalars['String']['output'];
  node: Configuration;
};

export type DateRangeInput = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export enum DefaultsDifference {
  Different = 'DIFFERENT',
  Missing = 'MISSING',
  Same = 'SAME'
}

export type DefaultsEntry = {
  details: Array<StatusRuleDiff>;
  difference: DefaultsDifference;
  key: Scalars['String']['output'];
  kind: Scalars['String']['output'];
  name: Scalars['String']['output'];
};

export type DefaultsLoadInput = {
  dryRun?: Scalars['Boolean']['input'];
};

export type DefaultsLoadPayload = {
  applied: Scalars['Boolean']['output'];
  configuration: Configuration;
  created: Scalars['Int']['output'];
  entries: Array<DefaultsEntry>;
  userErrors: Array<UserError>;
};

export type DropShipOrder = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  items: Array<ItemQuantity>;
  state: DropShipState;
  supplierName: Scalars['String']['output'];
};

export enum DropShipState {
  Canceled = 'CANCELED',
  Open = 'OPEN',
  Shipped = 'SHIPPED'
}

export enum ErrorCode {
  AmountExceeded = 'AMOUNT_EXCEEDED',
  IdempotencyMismatch = 'IDEMPOTENCY_MISMATCH',
  InvalidInput = 'INVALID_INPUT',
  LabelArchived = 'LABEL_ARCHIVED',
  LabelCodeTaken = 'LABEL_CODE_TAKEN',
  LabelInUse = 'LABEL_IN_USE',
  LabelIsSystem = 'LABEL_IS_SYSTEM',
  LabelNotEditable = 'LABEL_NOT_EDITABLE',
  LabelScopeMismatch = 'LABEL_SCOPE_MISMATCH',
  NothingToDo = 'NOTHING_TO_DO',
  NotFound = 'NOT_FOUND',
  OpenReturn = 'OPEN_RETURN',
  OrderApproved = 'ORDER_APPROVED',
  OrderCanceled = 'ORDER_CANCELED',
  OrderExists = 'ORDER_EXISTS',
  OrderNotApproved = 'ORDER_NOT_APPROVED',
  OrderNotCanceled = 'ORDER_NOT_CANCELED',
  OrderShipped = 'ORDER_SHIPPED',
  PaymentAlreadyVoided = 'PAYMENT_ALREADY_VOIDED',
  PermissionDenied = 'PERMISSION_DENIED',
  QuantityExceeded = 'QUANTITY_EXCEEDED',
  RuleCellLocked = 'RULE_CELL_LOCKED',
  TransitionNotAllowed = 'TRANSITION_NOT_ALLOWED',
  VersionConflict = 'VERSION_CONFLICT'
}

export enum EventGroup {
  DropShip = 'DROP_SHIP',
  Item = 'ITEM',
  Order = 'ORDER'
}

export enum EventLevel {
  Item = 'ITEM',
  Order = 'ORDER'
}

export type EventPossibility = {
  event: StatusEventKey;
  group: EventGroup;
  level: EventLevel;
  name: Scalars['String']['output'];
  possible: Scalars['Boolean']['output'];
  reasons: Array<UserError>;
};

export type FactChange = {
  field: Scalars['String']['output'];
  from?: Maybe<Scalars['JSON']['output']>;
  subject: Scalars['String']['output'];
  subjectId?: Maybe<Scalars['ID']['output']>;
  to?: Maybe<Scalars['JSON']['output']>;
};

export type Finding = {
  code: Scalars['String']['output'];
  event?: Maybe<StatusEventKey>;
  labelId?: Maybe<Scalars['Int']['output']>;
  message: Scalars['String']['output'];
};

export type ImportColumn = {
  field?: Maybe<Scalars['String']['output']>;
  header: Scalars['String']['output'];
  sample: Array<Scalars['String']['output']>;
};

export type ImportField = {
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  required: Scalars['Boolean']['output'];
};

export type ImportIssue = {
  code: ErrorCode;
  column?: Maybe<Scalars['String']['output']>;
  line: Scalars['Int']['output'];
  message: Scalars['String']['output'];
};

export type ImportMappingInput = {
  field?: InputMaybe<Scalars['String']['input']>;
  header: Scalars['String']['input'];
};

export type ImportOrder = {
  cartNumber: Scalars['String']['output'];
  lines: Array<Scalars['Int']['output']>;
  number?: Maybe<Scalars['String']['output']>;
  orderId?: Maybe<Scalars['ID']['output']>;
  outcome: ImportOutcome;
};

export enum ImportOutcome {
  Created = 'CREATED',
  ItemsAdded = 'ITEMS_ADDED',
  Refused = 'REFUSED',
  Unchanged = 'UNCHANGED'
}

export type ImportReport = {
  applied: Scalars['Boolean']['output'];
  columns: Array<ImportColumn>;
  created: Scalars['Int']['output'];
  fields: Array<ImportField>;
  issues: Array<ImportIssue>;
  itemsAdded: Scalars['Int']['output'];
  missing: Array<Scalars['String']['output']>;
  orders: Array<ImportOrder>;
  refused: Scalars['Int']['output'];
  rows: Scalars['Int']['output'];
  unchanged: Scalars['Int']['output'];
};

export type ItemChangeStatusInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  itemIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  labelCode?: InputMaybe<Scalars['String']['input']>;
  labelId?: InputMaybe<Scalars['Int']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type ItemExchangeInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  items: Array<ItemQuantityInput>;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  replacements: Array<ReplacementInput>;
  restock?: Scalars['Boolean']['input'];
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type ItemForceBackorderInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  items: Array<ItemQuantityInput>;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type ItemQuantity = {
  itemId: Scalars['ID']['output'];
  qty: Scalars['Int']['output'];
};

export type ItemQuantityInput = {
  itemId: Scalars['ID']['input'];
  qty?: InputMaybe<Scalars['Int']['input']>;
};

export type ItemReturnInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  items: Array<ItemQuantityInput>;
  note?: InputMaybe<Scalars['String']['input']>;
  open?: Scalars['Boolean']['input'];
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  restock?: Scalars['Boolean']['input'];
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type Label = {
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  category: LabelCategory;
  code: Scalars['String']['output'];
  color: Scalars['String']['output'];
  customerNames: Array<LocalizedText>;
  description?: Maybe<Scalars['String']['output']>;
  displayOrder: Scalars['Int']['output'];
  id: Scalars['Int']['output'];
  isAccountStatus: Scalars['Boolean']['output'];
  isEdit: Scalars['Boolean']['output'];
  isOrderLineItemState: Scalars['Boolean']['output'];
  isOrderState: Scalars['Boolean']['output'];
  isQuoteState?: Maybe<Scalars['Boolean']['output']>;
  isSendEmail: Scalars['Boolean']['output'];
  isShowToCustomer: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  system: Scalars['Boolean']['output'];
  usage: LabelUsage;
  version: Scalars['Int']['output'];
};

export enum LabelCategory {
  Backordered = 'BACKORDERED',
  Canceled = 'CANCELED',
  Completed = 'COMPLETED',
  Draft = 'DRAFT',
  Failed = 'FAILED',
  OnHold = 'ON_HOLD',
  Open = 'OPEN',
  Pending = 'PENDING',
  Returned = 'RETURNED',
  Shipped = 'SHIPPED'
}

export type LabelChange = {
  from?: Maybe<Label>;
  fromName?: Maybe<Scalars['String']['output']>;
  subject: SubjectType;
  subjectId?: Maybe<Scalars['ID']['output']>;
  to?: Maybe<Label>;
  toName?: Maybe<Scalars['String']['output']>;
};

export type LabelCount = {
  count: Scalars['Int']['output'];
  label?: Maybe<Label>;
};

export type LabelCreateInput = {
  category: LabelCategory;
  code: Scalars['String']['input'];
  color: Scalars['String']['input'];
  customerNames?: InputMaybe<Array<LocalizedTextInput>>;
  description?: InputMaybe<Scalars['String']['input']>;
  displayOrder?: InputMaybe<Scalars['Int']['input']>;
  isAccountStatus?: Scalars['Boolean']['input'];
  isEdit?: Scalars['Boolean']['input'];
  isOrderLineItemState?: Scalars['Boolean']['input'];
  isOrderState?: Scalars['Boolean']['input'];
  isQuoteState?: InputMaybe<Scalars['Boolean']['input']>;
  isSendEmail?: Scalars['Boolean']['input'];
  isShowToCustomer?: Scalars['Boolean']['input'];
  name: Scalars['String']['input'];
};

export type LabelDeletePayload = {
  deletedId?: Maybe<Scalars['Int']['output']>;
  userErrors: Array<UserError>;
};

export type LabelMergeInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['Int']['input'];
  intoId: Scalars['Int']['input'];
};

export type LabelMergePayload = {
  label?: Maybe<Label>;
  usage?: Maybe<LabelUsage>;
  userErrors: Array<UserError>;
};

export type LabelPayload = {
  label?: Maybe<Label>;
  userErrors: Array<UserError>;
};

export type LabelReorderInput = {
  expectedRevision: Scalars['Int']['input'];
  ids: Array<Scalars['Int']['input']>;
};

export type LabelReorderPayload = {
  labels: Array<Label>;
  userErrors: Array<UserError>;
};

export enum LabelScope {
  Account = 'ACCOUNT',
  Order = 'ORDER',
  OrderItem = 'ORDER_ITEM',
  Quote = 'QUOTE'
}

export type LabelSetFlagsInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['Int']['input'];
  isAccountStatus?: InputMaybe<Scalars['Boolean']['input']>;
  isEdit?: InputMaybe<Scalars['Boolean']['input']>;
  isOrderLineItemState?: InputMaybe<Scalars['Boolean']['input']>;
  isOrderState?: InputMaybe<Scalars['Boolean']['input']>;
  isQuoteState?: InputMaybe<Scalars['Boolean']['input']>;
  isSendEmail?: InputMaybe<Scalars['Boolean']['input']>;
  isShowToCustomer?: InputMaybe<Scalars['Boolean']['input']>;
};

export type LabelUpdateInput = {
  category?: InputMaybe<LabelCategory>;
  code?: InputMaybe<Scalars['String']['input']>;
  color?: InputMaybe<Scalars['String']['input']>;
  customerNames?: InputMaybe<Array<LocalizedTextInput>>;
  description?: InputMaybe<Scalars['String']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['Int']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
};

export type LabelUsage = {
  accounts: Scalars['Int']['output'];
  items: Scalars['Int']['output'];
  orders: Scalars['Int']['output'];
  quotes: Scalars['Int']['output'];
  rules: Array<StatusEventKey>;
  transitions: Scalars['Int']['output'];
};

export type LabelVersionInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['Int']['input'];
};

export type LedgerEntry = {
  amount: Money;
  at: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: LedgerKind;
  method?: Maybe<Scalars['String']['output']>;
  mode?: Maybe<PaymentMode>;
  reference?: Maybe<Scalars['String']['output']>;
  voided: Scalars['Boolean']['output'];
  voidsEntryId?: Maybe<Scalars['ID']['output']>;
};

export enum LedgerKind {
  Credit = 'CREDIT',
  Payment = 'PAYMENT',
  Transfer = 'TRANSFER',
  Void = 'VOID'
}

export type LocalizedText = {
  language: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

export type LocalizedTextInput = {
  language: Scalars['String']['input'];
  text: Scalars['String']['input'];
};

export type Money = {
  amount: Scalars['Decimal']['output'];
  currency: Scalars['String']['output'];
};

export type Mutation = {
  apiTokenCreate: ApiTokenCreatePayload;
  apiTokenRevoke: ApiTokenPayload;
  channelCreate: ChannelPayload;
  defaultsLoad: DefaultsLoadPayload;
  itemChangeStatus: StatusEventPayload;
  itemExchange: StatusEventPayload;
  itemForceBackorder: StatusEventPayload;
  itemReturn: StatusEventPayload;
  labelArchive: LabelPayload;
  labelCreate: LabelPayload;
  labelDelete: LabelDeletePayload;
  labelMerge: LabelMergePayload;
  labelReorder: LabelReorderPayload;
  labelRestore: LabelPayload;
  labelSetFlags: LabelPayload;
  labelUpdate: LabelPayload;
  orderAddTrackingNumber: StatusEventPayload;
  orderApprove: StatusEventPayload;
  orderCancel: StatusEventPayload;
  orderChangeStatus: StatusEventPayload;
  orderImport: StatusEventPayload;
  orderNoteAdd: OrderNotePayload;
  orderPaymentReceived: StatusEventPayload;
  orderUnapprove: StatusEventPayload;
  orderUncancel: StatusEventPayload;
  orderUpdate: OrderPayload;
  ordersImport: OrdersImportPayload;
  settingsUpdate: BusinessSettingsPayload;
  statusRulesUpdate: StatusRulesPayload;
  userInvite: UserInvitePayload;
  userUpdate: UserPayload;
};


export type MutationApiTokenCreateArgs = {
  input: ApiTokenCreateInput;
};


export type MutationApiTokenRevokeArgs = {
  input: ApiTokenRevokeInput;
};


export type MutationChannelCreateArgs = {
  input: ChannelCreateInput;
};


export type MutationDefaultsLoadArgs = {
  input: DefaultsLoadInput;
};


export type MutationItemChangeStatusArgs = {
  input: ItemChangeStatusInput;
};


export type MutationItemExchangeArgs = {
  input: ItemExchangeInput;
};


export type MutationItemForceBackorderArgs = {
  input: ItemForceBackorderInput;
};


export type MutationItemReturnArgs = {
  input: ItemReturnInput;
};


export type MutationLabelArchiveArgs = {
  input: LabelVersionInput;
};


export type MutationLabelCreateArgs = {
  input: LabelCreateInput;
};


export type MutationLabelDeleteArgs = {
  input: LabelVersionInput;
};


export type MutationLabelMergeArgs = {
  input: LabelMergeInput;
};


export type MutationLabelReorderArgs = {
  input: LabelReorderInput;
};


export type MutationLabelRestoreArgs = {
  input: LabelVersionInput;
};


export type MutationLabelSetFlagsArgs = {
  input: LabelSetFlagsInput;
};


export type MutationLabelUpdateArgs = {
  input: LabelUpdateInput;
};


export type MutationOrderAddTrackingNumberArgs = {
  input: OrderAddTrackingNumberInput;
};


export type MutationOrderApproveArgs = {
  input: OrderApproveInput;
};


export type MutationOrderCancelArgs = {
  input: OrderCancelInput;
};


export type MutationOrderChangeStatusArgs = {
  input: OrderChangeStatusInput;
};


export type MutationOrderImportArgs = {
  input: OrderImportInput;
};


export type MutationOrderNoteAddArgs = {
  input: OrderNoteAddInput;
};


export type MutationOrderPaymentReceivedArgs = {
  input: OrderPaymentReceivedInput;
};


export type MutationOrderUnapproveArgs = {
  input: OrderUnapproveInput;
};


export type MutationOrderUncancelArgs = {
  input: OrderUncancelInput;
};


export type MutationOrderUpdateArgs = {
  input: OrderUpdateInput;
};


export type MutationOrdersImportArgs = {
  input: OrdersImportInput;
};


export type MutationSettingsUpdateArgs = {
  input: BusinessSettingsInput;
};


export type MutationStatusRulesUpdateArgs = {
  input: StatusRulesUpdateInput;
};


export type MutationUserInviteArgs = {
  input: UserInviteInput;
};


export type MutationUserUpdateArgs = {
  input: UserUpdateInput;
};

export type Order = {
  account?: Maybe<AccountRef>;
  billTo?: Maybe<Party>;
  cartNumber?: Maybe<Scalars['String']['output']>;
  channel?: Maybe<Channel>;
  comments?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  customFields: Scalars['JSON']['output'];
  customerLabel: Scalars['String']['output'];
  customerName: Scalars['String']['output'];
  dropShipOrders: Array<DropShipOrder>;
  facts: OrderFacts;
  id: Scalars['ID']['output'];
  items: Array<OrderItem>;
  label?: Maybe<Label>;
  notes: Array<OrderNote>;
  number: Scalars['String']['output'];
  packages: Array<Package>;
  paymentMethod?: Maybe<Scalars['String']['output']>;
  paymentReference?: Maybe<Scalars['String']['output']>;
  paymentTerms?: Maybe<Scalars['String']['output']>;
  payments: Array<LedgerEntry>;
  placedAt: Scalars['DateTime']['output'];
  relatedOrders: Array<RelatedOrder>;
  returns: Array<OrderReturn>;
  reviewReasons: Array<Scalars['String']['output']>;
  shipTo?: Maybe<Party>;
  shipments: Array<Shipment>;
  source: OrderSource;
  timeline: TimelineConnection;
  totals: OrderTotals;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};


export type OrderTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type OrderAddTrackingNumberInput = {
  carrier?: InputMaybe<Scalars['String']['input']>;
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  items?: InputMaybe<Array<ItemQuantityInput>>;
  note?: InputMaybe<Scalars['String']['input']>;
  number: Scalars['String']['input'];
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  shipDate?: InputMaybe<Scalars['Date']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type OrderApproveInput = {
  actualShipDate?: InputMaybe<Scalars['Date']['input']>;
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type OrderCancelInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type OrderChangeStatusInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  labelCode?: InputMaybe<Scalars['String']['input']>;
  labelId?: InputMaybe<Scalars['Int']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type OrderConnection = {
  edges: Array<OrderEdge>;
  pageInfo: PageInfo;
  totalCount: OrderCount;
};

export type OrderCount = {
  count: Scalars['Int']['output'];
  exact: Scalars['Boolean']['output'];
};

export type OrderDraftInput = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  amountPaid?: InputMaybe<Scalars['Decimal']['input']>;
  approve?: InputMaybe<Scalars['Boolean']['input']>;
  billTo?: InputMaybe<PartyInput>;
  carrier?: InputMaybe<Scalars['String']['input']>;
  cartNumber?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  comments?: InputMaybe<Scalars['String']['input']>;
  currency: Scalars['String']['input'];
  customFields?: InputMaybe<Scalars['JSON']['input']>;
  discount?: InputMaybe<Scalars['Decimal']['input']>;
  items: Array<OrderItemDraftInput>;
  label?: InputMaybe<Scalars['String']['input']>;
  paymentMethod?: InputMaybe<Scalars['String']['input']>;
  placedAt?: InputMaybe<Scalars['DateTime']['input']>;
  shipDate?: InputMaybe<Scalars['Date']['input']>;
  shipTo?: InputMaybe<PartyInput>;
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
  source?: OrderSource;
  tax?: InputMaybe<Scalars['Decimal']['input']>;
  total?: InputMaybe<Scalars['Decimal']['input']>;
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

export type OrderEdge = {
  cursor: Scalars['String']['output'];
  node: Order;
};

export type OrderFacts = {
  approved: Scalars['Boolean']['output'];
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  backordered: Scalars['Boolean']['output'];
  canceled: Scalars['Boolean']['output'];
  canceledAt?: Maybe<Scalars['DateTime']['output']>;
  complete: Scalars['Boolean']['output'];
  openReturn: Scalars['Boolean']['output'];
  packed: Scalars['Boolean']['output'];
  packedAt?: Maybe<Scalars['DateTime']['output']>;
  packedBy?: Maybe<Scalars['String']['output']>;
  paymentState: PaymentState;
  shippingState: ShippingState;
};

export type OrderFilter = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  approved?: InputMaybe<Scalars['Boolean']['input']>;
  backordered?: InputMaybe<Scalars['Boolean']['input']>;
  canceled?: InputMaybe<Scalars['Boolean']['input']>;
  channelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  complete?: InputMaybe<Scalars['Boolean']['input']>;
  itemLabelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  labelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  needsReview?: InputMaybe<Scalars['Boolean']['input']>;
  packed?: InputMaybe<Scalars['Boolean']['input']>;
  paymentState?: InputMaybe<PaymentState>;
  placedAt?: InputMaybe<DateRangeInput>;
  shippingState?: InputMaybe<ShippingState>;
  sources?: InputMaybe<Array<OrderSource>>;
  text?: InputMaybe<Scalars['String']['input']>;
  withoutLabel?: InputMaybe<Scalars['Boolean']['input']>;
};

export type OrderImportInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  order: OrderDraftInput;
  reason?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type OrderItem = {
  actualShipDate?: Maybe<Scalars['Date']['output']>;
  amount: Money;
  customerLabel?: Maybe<Scalars['String']['output']>;
  discount: Money;
  expectedShipDate?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  label?: Maybe<Label>;
  live: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  position: Scalars['Int']['output'];
  qtyCanceled: Scalars['Int']['output'];
  qtyMoved: Scalars['Int']['output'];
  qtyNeeded: Scalars['Int']['output'];
  qtyOpen: Scalars['Int']['output'];
  qtyOrdered: Scalars['Int']['output'];
  qtyReturned: Scalars['Int']['output'];
  qtyShipped: Scalars['Int']['output'];
  sku: Scalars['String']['output'];
  tax: Money;
  unitPrice: Money;
};

export type OrderItemDraftInput = {
  giftCard?: InputMaybe<Scalars['JSON']['input']>;
  label?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  qty: Scalars['Int']['input'];
  sku: Scalars['String']['input'];
  unitPrice: Scalars['Decimal']['input'];
};

export type OrderNote = {
  at: Scalars['DateTime']['output'];
  author: Actor;
  id: Scalars['ID']['output'];
  public: Scalars['Boolean']['output'];
  text: Scalars['String']['output'];
};

export type OrderNoteAddInput = {
  orderId: Scalars['ID']['input'];
  public?: Scalars['Boolean']['input'];
  text: Scalars['String']['input'];
};

export type OrderNotePayload = {
  note?: Maybe<OrderNote>;
  userErrors: Array<UserError>;
};

export type OrderPayload = {
  order?: Maybe<Order>;
  userErrors: Array<UserError>;
};

export type OrderPaymentReceivedInput = {
  amount: Scalars['Decimal']['input'];
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  method?: InputMaybe<Scalars['String']['input']>;
  mode?: PaymentMode;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export enum OrderRelation {
  Backorder = 'BACKORDER',
  Exchange = 'EXCHANGE',
  Original = 'ORIGINAL'
}

export type OrderReturn = {
  createdAt: Scalars['DateTime']['output'];
  exchangeOrderId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  items: Array<ItemQuantity>;
  reason?: Maybe<Scalars['String']['output']>;
  restock: Scalars['Boolean']['output'];
  rmaNumber: Scalars['String']['output'];
  state: ReturnState;
};

export type OrderSort = {
  direction?: SortDirection;
  field?: OrderSortField;
};

export enum OrderSortField {
  Number = 'NUMBER',
  PlacedAt = 'PLACED_AT'
}

export enum OrderSource {
  Backorder = 'BACKORDER',
  Channel = 'CHANNEL',
  Exchange = 'EXCHANGE',
  File = 'FILE',
  Manual = 'MANUAL',
  Quote = 'QUOTE',
  Request = 'REQUEST'
}

export type OrderTotals = {
  balance: Money;
  carriedCharges: Money;
  discount: Money;
  items: Money;
  netPaid: Money;
  shipping: Money;
  tax: Money;
  total: Money;
};

export type OrderUnapproveInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type OrderUncancelInput = {
  dryRun?: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  force?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  suppressChannel?: Scalars['Boolean']['input'];
  suppressEmail?: Scalars['Boolean']['input'];
};

export type OrderUpdateInput = {
  billTo?: InputMaybe<PartyInput>;
  comments?: InputMaybe<Scalars['String']['input']>;
  customFields?: InputMaybe<Scalars['JSON']['input']>;
  expectedVersion: Scalars['Int']['input'];
  orderId: Scalars['ID']['input'];
  shipTo?: InputMaybe<PartyInput>;
};

export type OrdersImportInput = {
  channel?: InputMaybe<Scalars['String']['input']>;
  content: Scalars['String']['input'];
  dryRun?: Scalars['Boolean']['input'];
  mapping?: InputMaybe<Array<ImportMappingInput>>;
};

export type OrdersImportPayload = {
  report?: Maybe<ImportReport>;
  userErrors: Array<UserError>;
};

export type Package = {
  id: Scalars['ID']['output'];
  items: Array<ItemQuantity>;
  number: Scalars['Int']['output'];
  weightGrams?: Maybe<Scalars['Int']['output']>;
};

export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Party = {
  city?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  state?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  zip?: Maybe<Scalars['String']['output']>;
};

export type PartyInput = {
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<Scalars['String']['input']>;
  street?: InputMaybe<Scalars['String']['input']>;
  zip?: InputMaybe<Scalars['String']['input']>;
};

export enum PaymentMode {
  Log = 'LOG',
  Terminal = 'TERMINAL'
}

export enum PaymentState {
  BalanceDue = 'BALANCE_DUE',
  CreditDue = 'CREDIT_DUE',
  Paid = 'PAID'
}

export type PermissionInfo = {
  description: Scalars['String']['output'];
  name: Scalars['String']['output'];
  roles: Array<Role>;
};

export type PlannedUpdate = {
  condition: Scalars['String']['output'];
  destination: UpdateDestination;
  due: Scalars['Boolean']['output'];
  event: StatusEventKey;
  name: Scalars['String']['output'];
  payload?: Maybe<Scalars['JSON']['output']>;
};

export type Query = {
  apiTokens: Array<ApiToken>;
  channels: Array<Channel>;
  configuration: Configuration;
  configurationFindings: Array<Finding>;
  configurationRevisions: ConfigurationConnection;
  label?: Maybe<Label>;
  labels: Array<Label>;
  order?: Maybe<Order>;
  orderLabelCounts: Array<LabelCount>;
  orders: OrderConnection;
  permissions: Array<PermissionInfo>;
  possibleEvents: Array<EventPossibility>;
  settings: BusinessSettings;
  statusRules: Array<StatusRule>;
  users: Array<User>;
  viewer: Viewer;
};


export type QueryConfigurationRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryLabelArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLabelsArgs = {
  includeArchived?: Scalars['Boolean']['input'];
  scope?: InputMaybe<LabelScope>;
};


export type QueryOrderArgs = {
  cartNumber?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrderSort>;
};


export type QueryPossibleEventsArgs = {
  itemIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderId: Scalars['ID']['input'];
};

export type RelatedOrder = {
  order: Order;
  relation: OrderRelation;
};

export type ReplacementInput = {
  discount?: InputMaybe<Scalars['Decimal']['input']>;
  name: Scalars['String']['input'];
  qty: Scalars['Int']['input'];
  sku: Scalars['String']['input'];
  tax?: InputMaybe<Scalars['Decimal']['input']>;
  unitPrice: Scalars['Decimal']['input'];
};

export enum ReturnState {
  Closed = 'CLOSED',
  Open = 'OPEN',
  Reversed = 'REVERSED'
}

export enum Role {
  AccountManager = 'ACCOUNT_MANAGER',
  Administrator = 'ADMINISTRATOR',
  Operations = 'OPERATIONS',
  ReadOnly = 'READ_ONLY'
}

export type Shipment = {
  carrier?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  items: Array<ItemQuantity>;
  shipDate: Scalars['Date']['output'];
  trackingNumber?: Maybe<Scalars['String']['output']>;
};

export enum ShippingState {
  All = 'ALL',
  Nothing = 'NOTHING',
  Partly = 'PARTLY'
}

export enum SortDirection {
  Asc = 'ASC',
  Desc = 'DESC'
}

export type StatusEvent = {
  actor: Actor;
  at: Scalars['DateTime']['output'];
  event: StatusEventKey;
  forced: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  note?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  revision: Scalars['Int']['output'];
  sequence: Scalars['Int']['output'];
};

export enum StatusEventKey {
  DropShipCanceled = 'DROP_SHIP_CANCELED',
  DropShipOrdered = 'DROP_SHIP_ORDERED',
  ItemAdd = 'ITEM_ADD',
  ItemCancel = 'ITEM_CANCEL',
  ItemChangeStatus = 'ITEM_CHANGE_STATUS',
  ItemExchange = 'ITEM_EXCHANGE',
  ItemFillBackorder = 'ITEM_FILL_BACKORDER',
  ItemForceBackorder = 'ITEM_FORCE_BACKORDER',
  ItemReturn = 'ITEM_RETURN',
  ItemRevise = 'ITEM_REVISE',
  ItemSetActualShipDate = 'ITEM_SET_ACTUAL_SHIP_DATE',
  ItemSetExpectedShipDate = 'ITEM_SET_EXPECTED_SHIP_DATE',
  ItemUnreturn = 'ITEM_UNRETURN',
  OrderAddTrackingNumber = 'ORDER_ADD_TRACKING_NUMBER',
  OrderApprove = 'ORDER_APPROVE',
  OrderCancel = 'ORDER_CANCEL',
  OrderCancelBackOrder = 'ORDER_CANCEL_BACK_ORDER',
  OrderChangeStatus = 'ORDER_CHANGE_STATUS',
  OrderCreditIssued = 'ORDER_CREDIT_ISSUED',
  OrderEditTrackingNumber = 'ORDER_EDIT_TRACKING_NUMBER',
  OrderFillBackorder = 'ORDER_FILL_BACKORDER',
  OrderForceBackorder = 'ORDER_FORCE_BACKORDER',
  OrderImport = 'ORDER_IMPORT',
  OrderPack = 'ORDER_PACK',
  OrderPaymentEdit = 'ORDER_PAYMENT_EDIT',
  OrderPaymentReceived = 'ORDER_PAYMENT_RECEIVED',
  OrderPaymentVoid = 'ORDER_PAYMENT_VOID',
  OrderSetActualShipDate = 'ORDER_SET_ACTUAL_SHIP_DATE',
  OrderUnapprove = 'ORDER_UNAPPROVE',
  OrderUncancel = 'ORDER_UNCANCEL'
}

export type StatusEventPayload = {
  applied: Scalars['Boolean']['output'];
  changes: Array<LabelChange>;
  createdOrder?: Maybe<Order>;
  event?: Maybe<StatusEvent>;
  events: Array<StatusEvent>;
  factChanges: Array<FactChange>;
  order?: Maybe<Order>;
  updates: Array<PlannedUpdate>;
  userErrors: Array<UserError>;
};

export type StatusRule = {
  event: StatusEventKey;
  group: EventGroup;
  itemLabel?: Maybe<Label>;
  itemLabelLocked: Scalars['Boolean']['output'];
  level: EventLevel;
  mutation: Scalars['String']['output'];
  name: Scalars['String']['output'];
  notifyCart: Scalars['Boolean']['output'];
  occursWhen: Scalars['String']['output'];
  orderLabel?: Maybe<Label>;
  orderLabelLocked: Scalars['Boolean']['output'];
};

export type StatusRuleChangeInput = {
  event: StatusEventKey;
  itemLabelId?: InputMaybe<Scalars['Int']['input']>;
  notifyCart: Scalars['Boolean']['input'];
  orderLabelId?: InputMaybe<Scalars['Int']['input']>;
};

export type StatusRuleDiff = {
  event: StatusEventKey;
  field: Scalars['String']['output'];
  from?: Maybe<Scalars['String']['output']>;
  to?: Maybe<Scalars['String']['output']>;
};

export type StatusRulesPayload = {
  applied: Scalars['Boolean']['output'];
  configuration: Configuration;
  diff: Array<StatusRuleDiff>;
  findings: Array<Finding>;
  rules: Array<StatusRule>;
  userErrors: Array<UserError>;
};

export type StatusRulesUpdateInput = {
  changes: Array<StatusRuleChangeInput>;
  comment: Scalars['String']['input'];
  dryRun?: Scalars['Boolean']['input'];
  expectedRevision: Scalars['Int']['input'];
};

export enum SubjectType {
  Order = 'ORDER',
  OrderItem = 'ORDER_ITEM'
}

export type TimelineConnection = {
  edges: Array<TimelineEdge>;
  pageInfo: PageInfo;
};

export type TimelineEdge = {
  cursor: Scalars['String']['output'];
  node: TimelineEntry;
};

export type TimelineEntry = {
  actor: Actor;
  at: Scalars['DateTime']['output'];
  changes: Array<LabelChange>;
  event?: Maybe<StatusEventKey>;
  factChanges: Array<FactChange>;
  forced: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  kind: TimelineKind;
  note?: Maybe<Scalars['String']['output']>;
  public?: Maybe<Scalars['Boolean']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  revision?: Maybe<Scalars['Int']['output']>;
  sequence?: Maybe<Scalars['Int']['output']>;
};

export enum TimelineKind {
  LabelMerge = 'LABEL_MERGE',
  Note = 'NOTE',
  OrderUpdate = 'ORDER_UPDATE',
  StatusEvent = 'STATUS_EVENT'
}

export enum UpdateDestination {
  Channel = 'CHANNEL',
  Email = 'EMAIL',
  Webhook = 'WEBHOOK'
}

export type User = {
  banned: Scalars['Boolean']['output'];
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  role: Role;
  twoFactorEnabled: Scalars['Boolean']['output'];
};

export type UserError = {
  code: ErrorCode;
  data?: Maybe<Scalars['JSON']['output']>;
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
};

export type UserInviteInput = {
  email: Scalars['String']['input'];
  name: Scalars['String']['input'];
  role: Role;
};

export type UserInvitePayload = {
  link?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  userErrors: Array<UserError>;
};

export type UserPayload = {
  user?: Maybe<User>;
  userErrors: Array<UserError>;
};

export type UserUpdateInput = {
  banned?: InputMaybe<Scalars['Boolean']['input']>;
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
};

export type Viewer = {
  email?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: ActorKind;
  name: Scalars['String']['output'];
  permissions: Array<Scalars['String']['output']>;
  role?: Maybe<Role>;
};
