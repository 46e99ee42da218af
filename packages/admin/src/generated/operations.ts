/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who acts. */
export type ActorKind =
  /** Waypost itself. */
  | 'SYSTEM'
  /** An integrator's token. */
  | 'TOKEN'
  /** A member of staff. */
  | 'USER';

/** What a new token is for. */
export type ApiTokenCreateInput = {
  /** Code of the one channel that it is for; all when omitted. */
  channel?: string | null | undefined;
  /** When it ends by itself; never when omitted. */
  expiresAt?: string | null | undefined;
  /** What it is for. */
  name: string;
  /** Permissions, or roles for all of theirs; no more than you have. */
  scopes: Array<string>;
};

/** Changes of the settings; what is omitted stays. */
export type BusinessSettingsInput = {
  /** Up to 100 characters. */
  name?: string | null | undefined;
  /** True finishes the set-up, false starts it over. */
  setUpDone?: boolean | null | undefined;
  /** IANA name, such as "Europe/Paris". */
  timeZone?: string | null | undefined;
};

/** How a label or rule of the default set compares with what is there. */
export type DefaultsDifference =
  /** There with other values; loading the defaults leaves it alone. */
  | 'DIFFERENT'
  /** Not there; loading the defaults creates it. */
  | 'MISSING'
  /** There with the same values. */
  | 'SAME';

/** How to load the default labels and rules. */
export type DefaultsLoadInput = {
  /** Only answer what would be created. */
  dryRun?: boolean;
};

/** Why something was refused. */
export type ErrorCode =
  /** More is asked for than has been paid. */
  | 'AMOUNT_EXCEEDED'
  /** This idempotency key was used before with other input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value is not of the form that the field takes; the path names it. */
  | 'INVALID_INPUT'
  /** The label is archived. */
  | 'LABEL_ARCHIVED'
  /** Another label has this code. */
  | 'LABEL_CODE_TAKEN'
  /** The label is in use; the data says by what. */
  | 'LABEL_IN_USE'
  /** A label of the default set can be archived, not deleted, and keeps its code. */
  | 'LABEL_IS_SYSTEM'
  /** The label freezes what you want to edit. */
  | 'LABEL_NOT_EDITABLE'
  /** The label is not for this kind of record. */
  | 'LABEL_SCOPE_MISMATCH'
  /** The event would change nothing. */
  | 'NOTHING_TO_DO'
  /** Nothing visible to you has this id or number. */
  | 'NOT_FOUND'
  /** The order has an open return. */
  | 'OPEN_RETURN'
  /** The order is approved. */
  | 'ORDER_APPROVED'
  /** The order is canceled. */
  | 'ORDER_CANCELED'
  /** This channel already has an order with this cart number. */
  | 'ORDER_EXISTS'
  /** The order is not approved. */
  | 'ORDER_NOT_APPROVED'
  /** The order is not canceled. */
  | 'ORDER_NOT_CANCELED'
  /** The order has shipped. */
  | 'ORDER_SHIPPED'
  /** The entry is voided already. */
  | 'PAYMENT_ALREADY_VOIDED'
  /** You may not do this to this record. */
  | 'PERMISSION_DENIED'
  /** More is asked for than the item can take. */
  | 'QUANTITY_EXCEEDED'
  /** The labels of this event come from its caller; its rule can name none. */
  | 'RULE_CELL_LOCKED'
  /** The declared transitions do not allow this move of a label. */
  | 'TRANSITION_NOT_ALLOWED'
  /** The record has changed since the version that you expected. */
  | 'VERSION_CONFLICT';

/** How the grid groups its rows. */
export type EventGroup =
  /** Orders with drop-ship suppliers. */
  | 'DROP_SHIP'
  /** Single items. */
  | 'ITEM'
  /** The whole order. */
  | 'ORDER';

/** What a status event acts on. */
export type EventLevel =
  /** Single items. */
  | 'ITEM'
  /** The whole order. */
  | 'ORDER';

/** What one column of a file holds. */
export type ImportMappingInput = {
  /** The key of the field that it holds; null leaves the column out. */
  field?: string | null | undefined;
  /** The header of the column, as it stands in the file. */
  header: string;
};

/** What an import made of an order. */
export type ImportOutcome =
  /** It was new. */
  | 'CREATED'
  /** It was known and got the items that it lacked. */
  | 'ITEMS_ADDED'
  /** It stays out as a whole; the issues say why. */
  | 'REFUSED'
  /** It was known with all its items. */
  | 'UNCHANGED';

/** The one fixed meaning of a label, whatever it is called. */
export type LabelCategory =
  /** Waits for stock. */
  | 'BACKORDERED'
  /** Will not happen. */
  | 'CANCELED'
  /** Done. */
  | 'COMPLETED'
  /** Not submitted yet. */
  | 'DRAFT'
  /** Went wrong. */
  | 'FAILED'
  /** Stopped until something is settled. */
  | 'ON_HOLD'
  /** Being worked on. */
  | 'OPEN'
  /** Waits for somebody: a review, an approval, a payment. */
  | 'PENDING'
  /** Came back. */
  | 'RETURNED'
  /** On its way. */
  | 'SHIPPED';

/** A new label. */
export type LabelCreateInput = {
  /** What it means, whatever it is called. */
  category: LabelCategory;
  /** Unique, up to 100 characters. */
  code: string;
  /** Colour as #rrggbb. */
  color: string;
  /** Wording for customers. */
  customerNames?: Array<LocalizedTextInput> | null | undefined;
  /** What it is for, up to 1,000 characters. */
  description?: string | null | undefined;
  /** Place in lists, 99 when omitted. */
  displayOrder?: number | null | undefined;
  /** For accounts and order requests. */
  isAccountStatus?: boolean;
  /** What carries it can be edited. */
  isEdit?: boolean;
  /** For order items. */
  isOrderLineItemState?: boolean;
  /** For orders. */
  isOrderState?: boolean;
  /** For quotes; omitted or null: not said. */
  isQuoteState?: boolean | null | undefined;
  /** Reaching it sends an e-mail. */
  isSendEmail?: boolean;
  /** Customers may read it. */
  isShowToCustomer?: boolean;
  /** Wording for staff, up to 100 characters. */
  name: string;
};

/** Which label goes into which. */
export type LabelMergeInput = {
  /** Only answer what would move. */
  dryRun?: boolean;
  /** The version of the merged label that you looked at. */
  expectedVersion: number;
  /** The label that is merged, and archived. */
  id: number;
  /** The label that takes its place everywhere. */
  intoId: number;
};

/** Another order of labels. */
export type LabelReorderInput = {
  /** The revision of the configuration that you looked at. */
  expectedRevision: number;
  /** They share out their present places in this order; all others stay. */
  ids: Array<number>;
};

/** What a label may be chosen for. */
export type LabelScope =
  /** Labels with isAccountStatus. */
  | 'ACCOUNT'
  /** Labels with isOrderState. */
  | 'ORDER'
  /** Labels with isOrderLineItemState. */
  | 'ORDER_ITEM'
  /** Labels with isQuoteState. */
  | 'QUOTE';

/** Changes of a label's flags; what is omitted stays. */
export type LabelSetFlagsInput = {
  /** The version that you looked at. */
  expectedVersion: number;
  /** The label. */
  id: number;
  /** For accounts and order requests. */
  isAccountStatus?: boolean | null | undefined;
  /** What carries it can be edited. */
  isEdit?: boolean | null | undefined;
  /** For order items. */
  isOrderLineItemState?: boolean | null | undefined;
  /** For orders. */
  isOrderState?: boolean | null | undefined;
  /** For quotes; an explicit null means not said. */
  isQuoteState?: boolean | null | undefined;
  /** Reaching it sends an e-mail. */
  isSendEmail?: boolean | null | undefined;
  /** Switching it works out anew what customers see. */
  isShowToCustomer?: boolean | null | undefined;
};

/** Changes of a label; what is omitted stays. */
export type LabelUpdateInput = {
  /** What it means, whatever it is called. */
  category?: LabelCategory | null | undefined;
  /** Refused for a label of the default set. */
  code?: string | null | undefined;
  /** Colour as #rrggbb. */
  color?: string | null | undefined;
  /** Wording for customers, in place of what is there. */
  customerNames?: Array<LocalizedTextInput> | null | undefined;
  /** What it is for; null clears it. */
  description?: string | null | undefined;
  /** The version that you looked at. */
  expectedVersion: number;
  /** The label. */
  id: number;
  /** Wording for staff, up to 100 characters. */
  name?: string | null | undefined;
};

/** A label as you looked at it. */
export type LabelVersionInput = {
  /** The version that you looked at. */
  expectedVersion: number;
  /** The label. */
  id: number;
};

/** A label's wording in one language. */
export type LocalizedTextInput = {
  /** BCP 47 language tag, such as "fr" or "fr-CA". */
  language: string;
  /** The wording, up to 100 characters. */
  text: string;
};

/** A file of orders, one row per item. */
export type OrdersImportInput = {
  /** Code of the channel that the orders come from; left out, the channel of the caller's token, else none. */
  channel?: string | null | undefined;
  /** The CSV text, up to 20 MB, 100,000 rows, 200 columns and 64 KiB a value. */
  content: string;
  /** ISO 4217 code of orders for which the file names none. */
  currency?: string;
  /** Reports what would be done, and does nothing. */
  dryRun?: boolean;
  /** What columns hold; a column that is not named is known by its header. */
  mapping?: Array<ImportMappingInput> | null | undefined;
  /** How dates such as 3/4/2026 are meant. */
  slashDates?: SlashDates;
};

/** What is owed on an order, and by whom. */
export type PaymentState =
  /** The customer owes something. */
  | 'BALANCE_DUE'
  /** The customer is owed something. */
  | 'CREDIT_DUE'
  /** Nothing is owed. */
  | 'PAID';

/** What a member of staff is here for; it decides their permissions. */
export type Role =
  /** Works on the orders of their own accounts. */
  | 'ACCOUNT_MANAGER'
  /** May do everything. */
  | 'ADMINISTRATOR'
  /** Works on all orders: imports, events, payments, customer data. */
  | 'OPERATIONS'
  /** Sees orders and labels, without contact data. */
  | 'READ_ONLY';

/** How far an order has shipped. */
export type ShippingState =
  /** Something has shipped, nothing is open or backordered. */
  | 'ALL'
  /** Nothing has shipped. */
  | 'NOTHING'
  /** Something has shipped, something is open or backordered. */
  | 'PARTLY';

/** How dates with slashes in a file are meant. */
export type SlashDates =
  /** 31/3/2026 is 31 March. */
  | 'DAY_FIRST'
  /** 3/31/2026 is 31 March. */
  | 'MONTH_FIRST'
  /** They are refused, as nothing says which part is the month. */
  | 'NONE';

/** The thirty status events. */
export type StatusEventKey =
  /** An order placed with a drop-ship supplier is canceled. */
  | 'DROP_SHIP_CANCELED'
  /** Items are ordered from a supplier who ships them to the customer. */
  | 'DROP_SHIP_ORDERED'
  /** An item is added to an order. */
  | 'ITEM_ADD'
  /** Quantity of one or more items is canceled. */
  | 'ITEM_CANCEL'
  /** Somebody gives one item, several or all of them a label by hand. The label comes with the event, so the rule has none. */
  | 'ITEM_CHANGE_STATUS'
  /** Items come back and others go out in a new order. Both orders change. */
  | 'ITEM_EXCHANGE'
  /** Backordered items are filled: in place, or in a new order when the order is approved. Both orders change. */
  | 'ITEM_FILL_BACKORDER'
  /** One or more items are put on backorder by hand. */
  | 'ITEM_FORCE_BACKORDER'
  /** Shipped items come back. */
  | 'ITEM_RETURN'
  /** Quantity, price or name of an item is revised. */
  | 'ITEM_REVISE'
  /** The date on which one or more items really shipped is set. */
  | 'ITEM_SET_ACTUAL_SHIP_DATE'
  /** The date on which one or more items should ship is set. Without an item label here the date stays internal. */
  | 'ITEM_SET_EXPECTED_SHIP_DATE'
  /** A return is reversed, wholly or for some of its items. */
  | 'ITEM_UNRETURN'
  /** A new tracking number is entered. */
  | 'ORDER_ADD_TRACKING_NUMBER'
  /** An order is approved, by hand or on import. */
  | 'ORDER_APPROVE'
  /** A whole order is canceled. What has shipped stays. */
  | 'ORDER_CANCEL'
  /** Backordered quantity is canceled. */
  | 'ORDER_CANCEL_BACK_ORDER'
  /** Somebody gives the order a label by hand. The label comes with the event, so the rule has none. */
  | 'ORDER_CHANGE_STATUS'
  /** Money goes back to the customer. */
  | 'ORDER_CREDIT_ISSUED'
  /** An existing tracking number is corrected. */
  | 'ORDER_EDIT_TRACKING_NUMBER'
  /** An order's backordered items are filled: in place, or in a new order when the order is approved. Both orders change. */
  | 'ORDER_FILL_BACKORDER'
  /** Open items of the order are put on backorder. */
  | 'ORDER_FORCE_BACKORDER'
  /** An order arrives, from a file, a shopping cart or a form. Its first label. Other events may follow at once. */
  | 'ORDER_IMPORT'
  /** Packing is closed. It occurs once an order, not once a box. */
  | 'ORDER_PACK'
  /** Payment method, reference or terms are edited. No money moves. */
  | 'ORDER_PAYMENT_EDIT'
  /** A payment is logged or captured. */
  | 'ORDER_PAYMENT_RECEIVED'
  /** A payment or credit is voided. */
  | 'ORDER_PAYMENT_VOID'
  /** The ship date of the whole order is set. */
  | 'ORDER_SET_ACTUAL_SHIP_DATE'
  /** An approval is taken back. */
  | 'ORDER_UNAPPROVE'
  /** A cancellation is taken back. */
  | 'ORDER_UNCANCEL';

/** What one row of the grid becomes. */
export type StatusRuleChangeInput = {
  /** The event; once in a list of changes. */
  event: StatusEventKey;
  /** Null blanks the cell; omitted, it stays. */
  itemLabelId?: number | null | undefined;
  /** Whether the order's channel is told. */
  notifyCart: boolean;
  /** Null blanks the cell; omitted, it stays. */
  orderLabelId?: number | null | undefined;
};

/** Changes of the grid that are published together. */
export type StatusRulesUpdateInput = {
  /** The rows that change; all others stay. */
  changes: Array<StatusRuleChangeInput>;
  /** Why, up to 500 characters; kept with the revision. */
  comment: string;
  /** Only answer what would change. */
  dryRun?: boolean;
  /** The revision of the configuration that you looked at. */
  expectedRevision: number;
};

/** Whom to invite, as what. */
export type UserInviteInput = {
  /** The address that they will sign in with. */
  email: string;
  /** As colleagues will read it; they may change it. */
  name: string;
  /** What they will be able to do; no more than you can. */
  role: Role;
};

/** What to change of a user; what is left out stays. */
export type UserUpdateInput = {
  /** True keeps them from signing in and ends their sessions. */
  banned?: boolean | null | undefined;
  /** Whom to change. */
  id: string;
  /** Another name. */
  name?: string | null | undefined;
  /** Another role; it ends their sessions. */
  role?: Role | null | undefined;
};

export type FindOrdersQueryVariables = Exact<{
  text: string;
}>;


export type FindOrdersQuery = { orders: { edges: Array<{ cursor: string, node: { id: string, number: string, cartNumber: string | null, customerName: string, label: { id: number, name: string, color: string } | null } }> } };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { viewer: { id: string, kind: ActorKind, name: string, email: string | null, role: Role | null, permissions: Array<string> }, settings: { name: string, timeZone: string, setUpAt: string | null, defaultsLoaded: boolean } };

export type LoadDefaultsMutationVariables = Exact<{
  dryRun: boolean;
}>;


export type LoadDefaultsMutation = { defaultsLoad: { applied: boolean, created: number, entries: Array<{ kind: string, key: string, name: string, difference: DefaultsDifference }>, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type ImportChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportChannelsQuery = { channels: Array<{ id: number, code: string, name: string, active: boolean }> };

export type ImportOrdersMutationVariables = Exact<{
  input: OrdersImportInput;
}>;


export type ImportOrdersMutation = { ordersImport: { report: { applied: boolean, rows: number, created: number, itemsAdded: number, unchanged: number, refused: number, missing: Array<string>, orders: Array<{ cartNumber: string, outcome: ImportOutcome, orderId: string | null, number: string | null, lines: Array<number> }>, issues: Array<{ line: number, column: string | null, code: ErrorCode, message: string }>, columns: Array<{ header: string, field: string | null, sample: Array<string> }>, fields: Array<{ key: string, name: string, required: boolean }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type LabelFieldsFragment = { code: string, description: string | null, category: LabelCategory, displayOrder: number, system: boolean, archivedAt: string | null, version: number, isShowToCustomer: boolean, isAccountStatus: boolean, isEdit: boolean, isSendEmail: boolean, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, id: number, name: string, color: string, customerNames: Array<{ language: string, text: string }>, usage: { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number } };

export type LabelUsesFragment = { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number };

export type LabelTableQueryVariables = Exact<{ [key: string]: never; }>;


export type LabelTableQuery = { labels: Array<{ code: string, description: string | null, category: LabelCategory, displayOrder: number, system: boolean, archivedAt: string | null, version: number, isShowToCustomer: boolean, isAccountStatus: boolean, isEdit: boolean, isSendEmail: boolean, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, id: number, name: string, color: string, customerNames: Array<{ language: string, text: string }>, usage: { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number } }>, configuration: { revision: number } };

export type CreateLabelMutationVariables = Exact<{
  input: LabelCreateInput;
}>;


export type CreateLabelMutation = { labelCreate: { label: { code: string, description: string | null, category: LabelCategory, displayOrder: number, system: boolean, archivedAt: string | null, version: number, isShowToCustomer: boolean, isAccountStatus: boolean, isEdit: boolean, isSendEmail: boolean, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, id: number, name: string, color: string, customerNames: Array<{ language: string, text: string }>, usage: { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type UpdateLabelMutationVariables = Exact<{
  input: LabelUpdateInput;
}>;


export type UpdateLabelMutation = { labelUpdate: { label: { code: string, description: string | null, category: LabelCategory, displayOrder: number, system: boolean, archivedAt: string | null, version: number, isShowToCustomer: boolean, isAccountStatus: boolean, isEdit: boolean, isSendEmail: boolean, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, id: number, name: string, color: string, customerNames: Array<{ language: string, text: string }>, usage: { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type SetLabelFlagsMutationVariables = Exact<{
  input: LabelSetFlagsInput;
}>;


export type SetLabelFlagsMutation = { labelSetFlags: { label: { code: string, description: string | null, category: LabelCategory, displayOrder: number, system: boolean, archivedAt: string | null, version: number, isShowToCustomer: boolean, isAccountStatus: boolean, isEdit: boolean, isSendEmail: boolean, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, id: number, name: string, color: string, customerNames: Array<{ language: string, text: string }>, usage: { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, data: unknown }> } };

export type ReorderLabelsMutationVariables = Exact<{
  input: LabelReorderInput;
}>;


export type ReorderLabelsMutation = { labelReorder: { labels: Array<{ id: number, displayOrder: number, version: number }>, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type ArchiveLabelMutationVariables = Exact<{
  input: LabelVersionInput;
}>;


export type ArchiveLabelMutation = { labelArchive: { label: { code: string, description: string | null, category: LabelCategory, displayOrder: number, system: boolean, archivedAt: string | null, version: number, isShowToCustomer: boolean, isAccountStatus: boolean, isEdit: boolean, isSendEmail: boolean, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, id: number, name: string, color: string, customerNames: Array<{ language: string, text: string }>, usage: { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, data: unknown }> } };

export type RestoreLabelMutationVariables = Exact<{
  input: LabelVersionInput;
}>;


export type RestoreLabelMutation = { labelRestore: { label: { code: string, description: string | null, category: LabelCategory, displayOrder: number, system: boolean, archivedAt: string | null, version: number, isShowToCustomer: boolean, isAccountStatus: boolean, isEdit: boolean, isSendEmail: boolean, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, id: number, name: string, color: string, customerNames: Array<{ language: string, text: string }>, usage: { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number } } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type DeleteLabelMutationVariables = Exact<{
  input: LabelVersionInput;
}>;


export type DeleteLabelMutation = { labelDelete: { deletedId: number | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, data: unknown }> } };

export type MergeLabelMutationVariables = Exact<{
  input: LabelMergeInput;
}>;


export type MergeLabelMutation = { labelMerge: { label: { id: number } | null, usage: { orders: number, items: number, quotes: number, accounts: number, rules: Array<StatusEventKey>, transitions: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, data: unknown }> } };

export type GridLabelFragment = { code: string, category: LabelCategory, displayOrder: number, archivedAt: string | null, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, isAccountStatus: boolean, id: number, name: string, color: string };

export type StatusGridQueryVariables = Exact<{ [key: string]: never; }>;


export type StatusGridQuery = { statusRules: Array<{ event: StatusEventKey, name: string, occursWhen: string, level: EventLevel, group: EventGroup, notifyCart: boolean, itemLabelLocked: boolean, orderLabelLocked: boolean, itemLabel: { id: number } | null, orderLabel: { id: number } | null }>, configuration: { revision: number, at: string, comment: string, author: { kind: ActorKind, id: string | null, name: string } }, configurationFindings: Array<{ code: string, message: string, event: StatusEventKey | null, labelId: number | null }> };

export type GridLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type GridLabelsQuery = { labels: Array<{ code: string, category: LabelCategory, displayOrder: number, archivedAt: string | null, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, isAccountStatus: boolean, id: number, name: string, color: string }> };

export type GridFindingFragment = { code: string, message: string, event: StatusEventKey | null, labelId: number | null };

export type RevisionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RevisionsQuery = { configurationRevisions: { edges: Array<{ cursor: string, node: { revision: number, at: string, comment: string, author: { kind: ActorKind, id: string | null, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CheckRulesMutationVariables = Exact<{
  input: StatusRulesUpdateInput;
}>;


export type CheckRulesMutation = { statusRulesUpdate: { findings: Array<{ code: string, message: string, event: StatusEventKey | null, labelId: number | null }>, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, data: unknown }> } };

export type PublishRulesMutationVariables = Exact<{
  input: StatusRulesUpdateInput;
}>;


export type PublishRulesMutation = { statusRulesUpdate: { applied: boolean, configuration: { revision: number }, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null, data: unknown }> } };

export type MergeDefaultsMutationVariables = Exact<{
  input: DefaultsLoadInput;
}>;


export type MergeDefaultsMutation = { defaultsLoad: { applied: boolean, created: number, entries: Array<{ kind: string, key: string, name: string, difference: DefaultsDifference, details: Array<{ field: string, from: string | null, to: string | null }> }>, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type TokenRowFragment = { id: string, name: string, hint: string, scopes: Array<string>, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null, channel: { id: number, name: string } | null };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { apiTokens: Array<{ id: string, name: string, hint: string, scopes: Array<string>, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null, channel: { id: number, name: string } | null }> };

export type TokenChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type TokenChannelsQuery = { channels: Array<{ id: number, code: string, name: string }> };

export type CreateApiTokenMutationVariables = Exact<{
  input: ApiTokenCreateInput;
}>;


export type CreateApiTokenMutation = { apiTokenCreate: { secret: string | null, token: { id: string, name: string, hint: string, scopes: Array<string>, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null, channel: { id: number, name: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type RevokeApiTokenMutationVariables = Exact<{
  id: string;
}>;


export type RevokeApiTokenMutation = { apiTokenRevoke: { token: { id: string, name: string, hint: string, scopes: Array<string>, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null, channel: { id: number, name: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type PermissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionsQuery = { permissions: Array<{ name: string, roles: Array<Role> }> };

export type StaffMemberFragment = { id: string, name: string, email: string, role: Role, banned: boolean, twoFactorEnabled: boolean, lastSignInAt: string | null };

export type UsersQueryVariables = Exact<{ [key: string]: never; }>;


export type UsersQuery = { users: Array<{ id: string, name: string, email: string, role: Role, banned: boolean, twoFactorEnabled: boolean, lastSignInAt: string | null }> };

export type InviteUserMutationVariables = Exact<{
  input: UserInviteInput;
}>;


export type InviteUserMutation = { userInvite: { link: string | null, user: { id: string, name: string, email: string, role: Role, banned: boolean, twoFactorEnabled: boolean, lastSignInAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type UpdateUserMutationVariables = Exact<{
  input: UserUpdateInput;
}>;


export type UpdateUserMutation = { userUpdate: { user: { id: string, name: string, email: string, role: Role, banned: boolean, twoFactorEnabled: boolean, lastSignInAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type SaveBusinessMutationVariables = Exact<{
  input: BusinessSettingsInput;
}>;


export type SaveBusinessMutation = { settingsUpdate: { settings: { name: string, timeZone: string, setUpAt: string | null, defaultsLoaded: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type FactBadgesFragment = { complete: boolean, approved: boolean, canceled: boolean, paymentState: PaymentState, shippingState: ShippingState, backordered: boolean, packed: boolean, openReturn: boolean };

export type LabelBadgeFragment = { id: number, name: string, color: string };

export type LabelChoicesQueryVariables = Exact<{
  scope?: LabelScope | null | undefined;
}>;


export type LabelChoicesQuery = { labels: Array<{ code: string, category: LabelCategory, id: number, name: string, color: string }> };

export type NewLabelMutationVariables = Exact<{
  input: LabelCreateInput;
}>;


export type NewLabelMutation = { labelCreate: { label: { code: string, category: LabelCategory, displayOrder: number, archivedAt: string | null, isOrderState: boolean, isOrderLineItemState: boolean, isQuoteState: boolean | null, isAccountStatus: boolean, id: number, name: string, color: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export const LabelBadgeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<LabelBadgeFragment, unknown>;
export const LabelUsesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}}]} as unknown as DocumentNode<LabelUsesFragment, unknown>;
export const LabelFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"customerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isShowToCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isEdit"}},{"kind":"Field","name":{"kind":"Name","value":"isSendEmail"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelUses"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}}]} as unknown as DocumentNode<LabelFieldsFragment, unknown>;
export const GridLabelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GridLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<GridLabelFragment, unknown>;
export const GridFindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GridFinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"labelId"}}]}}]} as unknown as DocumentNode<GridFindingFragment, unknown>;
export const TokenRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<TokenRowFragment, unknown>;
export const StaffMemberFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"banned"}},{"kind":"Field","name":{"kind":"Name","value":"twoFactorEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}}]} as unknown as DocumentNode<StaffMemberFragment, unknown>;
export const FactBadgesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactBadges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFacts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"canceled"}},{"kind":"Field","name":{"kind":"Name","value":"paymentState"}},{"kind":"Field","name":{"kind":"Name","value":"shippingState"}},{"kind":"Field","name":{"kind":"Name","value":"backordered"}},{"kind":"Field","name":{"kind":"Name","value":"packed"}},{"kind":"Field","name":{"kind":"Name","value":"openReturn"}}]}}]} as unknown as DocumentNode<FactBadgesFragment, unknown>;
export const FindOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"cartNumber"}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<FindOrdersQuery, FindOrdersQueryVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"defaultsLoaded"}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const LoadDefaultsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LoadDefaults"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dryRun"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defaultsLoad"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"dryRun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dryRun"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LoadDefaultsMutation, LoadDefaultsMutationVariables>;
export const ImportChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportChannels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]}}]} as unknown as DocumentNode<ImportChannelsQuery, ImportChannelsQueryVariables>;
export const ImportOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrdersImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordersImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"itemsAdded"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cartNumber"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"header"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ImportOrdersMutation, ImportOrdersMutationVariables>;
export const LabelTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LabelTable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeArchived"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"customerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isShowToCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isEdit"}},{"kind":"Field","name":{"kind":"Name","value":"isSendEmail"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelUses"}}]}}]}}]} as unknown as DocumentNode<LabelTableQuery, LabelTableQueryVariables>;
export const CreateLabelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"customerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isShowToCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isEdit"}},{"kind":"Field","name":{"kind":"Name","value":"isSendEmail"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelUses"}}]}}]}}]} as unknown as DocumentNode<CreateLabelMutation, CreateLabelMutationVariables>;
export const UpdateLabelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"customerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isShowToCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isEdit"}},{"kind":"Field","name":{"kind":"Name","value":"isSendEmail"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelUses"}}]}}]}}]} as unknown as DocumentNode<UpdateLabelMutation, UpdateLabelMutationVariables>;
export const SetLabelFlagsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetLabelFlags"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelSetFlagsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelSetFlags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"customerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isShowToCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isEdit"}},{"kind":"Field","name":{"kind":"Name","value":"isSendEmail"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelUses"}}]}}]}}]} as unknown as DocumentNode<SetLabelFlagsMutation, SetLabelFlagsMutationVariables>;
export const ReorderLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReorderLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelReorderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelReorder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ReorderLabelsMutation, ReorderLabelsMutationVariables>;
export const ArchiveLabelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchiveLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelArchive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"customerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isShowToCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isEdit"}},{"kind":"Field","name":{"kind":"Name","value":"isSendEmail"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelUses"}}]}}]}}]} as unknown as DocumentNode<ArchiveLabelMutation, ArchiveLabelMutationVariables>;
export const RestoreLabelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelRestore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"customerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isShowToCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}},{"kind":"Field","name":{"kind":"Name","value":"isEdit"}},{"kind":"Field","name":{"kind":"Name","value":"isSendEmail"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelUses"}}]}}]}}]} as unknown as DocumentNode<RestoreLabelMutation, RestoreLabelMutationVariables>;
export const DeleteLabelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteLabelMutation, DeleteLabelMutationVariables>;
export const MergeLabelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelMergeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelMerge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelUses"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelUses"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUsage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"quotes"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"transitions"}}]}}]} as unknown as DocumentNode<MergeLabelMutation, MergeLabelMutationVariables>;
export const StatusGridDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatusGrid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"occursWhen"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"notifyCart"}},{"kind":"Field","name":{"kind":"Name","value":"itemLabelLocked"}},{"kind":"Field","name":{"kind":"Name","value":"orderLabelLocked"}},{"kind":"Field","name":{"kind":"Name","value":"itemLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orderLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configurationFindings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GridFinding"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GridFinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"labelId"}}]}}]} as unknown as DocumentNode<StatusGridQuery, StatusGridQueryVariables>;
export const GridLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GridLabels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeArchived"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GridLabel"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GridLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}}]}}]} as unknown as DocumentNode<GridLabelsQuery, GridLabelsQueryVariables>;
export const RevisionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Revisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"configurationRevisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<RevisionsQuery, RevisionsQueryVariables>;
export const CheckRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatusRulesUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusRulesUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GridFinding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GridFinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"labelId"}}]}}]} as unknown as DocumentNode<CheckRulesMutation, CheckRulesMutationVariables>;
export const PublishRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatusRulesUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusRulesUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]}}]} as unknown as DocumentNode<PublishRulesMutation, PublishRulesMutationVariables>;
export const MergeDefaultsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeDefaults"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefaultsLoadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defaultsLoad"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MergeDefaultsMutation, MergeDefaultsMutationVariables>;
export const ApiTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<ApiTokensQuery, ApiTokensQueryVariables>;
export const TokenChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TokenChannels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TokenChannelsQuery, TokenChannelsQueryVariables>;
export const CreateApiTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiTokenCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiTokenRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const PermissionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<PermissionsQuery, PermissionsQueryVariables>;
export const UsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffMember"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"banned"}},{"kind":"Field","name":{"kind":"Name","value":"twoFactorEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}}]} as unknown as DocumentNode<UsersQuery, UsersQueryVariables>;
export const InviteUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserInviteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userInvite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffMember"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"banned"}},{"kind":"Field","name":{"kind":"Name","value":"twoFactorEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}}]} as unknown as DocumentNode<InviteUserMutation, InviteUserMutationVariables>;
export const UpdateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffMember"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"banned"}},{"kind":"Field","name":{"kind":"Name","value":"twoFactorEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}}]} as unknown as DocumentNode<UpdateUserMutation, UpdateUserMutationVariables>;
export const SaveBusinessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveBusiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settingsUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"defaultsLoaded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SaveBusinessMutation, SaveBusinessMutationVariables>;
export const LabelChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LabelChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelScope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<LabelChoicesQuery, LabelChoicesQueryVariables>;
export const NewLabelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NewLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelBadge"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"displayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderState"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderLineItemState"}},{"kind":"Field","name":{"kind":"Name","value":"isQuoteState"}},{"kind":"Field","name":{"kind":"Name","value":"isAccountStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelBadge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<NewLabelMutation, NewLabelMutationVariables>;