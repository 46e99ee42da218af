export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar that exists, as YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A moment in ISO 8601 with its offset; answered in UTC. */
  DateTime: { input: string; output: string; }
  /** A decimal number as text, such as "12.50", at most 18 digits before and after the point. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** A business customer. */
export type Account = {
  /** Its addresses by kind, the default first. */
  addresses: Array<AccountAddress>;
  /** Who approves its order requests; null: nobody is asked. */
  approvalScheme?: Maybe<ApprovalScheme>;
  /** Its approval schemes, newest first, those that were replaced too; up to 50. */
  approvalSchemes: Array<ApprovalScheme>;
  /** Since when it is archived; null while it is in use. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is owed on its orders that are not canceled; orders in other currencies are left out. */
  balance: Money;
  /** Month in which the year of its budgets begins: 1 to 12. */
  budgetStartMonth: Scalars['Int']['output'];
  /** Its children that are not archived and that you may see, by name. */
  children: Array<AccountRef>;
  /** Its people, those who are active first, then by name. */
  contacts: Array<AccountContact>;
  /** How much belongs to it. */
  counts: AccountCounts;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** What it may owe; null for no limit. More is a reason for review, no refusal. */
  creditLimit?: Maybe<Money>;
  /** ISO 4217 code of its credit limit, its balance and the budgets of its buyers. */
  currency: Scalars['String']['output'];
  /** What other systems call it; unique; null when nobody said. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** What happened to it, newest first. */
  history: RecordHistory;
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** Its label; null for none. */
  label?: Maybe<Label>;
  /** The member of staff who looks after it; null for nobody. */
  manager?: Maybe<AccountManager>;
  /** The account that took it in; null for none, and for one not visible to you. */
  mergedInto?: Maybe<AccountRef>;
  /** Name of the business. */
  name: Scalars['String']['output'];
  /** Internal notes, newest first; up to 200. */
  notes: Array<RecordNote>;
  /** Whether it owes more than its credit limit. */
  overCreditLimit: Scalars['Boolean']['output'];
  /** The account that it is a child of; null for none, and for one not visible to you. */
  parent?: Maybe<AccountRef>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Raised by every change; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A business customer. */
export type AccountHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** An address of an account. */
export type AccountAddress = {
  /** Id of the address. */
  id: Scalars['ID']['output'];
  /** Whether new quotes and requests begin with it. */
  isDefault: Scalars['Boolean']['output'];
  /** What it is for. */
  kind: AddressKind;
  /** The address; null without the permission to read contact data. */
  party?: Maybe<Party>;
};

/** An address of an account. */
export type AccountAddressInput = {
  /** Which address; left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whether new quotes and requests begin with it; at most one of each kind. */
  isDefault?: Scalars['Boolean']['input'];
  /** What it is for. */
  kind: AddressKind;
  /** The address. Left out, that of an existing one stays. */
  party?: InputMaybe<PartyInput>;
};

/** Archives an account, or brings it back. */
export type AccountArchiveInput = {
  /** Which account. */
  accountId: Scalars['ID']['input'];
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Hands accounts over. */
export type AccountAssignInput = {
  /** 1 to 1,000 accounts. */
  accountIds: Array<Scalars['ID']['input']>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Hands their children over too. */
  includeChildren?: Scalars['Boolean']['input'];
  /** Who looks after them from now on; null: nobody. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of handing accounts over. */
export type AccountAssignPayload = {
  /** The accounts as they are now, children that went with them too; empty for a refusal. */
  accounts: Array<Account>;
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Gives an account another label. */
export type AccountChangeStatusInput = {
  /** The account; give this or its external id. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The account by its external id. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The label's code. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** The label; give this, its code or a word. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What your system calls the label, as its words were mapped. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** A page of accounts. */
export type AccountConnection = {
  /** The accounts of this page. */
  edges: Array<AccountEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many accounts the filter finds; counted only when asked for. */
  totalCount: RecordCount;
};

/** A person of an account. Contacts have no login: they are written to. */
export type AccountContact = {
  /** Whether the person still acts for the account; nobody is deleted. */
  active: Scalars['Boolean']['output'];
  /** What a buyer may spend in a year of the account; null: no budget is set. */
  budget?: Maybe<Money>;
  /** E-mail address; null for none, and without the permission to read contact data. */
  email?: Maybe<Scalars['String']['output']>;
  /** Id of the contact. */
  id: Scalars['ID']['output'];
  /** Language in which they are written to, such as "de"; null: that of the business. */
  language?: Maybe<Scalars['String']['output']>;
  /** Name of the person. */
  name: Scalars['String']['output'];
  /** Phone number; null for none, and without the permission to read contact data. */
  phone?: Maybe<Scalars['String']['output']>;
  /** What the person does for the account. */
  role: ContactRole;
};

/** A person of an account. */
export type AccountContactInput = {
  /** False: the person does not act for the account any more. */
  active?: Scalars['Boolean']['input'];
  /** Budget for a year in the account's currency; null for none. */
  budget?: InputMaybe<Scalars['Decimal']['input']>;
  /** E-mail address, once among the active contacts of the account; null for none. Left out, that of an existing contact stays. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Which contact; left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Language in which they are written to: en or de. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Phone number; null for none. Left out, that of an existing contact stays. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** What the person does for the account. */
  role: ContactRole;
};

/** How much belongs to an account. */
export type AccountCounts = {
  /** Quotes that are no order yet and whose label does not mean that they ended. */
  openQuotes: Scalars['Int']['output'];
  /** Orders that you may see. */
  orders: Scalars['Int']['output'];
  /** Order requests that wait for approval. */
  pendingRequests: Scalars['Int']['output'];
  /** Quotes. */
  quotes: Scalars['Int']['output'];
  /** Order requests. */
  requests: Scalars['Int']['output'];
};

/** A new account. */
export type AccountCreateInput = {
  /** All its addresses, up to 100; one that is left out is removed. Left out: they stay. */
  addresses?: InputMaybe<Array<AccountAddressInput>>;
  /** Month in which the year of its budgets begins: 1 to 12. */
  budgetStartMonth?: InputMaybe<Scalars['Int']['input']>;
  /** All its contacts, up to 200; who is left out becomes inactive. Left out: they stay. */
  contacts?: InputMaybe<Array<AccountContactInput>>;
  /** What it may owe, in its currency; null for no limit. */
  creditLimit?: InputMaybe<Scalars['Decimal']['input']>;
  /** ISO 4217 code; stays once there are orders, quotes or order requests of the account. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What other systems call it: 1 to 200 characters, unique; null for nothing. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The label's code; give this or the id. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** Its first label; APPROVED where neither id nor code is given. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** Who looks after it; needs the permission accounts.assign unless it is you. Left out: its parent's, or you if you are an account manager. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the business: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The account that it is a child of, which is no child itself; null for none. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** An account with its cursor. */
export type AccountEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: Account;
};

/** Which accounts; what is left out does not matter, all else must hold. */
export type AccountFilter = {
  /** Archived or not; those that are not if left out. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Children of another account, or not. */
  hasParent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Having one of these labels. */
  labelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Looked after by one of these. */
  managerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Owing more than their credit limit, or not. */
  overCreditLimit?: InputMaybe<Scalars['Boolean']['input']>;
  /** Children of this account. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** A part of the name or of the external id; up to 200 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A file of accounts, one a row. */
export type AccountImportInput = {
  /** The text, up to 20 MB and 100,000 rows. Accounts are known again by their external ids; an empty cell leaves what is there. */
  content: Scalars['String']['input'];
  /** Reports what would be done, and does nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The form of the file. */
  format?: ImportFormat;
  /** What columns hold; a column that is not named is known by its header. */
  mapping?: InputMaybe<Array<ImportMappingInput>>;
};

/** One row of a file of accounts. */
export type AccountImportLine = {
  /** Id of the account; null for a refusal, and for a new one in a dry run. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** The external id, as the file has it. */
  externalId: Scalars['String']['output'];
  /** The line of the file, or the place of the entry in JSON; counted from 1. */
  line: Scalars['Int']['output'];
  /** What became of it, or would in a dry run. */
  outcome: AccountImportOutcome;
};

/** What an import made of an account. */
export enum AccountImportOutcome {
  /** It was new. */
  Created = 'CREATED',
  /** The row stays out; the issues say why. */
  Refused = 'REFUSED',
  /** It was known and is what the row says already. */
  Unchanged = 'UNCHANGED',
  /** It was known and is what the row says now. */
  Updated = 'UPDATED'
}

/** The report of an import of accounts. */
export type AccountImportPayload = {
  /** Null when the import was refused before reading. */
  report?: Maybe<AccountImportReport>;
  /** What is wrong with the input; what is wrong in the file is in the report. */
  userErrors: Array<UserError>;
};

/** What an import of accounts did, or would do. */
export type AccountImportReport = {
  /** Whether what is good in the file went in; false in a dry run and for a file that cannot be read. */
  applied: Scalars['Boolean']['output'];
  /** The columns of the file, and what they are read as. */
  columns: Array<ImportColumn>;
  /** How many accounts were new. */
  created: Scalars['Int']['output'];
  /** What columns may hold. */
  fields: Array<ImportField>;
  /** All that is wrong, by line. */
  issues: Array<ImportIssue>;
  /** Every row of the file. */
  lines: Array<AccountImportLine>;
  /** Keys of required fields that no column holds. */
  missing: Array<Scalars['String']['output']>;
  /** How many rows stay out. */
  refused: Scalars['Int']['output'];
  /** How many rows the file has below its header. */
  rows: Scalars['Int']['output'];
  /** How many were as the file says already. */
  unchanged: Scalars['Int']['output'];
  /** How many were changed. */
  updated: Scalars['Int']['output'];
};

/** A member of staff who looks after accounts. */
export type AccountManager = {
  /** Id of the member of staff. */
  id: Scalars['ID']['output'];
  /** As colleagues read it. */
  name: Scalars['String']['output'];
};

/** Puts a duplicate into the account that stays. */
export type AccountMergeInput = {
  /** The account that goes: it is archived, and all it has moves. */
  accountId: Scalars['ID']['input'];
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The account that stays. */
  intoId: Scalars['ID']['input'];
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of merging two accounts. */
export type AccountMergePayload = {
  /** The account as it is now, or would be after a dry run; null for a refusal. */
  account?: Maybe<Account>;
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** What moved, or would in a dry run; null for a refusal. */
  moved?: Maybe<AccountMoved>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How much moved from one account to another. */
export type AccountMoved = {
  /** Addresses that it did not have. */
  addresses: Scalars['Int']['output'];
  /** Children. */
  children: Scalars['Int']['output'];
  /** Contacts, those whom the account had already among them. */
  contacts: Scalars['Int']['output'];
  /** Notes. */
  notes: Scalars['Int']['output'];
  /** Orders. */
  orders: Scalars['Int']['output'];
  /** Contacts whom the account had already, known by their e-mail address. */
  people: Scalars['Int']['output'];
  /** Quotes. */
  quotes: Scalars['Int']['output'];
  /** Order requests. */
  requests: Scalars['Int']['output'];
  /** Approval schemes. */
  schemes: Scalars['Int']['output'];
};

/** A note on an account. */
export type AccountNoteAddInput = {
  /** Which account. */
  accountId: Scalars['ID']['input'];
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Up to 10,000 characters; customers never read it. */
  text: Scalars['String']['input'];
};

/** What came of a note. */
export type AccountNotePayload = {
  /** False for a refusal. */
  applied: Scalars['Boolean']['output'];
  /** The note; null for a refusal. */
  note?: Maybe<RecordNote>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What came of a change of an account. */
export type AccountPayload = {
  /** The account as it is now, or would be after a dry run; null for a refusal. */
  account?: Maybe<Account>;
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A business customer, as others refer to it. */
export type AccountRef = {
  /** What other systems call it; null when nobody said. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** Name of the business. */
  name: Scalars['String']['output'];
};

/** How accounts are sorted. */
export type AccountSort = {
  /** Which way. */
  direction?: SortDirection;
  /** What by. */
  field?: AccountSortField;
};

/** What accounts can be sorted by. */
export enum AccountSortField {
  /** When it was created. */
  CreatedAt = 'CREATED_AT',
  /** The name, whatever its case. */
  Name = 'NAME',
  /** When it was last changed. */
  UpdatedAt = 'UPDATED_AT'
}

/** One account of many, and its label. */
export type AccountStatusChange = {
  /** The account; give this or its external id. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The account by its external id. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** The label's code. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** The label; give this, its code or a word. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What your system calls the label, as its words were mapped. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** What became of one change of many. */
export type AccountStatusResult = {
  /** The account after all changes; null where you see no such account. */
  account?: Maybe<Account>;
  /** The place of the change in the input, counted from 0. */
  index: Scalars['Int']['output'];
  /** What became of it. */
  outcome: RecordChangeOutcome;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An edit of an account; what is left out stays. */
export type AccountUpdateInput = {
  /** Which account. */
  accountId: Scalars['ID']['input'];
  /** All its addresses, up to 100; one that is left out is removed. Left out: they stay. */
  addresses?: InputMaybe<Array<AccountAddressInput>>;
  /** Month in which the year of its budgets begins: 1 to 12. */
  budgetStartMonth?: InputMaybe<Scalars['Int']['input']>;
  /** All its contacts, up to 200; who is left out becomes inactive. Left out: they stay. */
  contacts?: InputMaybe<Array<AccountContactInput>>;
  /** What it may owe, in its currency; null for no limit. */
  creditLimit?: InputMaybe<Scalars['Decimal']['input']>;
  /** ISO 4217 code; stays once there are orders, quotes or order requests of the account. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What other systems call it: 1 to 200 characters, unique; null for nothing. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the business. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The account that it is a child of, which is no child itself; null for none. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Gives many accounts labels, each by itself. */
export type AccountsChangeStatusInput = {
  /** 1 to 1,000 changes, in their order. */
  changes: Array<AccountStatusChange>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of many changes of labels. */
export type AccountsStatusPayload = {
  /** Whether any label was changed; false for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** One for each change, in their order; empty where the call was refused. */
  results: Array<AccountStatusResult>;
  /** Why the call as a whole was refused. */
  userErrors: Array<UserError>;
};

/** Who did something, as they were called then. */
export type Actor = {
  /** Null for Waypost itself, and a customer without an account. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What kind of actor it is. */
  kind: ActorKind;
  /** The name at that time. */
  name: Scalars['String']['output'];
};

/** Who acts. */
export enum ActorKind {
  /** A customer or a contact of an account, by a secret link. */
  Contact = 'CONTACT',
  /** Waypost itself. */
  System = 'SYSTEM',
  /** An integrator's token. */
  Token = 'TOKEN',
  /** A member of staff. */
  User = 'USER'
}

/** What an address of an account is for. */
export enum AddressKind {
  /** Invoices go there. */
  BillTo = 'BILL_TO',
  /** Goods go there. */
  ShipTo = 'SHIP_TO'
}

/** The key of an integration. */
export type ApiToken = {
  /** The one channel that it is for; null: all. */
  channel?: Maybe<Channel>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Null: it does not end by itself. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** How its secret starts, to tell tokens apart. */
  hint: Scalars['String']['output'];
  /** Stays the same for ever. */
  id: Scalars['ID']['output'];
  /** Exact to a minute; null when never used. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  name: Scalars['String']['output'];
  /** When it was ended; null while it works. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Permissions, or roles for all of theirs. */
  scopes: Array<Scalars['String']['output']>;
};

/** What a new token is for. */
export type ApiTokenCreateInput = {
  /** Code of the one channel that it is for; all when omitted. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** When it ends by itself; never when omitted. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for. */
  name: Scalars['String']['input'];
  /** Permissions, or roles for all of theirs; no more than you have. */
  scopes: Array<Scalars['String']['input']>;
};

/** The new token with its secret. */
export type ApiTokenCreatePayload = {
  /** What to send as Bearer token; not shown again. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Null when refused. */
  token?: Maybe<ApiToken>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** The ended token. */
export type ApiTokenPayload = {
  /** Null when refused. */
  token?: Maybe<ApiToken>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** Which token to end. */
export type ApiTokenRevokeInput = {
  /** The id of the token. */
  id: Scalars['ID']['input'];
};

/** A mail as customers would get it. */
export type AppearanceEmail = {
  /** Who it would come from, with name and address. */
  from: Scalars['String']['output'];
  /** The whole page, which runs nothing. */
  html: Scalars['String']['output'];
  /** Where answers go; null: to the sender. */
  replyTo?: Maybe<Scalars['String']['output']>;
  /** Its subject. */
  subject: Scalars['String']['output'];
  /** The same for readers without HTML. */
  text: Scalars['String']['output'];
};

/** The mail that customers would get. */
export type AppearanceEmailPreview = {
  /** Null for values that are refused, or while the template in force fails. */
  email?: Maybe<AppearanceEmail>;
  /** What is wrong with the template in force; null while it is well. */
  problem?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the values. */
  userErrors: Array<UserError>;
};

/** What customers would see. */
export type AppearancePreview = {
  /** The status page of a made-up order as HTML; null for values that are refused. */
  page?: Maybe<Scalars['String']['output']>;
  /** What would be taken out of the HTML because it may not stand there. */
  removed: Array<Scalars['String']['output']>;
  /** What is wrong with the values. */
  userErrors: Array<UserError>;
};

/** An appearance that is not written yet. */
export type AppearancePreviewInput = {
  /** "#" and six hexadecimal digits. */
  accentColor?: InputMaybe<Scalars['String']['input']>;
  /** The channel; null or omitted: the default. */
  channelId?: InputMaybe<Scalars['Int']['input']>;
  /** As the header. */
  footerHtml?: InputMaybe<Scalars['String']['input']>;
  /** Whether names are shown in full after a look-up. */
  fullNames?: InputMaybe<Scalars['Boolean']['input']>;
  /** Up to 20,000 characters: paragraphs, headings, lists, emphasis, links. What else it has is taken out. */
  headerHtml?: InputMaybe<Scalars['String']['input']>;
  /** The language of customers. */
  language?: InputMaybe<CustomerLanguage>;
  /** Up to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** One mailbox. */
  replyTo?: InputMaybe<Scalars['String']['input']>;
  /** One mailbox. */
  senderAddress?: InputMaybe<Scalars['String']['input']>;
  /** Up to 100 characters. */
  senderName?: InputMaybe<Scalars['String']['input']>;
  /** In which to look at it; its own if left out. */
  shownIn?: InputMaybe<CustomerLanguage>;
};

/** A revision whose appearances and e-mail templates are to be again. */
export type AppearanceRestoreInput = {
  /** Reports what would be done, and does nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that the author looked at; another one by now is a VERSION_CONFLICT. */
  expectedRevision: Scalars['Int']['input'];
  /** The revision. */
  revision: Scalars['Int']['input'];
};

/** What an approver said about a request. */
export type ApprovalDecision = {
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The approver. */
  contact: AccountContact;
  /** Yes or no. */
  decision: ApprovalVerdict;
  /** The level of the approver. */
  level: Scalars['Int']['output'];
  /** Why; always there for a no. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The member of staff who recorded it for the approver; null: by the approver's own link. */
  recordedBy?: Maybe<Scalars['String']['output']>;
  /** Which submission it was about, from 1. */
  round: Scalars['Int']['output'];
};

/** One level of an approval scheme. */
export type ApprovalLevel = {
  /** Who decides. */
  approvers: Array<AccountContact>;
  /** It holds amounts above this. */
  from: Money;
  /** Its place: 1 decides first. */
  level: Scalars['Int']['output'];
  /** How many of its approvers must agree. */
  rule: ApprovalRule;
  /** Up to this; null: without end. */
  to?: Maybe<Money>;
};

/** One level of an approval scheme. */
export type ApprovalLevelInput = {
  /** Active managers or administrators of the account; nobody stands on two levels. */
  approverIds: Array<Scalars['ID']['input']>;
  /** It holds amounts above this, in the account's currency. What is not above that of the first needs no approval; each other begins where the one before ends. */
  from: Scalars['Decimal']['input'];
  /** How many of its approvers must agree. */
  rule: ApprovalRule;
  /** Up to this; null: without end, for the last level alone. What is above the end of the last cannot be approved. */
  to?: InputMaybe<Scalars['Decimal']['input']>;
};

/** One level that an amount would have to pass. */
export type ApprovalPathLevel = {
  /** Who would decide; without the buyer, and without those who no longer may. */
  approvers: Array<AccountContact>;
  /** Its place. */
  level: Scalars['Int']['output'];
  /** How many of its approvers must agree. */
  rule: ApprovalRule;
};

/** The way that an amount would take. */
export type ApprovalPathPreview = {
  /** The levels that must agree, in order; empty where nobody is asked, or nobody can. */
  levels: Array<ApprovalPathLevel>;
  /** Whether the buyer's budget does not hold the amount. */
  overBudget: Scalars['Boolean']['output'];
  /** False: such a request is refused when it is submitted. */
  possible: Scalars['Boolean']['output'];
  /** Why it is this path. */
  reasons: Array<ApprovalPathReason>;
};

/** Something special about a path. */
export type ApprovalPathReason = {
  /** What it is. */
  kind: ApprovalPathReasonKind;
  /** The level that it is about; null for none. */
  level?: Maybe<Scalars['Int']['output']>;
};

/** What is special about the path of an amount. */
export enum ApprovalPathReasonKind {
  /** More than the last level may approve: it cannot be submitted. */
  AboveTop = 'ABOVE_TOP',
  /** The amount does not reach the first level. */
  BelowFirstLevel = 'BELOW_FIRST_LEVEL',
  /** Nobody but the buyer is on the level, so the next one decides instead. */
  LevelPassesOn = 'LEVEL_PASSES_ON',
  /** Nobody but the buyer is on the level, nor on one above: it cannot be submitted. */
  NobodyLeft = 'NOBODY_LEFT',
  /** The account has no approval scheme: nobody is asked. */
  NoScheme = 'NO_SCHEME',
  /** The buyer's budget does not hold it, so it is one level more. */
  OverBudget = 'OVER_BUDGET',
  /** The buyer's budget does not hold it, and there is no level above to ask. */
  OverBudgetAtTop = 'OVER_BUDGET_AT_TOP'
}

/** How many approvers of a level must agree; one rejection is enough either way. */
export enum ApprovalRule {
  /** Everybody who may decide there. */
  All = 'ALL',
  /** One is enough. */
  Any = 'ANY'
}

/** Who approves what of an account. */
export type ApprovalScheme = {
  /** Whether it is in force. One that was replaced stays for the requests that were submitted under it. */
  active: Scalars['Boolean']['output'];
  /** Since when. */
  createdAt: Scalars['DateTime']['output'];
  /** Who set it, as they were called then. */
  createdBy: Scalars['String']['output'];
  /** Id of the scheme. */
  id: Scalars['ID']['output'];
  /** Its levels, in order. */
  levels: Array<ApprovalLevel>;
};

/** What came of setting an approval scheme. */
export type ApprovalSchemePayload = {
  /** The version of the account after it; null for a refusal. */
  accountVersion?: Maybe<Scalars['Int']['output']>;
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** Requests that are being decided on and go on under the scheme before. */
  runningRequests: Scalars['Int']['output'];
  /** The scheme in force; null where the account has none now, and for a refusal. */
  scheme?: Maybe<ApprovalScheme>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Gives an account another approval scheme; the one before stays, inactive. */
export type ApprovalSchemeSetInput = {
  /** The account; `expectedVersion` is its version. */
  accountId: Scalars['ID']['input'];
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The levels in order, up to five; empty: nobody is asked. */
  levels: Array<ApprovalLevelInput>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** One level that a request must pass. */
export type ApprovalStep = {
  /** Who decides or has decided; without the buyer. */
  approvers: Array<ApprovalStepApprover>;
  /** Its place. */
  level: Scalars['Int']['output'];
  /** How many of its approvers must agree. */
  rule: ApprovalRule;
  /** How far it is. */
  state: ApprovalStepState;
};

/** An approver of a step. */
export type ApprovalStepApprover = {
  /** When; null: not yet. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The approver. */
  contact: AccountContact;
  /** Null: nothing yet. */
  decision?: Maybe<ApprovalVerdict>;
  /** Why; null when nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The member of staff who recorded it; null: by the approver's own link. */
  recordedBy?: Maybe<Scalars['String']['output']>;
};

/** How far one level of a request is. */
export enum ApprovalStepState {
  /** It decides now. */
  Current = 'CURRENT',
  /** It agreed. */
  Passed = 'PASSED',
  /** It said no. */
  Rejected = 'REJECTED',
  /** Nobody but the buyer is on it; the next level decides instead. */
  Skipped = 'SKIPPED',
  /** Its turn has not come. */
  Waiting = 'WAITING'
}

/** What an approver says about a request. */
export enum ApprovalVerdict {
  /** Yes. */
  Approve = 'APPROVE',
  /** No, with a reason. */
  Reject = 'REJECT'
}

/** What came of a try. */
export enum AttemptOutcome {
  /** Waypost could not make the request. */
  Broken = 'BROKEN',
  /** It arrived. */
  Delivered = 'DELIVERED',
  /** The other side wants nothing any more. */
  Gone = 'GONE',
  /** A mail that was written and kept, as no mail server is set. */
  Kept = 'KEPT',
  /** Waypost ended while it was being sent, so nobody knows. */
  Lost = 'LOST',
  /** The place takes updates, but not this one now; later may go better. */
  Postponed = 'POSTPONED',
  /** The other side will not take it, whatever is tried. */
  Refused = 'REFUSED',
  /** It did not arrive; later may go better. */
  Retry = 'RETRY',
  /** It was not true any more, so it was not sent. */
  Superseded = 'SUPERSEDED'
}

/** An article that orders wait for. */
export type Backorder = {
  /** What the newest of these orders calls it. */
  name: Scalars['String']['output'];
  /** How much is needed in all. */
  needed: Scalars['Int']['output'];
  /** When the oldest of these orders was placed. */
  oldestPlacedAt: Scalars['DateTime']['output'];
  /** How many orders wait for it. */
  orders: Scalars['Int']['output'];
  /** The article number. */
  sku: Scalars['String']['output'];
};

/** A page of articles that orders wait for. */
export type BackorderConnection = {
  /** The articles of this page. */
  edges: Array<BackorderEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An article with its cursor. */
export type BackorderEdge = {
  /** Pass it as `after` to go on from this article. */
  cursor: Scalars['String']['output'];
  /** The article. */
  node: Backorder;
};

/** An address that mail servers refuse: nothing is sent there until it is cleared. */
export type BadAddress = {
  /** The address, in small letters. */
  address: Scalars['String']['output'];
  /** What the mail server said. */
  detail: Scalars['String']['output'];
  /** When it was refused first. */
  firstSeenAt: Scalars['DateTime']['output'];
  /** When it was refused last. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Order of the mail that was refused last. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** Its number. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** Why it is refused, as a code such as SMTP_550. */
  reason: Scalars['String']['output'];
  /** How often it was refused. */
  times: Scalars['Int']['output'];
};

/** What came of clearing an address. */
export type BadAddressClearPayload = {
  /** Whether mails may be sent there again. */
  cleared: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Bad addresses, those refused last first. */
export type BadAddressConnection = {
  /** The addresses of this page. */
  edges: Array<BadAddressEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A bad address with its cursor. */
export type BadAddressEdge = {
  /** Pass it as `after` to go on behind this address. */
  cursor: Scalars['String']['output'];
  /** The address. */
  node: BadAddress;
};

/** How customers meet the business in the orders of a channel, or in all others. */
export type Branding = {
  /** Code of the channel. */
  channelCode?: Maybe<Scalars['String']['output']>;
  /** Null for the default, which everything falls back to that a channel leaves open. */
  channelId?: Maybe<Scalars['Int']['output']>;
  /** Name of the channel, for staff. */
  channelName?: Maybe<Scalars['String']['output']>;
  /** What customers meet. */
  effective: BrandingValues;
  /** What is said here; null is inherited. */
  own: BrandingValues;
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** The logo of a branding. */
export type BrandingLogoInput = {
  /** The channel; null or omitted: the default. */
  channelId?: InputMaybe<Scalars['Int']['input']>;
  /** A PNG, JPEG or WebP in base64: up to 256 KiB and 2,000 pixels on each side. Null takes the logo away. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** The version that you looked at; 0 for a channel that says nothing yet. */
  expectedVersion: Scalars['Int']['input'];
};

/** A branding after a write. */
export type BrandingPayload = {
  /** Null when the write was refused. */
  branding?: Maybe<Branding>;
  /** What was taken out of the HTML because it may not stand there. */
  removed: Array<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Changes of a branding; what is omitted stays, null is inherited. */
export type BrandingUpdateInput = {
  /** "#" and six hexadecimal digits. */
  accentColor?: InputMaybe<Scalars['String']['input']>;
  /** The channel; null or omitted: the default. */
  channelId?: InputMaybe<Scalars['Int']['input']>;
  /** The version that you looked at; 0 for a channel that says nothing yet. */
  expectedVersion: Scalars['Int']['input'];
  /** As the header. */
  footerHtml?: InputMaybe<Scalars['String']['input']>;
  /** Whether names are shown in full after a look-up. */
  fullNames?: InputMaybe<Scalars['Boolean']['input']>;
  /** Up to 20,000 characters: paragraphs, headings, lists, emphasis, links. What else it has is taken out. */
  headerHtml?: InputMaybe<Scalars['String']['input']>;
  /** The language of customers. */
  language?: InputMaybe<CustomerLanguage>;
  /** Up to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** One mailbox. */
  replyTo?: InputMaybe<Scalars['String']['input']>;
  /** One mailbox. */
  senderAddress?: InputMaybe<Scalars['String']['input']>;
  /** Up to 100 characters. */
  senderName?: InputMaybe<Scalars['String']['input']>;
};

/** How customers meet the business; null where nothing is said. */
export type BrandingValues = {
  /** Colour of buttons and links, "#rrggbb". */
  accentColor?: Maybe<Scalars['String']['output']>;
  /** HTML below the page and mails. */
  footerHtml?: Maybe<Scalars['String']['output']>;
  /** Whether the page shows names in full after a look-up, not as initials. */
  fullNames?: Maybe<Scalars['Boolean']['output']>;
  /** HTML above the page and mails. */
  headerHtml?: Maybe<Scalars['String']['output']>;
  /** In which customers are written to, and the page unless they choose another. */
  language?: Maybe<CustomerLanguage>;
  /** Path of the logo. */
  logoPath?: Maybe<Scalars['String']['output']>;
  /** The name that customers read. */
  name?: Maybe<Scalars['String']['output']>;
  /** The mailbox that answers go to. */
  replyTo?: Maybe<Scalars['String']['output']>;
  /** The mailbox that mails are from. */
  senderAddress?: Maybe<Scalars['String']['output']>;
  /** Whom mails are from. */
  senderName?: Maybe<Scalars['String']['output']>;
};

/** What a request takes of its buyer's budget. */
export type BudgetUse = {
  /** Whether the two are more than the limit. */
  exceeded: Scalars['Boolean']['output'];
  /** What the buyer may spend in it. */
  limit: Money;
  /** What this request costs. */
  thisRequest: Money;
  /** What the buyer's other requests of that year take: those that wait, are approved, or became orders that are not canceled. */
  used: Money;
  /** First day of the account's year, in the business's time zone. */
  year: Scalars['Date']['output'];
};

/** What is true of the whole business. */
export type BusinessSettings = {
  /** Approvers who have not decided on an order request are asked again every so many days; 0: never. */
  approvalReminderDays: Scalars['Int']['output'];
  /** Whether there are labels to work with. */
  defaultsLoaded: Scalars['Boolean']['output'];
  /** An e-mail about an order waits for more news of it for these seconds. */
  emailHoldSeconds: Scalars['Int']['output'];
  /** Its name; empty until somebody gives one. */
  name: Scalars['String']['output'];
  /** When the set-up was finished; null until then. */
  setUpAt?: Maybe<Scalars['DateTime']['output']>;
  /** IANA name; a date without a time is a day in this zone. */
  timeZone: Scalars['String']['output'];
  /** An update that waits for longer than these minutes is an alert. */
  waitingAlertMinutes: Scalars['Int']['output'];
};

/** Changes of the settings; what is omitted stays. */
export type BusinessSettingsInput = {
  /** After how many days approvers of an order request are asked again: 0 to 90; 0: never. */
  approvalReminderDays?: InputMaybe<Scalars['Int']['input']>;
  /** For how many seconds an e-mail about an order waits for more news of it: 0 to 3600, an hour. */
  emailHoldSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** True finishes the set-up, false starts it over. */
  setUpDone?: InputMaybe<Scalars['Boolean']['input']>;
  /** IANA name, such as "Europe/Paris". */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** After how many minutes of waiting an update is an alert: 1 to 10080, a week. */
  waitingAlertMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** The settings after a write. */
export type BusinessSettingsPayload = {
  /** Null when the write was refused. */
  settings?: Maybe<BusinessSettings>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Who carries parcels. */
export type Carrier = {
  /** What else it is called in files and carts. */
  aliases: Array<Scalars['String']['output']>;
  /** Since when it is offered to nobody; null while it is. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the carrier. */
  id: Scalars['ID']['output'];
  /** Whether anything names it: then it can be archived, not deleted. */
  inUse: Scalars['Boolean']['output'];
  /** Its name; shipments name it, whatever the case. */
  name: Scalars['String']['output'];
  /** Where a parcel is tracked, with {number} for its number; null for nowhere. */
  trackingUrl?: Maybe<Scalars['String']['output']>;
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A new carrier. */
export type CarrierCreateInput = {
  /** What else it is called, up to twenty; no other carrier may be called so. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Unique whatever the case, up to 100 characters. */
  name: Scalars['String']['input'];
  /** Where a parcel is tracked: an https address with {number} once behind the host, such as https://example.org/track?id={number}. */
  trackingUrl?: InputMaybe<Scalars['String']['input']>;
};

/** A carrier after a write. */
export type CarrierPayload = {
  /** Null when the write was refused. */
  carrier?: Maybe<Carrier>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Changes of a carrier; what is omitted stays. */
export type CarrierUpdateInput = {
  /** In place of those that are there. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The carrier. */
  id: Scalars['ID']['input'];
  /** Unique, up to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** An https address with {number} once; null clears it. */
  trackingUrl?: InputMaybe<Scalars['String']['input']>;
};

/** A shopping cart or other source of orders. */
export type Channel = {
  /** Whether it is in use. */
  active: Scalars['Boolean']['output'];
  /** How it is told of changes. */
  adapter: ChannelAdapter;
  /** Whether its orders are approved on import when nothing needs review. */
  autoApprove: Scalars['Boolean']['output'];
  /** What it is told. */
  capabilities: Array<ChannelCapability>;
  /** Unique; for imports and integrations. */
  code: Scalars['String']['output'];
  /** Where its updates go; null for one that is told nothing, and without the permission to read updates. */
  destination?: Maybe<Destination>;
  /** Integer and stable. */
  id: Scalars['Int']['output'];
  /** Its name for staff. */
  name: Scalars['String']['output'];
  /** Whether it is told only when a label changes, whatever else did. */
  onlyWhenLabelChanges: Scalars['Boolean']['output'];
  /** Whether it is told of changes of its orders. */
  sendStatusUpdates: Scalars['Boolean']['output'];
  /** How it is set up; null without the permission to read channels. */
  setup?: Maybe<ChannelSetup>;
  /** Whether Waypost writes no e-mails to the customers of its orders. */
  suppressEmails: Scalars['Boolean']['output'];
  /** How many of its words pushes wait for because nobody has said what they mean. */
  unknownWords: Scalars['Int']['output'];
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** How a channel is told of changes. */
export enum ChannelAdapter {
  /** Not at all: its orders only come in. */
  None = 'NONE',
  /** A Shopify shop, over its Admin API. */
  Shopify = 'SHOPIFY',
  /** A Vendure server, over its Admin API. */
  Vendure = 'VENDURE',
  /** By signed requests to an address of its own. */
  Webhook = 'WEBHOOK',
  /** A WooCommerce shop, over its REST API. */
  Woocommerce = 'WOOCOMMERCE'
}

/** A kind of channel that is told of changes. */
export type ChannelAdapterInfo = {
  /** What it can be told at most. */
  capabilities: Array<ChannelCapability>;
  /** The kind. */
  kind: ChannelAdapter;
  /** The settings that it wants. */
  settings: Array<ChannelSettingField>;
  /** Words for labels that it usually knows. */
  words: Array<Scalars['String']['output']>;
};

/** What a channel is told of an order. */
export enum ChannelCapability {
  /** When items are expected to ship, and when they did. */
  Dates = 'DATES',
  /** The labels of the items, in its own words. */
  ItemLabels = 'ITEM_LABELS',
  /** The label of the order, in its own word. */
  OrderLabel = 'ORDER_LABEL',
  /** How many of each item have come back. */
  Returns = 'RETURNS',
  /** Tracking numbers, and with them what has shipped. */
  Tracking = 'TRACKING'
}

/** A new channel. */
export type ChannelCreateInput = {
  /** How it is told of changes. */
  adapter?: ChannelAdapter;
  /** Approve its orders on import when nothing needs review. */
  autoApprove?: Scalars['Boolean']['input'];
  /** Unique: up to 64 letters, digits, dots, underscores and hyphens, a letter or digit first. */
  code: Scalars['String']['input'];
  /** Its name for staff, up to 100 characters. */
  name: Scalars['String']['input'];
  /** Its settings; they can be given later, but nothing is sent before. */
  settings?: InputMaybe<Array<ChannelSettingInput>>;
};

/** A label in a channel's label map. */
export type ChannelLabel = {
  /** Id of the label. */
  labelId: Scalars['Int']['output'];
  /** Whether the channel needs a word for it. */
  need: ChannelLabelNeed;
  /** What a channel of its kind may call it; null when nobody can tell. */
  suggestion?: Maybe<Scalars['String']['output']>;
  /** The channel's word, letter by letter; null for none. */
  word?: Maybe<Scalars['String']['output']>;
};

/** Whether a channel needs a word for a label. */
export enum ChannelLabelNeed {
  /** Customers do not see it, or the channel is not told of such labels. */
  Never = 'NEVER',
  /** It is told only if somebody sets it by hand. */
  Possible = 'POSSIBLE',
  /** Rules name it, or orders carry it: it may have to be told any time. */
  Required = 'REQUIRED'
}

/** A channel after a write. */
export type ChannelPayload = {
  /** Null when the write was refused. */
  channel?: Maybe<Channel>;
  /** Updates that had failed for want of a word and wait again. */
  requeued: Scalars['Int']['output'];
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Words of a channel's label map. */
export type ChannelSetLabelsInput = {
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The channel. */
  id: Scalars['Int']['input'];
  /** The words that change; the others stay. */
  words: Array<ChannelWordInput>;
};

/** A setting of a channel as it stands. */
export type ChannelSetting = {
  /** Whether it is set. */
  isSet: Scalars['Boolean']['output'];
  /** Its key among the settings of its kind. */
  key: Scalars['String']['output'];
  /** Since when a secret has been set; null for others. */
  setAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its value; null when it is not set, and always for a secret. */
  value?: Maybe<Scalars['String']['output']>;
};

/** One value of a choice. */
export type ChannelSettingChoice = {
  /** What it means, in English. */
  label: Scalars['String']['output'];
  /** The value. */
  value: Scalars['String']['output'];
};

/** A setting that a kind of channel wants. */
export type ChannelSettingField = {
  /** The values of a choice. */
  choices: Array<ChannelSettingChoice>;
  /** What holds while it is not set. */
  fallback?: Maybe<Scalars['String']['output']>;
  /** Its key. */
  key: Scalars['String']['output'];
  /** What its value is. */
  kind: ChannelSettingKind;
  /** Its name, in English. */
  label: Scalars['String']['output'];
  /** Whether it is a secret that is given to the channel, so that a client may make one up. */
  madeHere: Scalars['Boolean']['output'];
  /** What it is for and where it is found, in English. */
  purpose: Scalars['String']['output'];
  /** Whether nothing is sent without it. */
  required: Scalars['Boolean']['output'];
};

/** A setting of a channel. */
export type ChannelSettingInput = {
  /** One that `channelAdapters` lists for its kind. */
  key: Scalars['String']['input'];
  /** Its value; null takes it away. A secret is sealed and never answered. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** What the value of a setting is. */
export enum ChannelSettingKind {
  /** One of its choices. */
  Choice = 'CHOICE',
  /** A secret: kept sealed, never answered. */
  Secret = 'SECRET',
  /** A line of text. */
  Text = 'TEXT',
  /** A web address. */
  Url = 'URL'
}

/** How a channel is set up. */
export type ChannelSetup = {
  /** Every label that it may be told of, or that has a word, in the order of labels. */
  labels: Array<ChannelLabel>;
  /** Keys of settings without which nothing is sent. */
  missing: Array<Scalars['String']['output']>;
  /** Every setting of its kind, set or not. */
  settings: Array<ChannelSetting>;
  /** How many labels have no word although it needs one. */
  unmapped: Scalars['Int']['output'];
  /** How many updates have failed for want of a word. */
  untold: Scalars['Int']['output'];
};

/** What came of a test of a channel. */
export type ChannelTestPayload = {
  /** What came of it, in words. */
  detail?: Maybe<Scalars['String']['output']>;
  /** The calls that were made, in turn. */
  exchanges: Array<DeliveryExchange>;
  /** Whether the channel can be told with these settings. */
  ok: Scalars['Boolean']['output'];
  /** Why nothing was tested; empty when it was. */
  userErrors: Array<UserError>;
  /** Words for labels that the shop says it knows; empty when it does not say. */
  words: Array<Scalars['String']['output']>;
};

/** Changes of a channel; what is omitted stays. */
export type ChannelUpdateInput = {
  /** Whether it is in use. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** How it is told. Another kind takes away all settings and secrets of the former. */
  adapter?: InputMaybe<ChannelAdapter>;
  /** Whether its orders are approved on import when nothing needs review. */
  autoApprove?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is told, of what its kind can be told. */
  capabilities?: InputMaybe<Array<ChannelCapability>>;
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The channel. */
  id: Scalars['Int']['input'];
  /** Its name for staff, up to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is told only when a label changes, whatever else did. */
  onlyWhenLabelChanges?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is told of changes of its orders. */
  sendStatusUpdates?: InputMaybe<Scalars['Boolean']['input']>;
  /** Settings that change; the others stay. */
  settings?: InputMaybe<Array<ChannelSettingInput>>;
  /** Whether Waypost writes no e-mails to the customers of its orders. */
  suppressEmails?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The cart's word for a label. */
export type ChannelWordInput = {
  /** The label. */
  labelId: Scalars['Int']['input'];
  /** What the cart calls it, letter by letter, up to 200 characters; null for nothing. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** A far system's word and what it means here. */
export type CodeWord = {
  /** The label that it means; null: it means nothing here and is passed over. */
  label?: Maybe<Label>;
  /** What it is said of. */
  scope: LabelScope;
  /** The word, letter by letter. */
  word: Scalars['String']['output'];
};

/** A word that is to mean something else from now on. */
export type CodeWordChange = {
  /** The label that it meant when you looked, null for none. VERSION_CONFLICT when it means another by now. Not checked when left out. */
  formerLabelId?: InputMaybe<Scalars['Int']['input']>;
  /** The label that it means; null: it means nothing here and is passed over. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** Takes the word off the list: it is unknown again. */
  remove?: Scalars['Boolean']['input'];
  /** What it is said of. */
  scope: LabelScope;
  /** The word, up to 200 characters; case counts. */
  word: Scalars['String']['input'];
};

/** What the words of a far system mean: a channel's, or those of one token. */
export type CodeWords = {
  /** The channel; null for the words of a token. */
  channelId?: Maybe<Scalars['Int']['output']>;
  /** Name of the channel or token. */
  name: Scalars['String']['output'];
  /** The token; null for the words of a channel. */
  tokenId?: Maybe<Scalars['ID']['output']>;
  /** Words that nobody has mapped, those first for which most is waiting; up to 200. */
  unknown: Array<UnknownWord>;
  /** How many pushes with these words wait in all. */
  waiting: Scalars['Int']['output'];
  /** All words that are mapped, alphabetically. */
  words: Array<CodeWord>;
};

/** The words after a write. */
export type CodeWordsPayload = {
  /** The words as they are now, and what still waits; null when the write was refused. */
  codeWords?: Maybe<CodeWords>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Changes of what the words of a far system mean. */
export type CodeWordsUpdateInput = {
  /** 1 to 500 words; each at most once for its scope. */
  changes: Array<CodeWordChange>;
  /** The channel; give this or the token. */
  channelId?: InputMaybe<Scalars['Int']['input']>;
  /** The token; give this or the channel. */
  tokenId?: InputMaybe<Scalars['ID']['input']>;
};

/** A numbered version of everything that decides how events behave. */
export type Configuration = {
  /** When it was published. */
  at: Scalars['DateTime']['output'];
  /** Who published it. */
  author: Actor;
  /** What its author said about it. */
  comment: Scalars['String']['output'];
  /** Counts publications, from 1. */
  revision: Scalars['Int']['output'];
};

/** A page of revisions, newest first. */
export type ConfigurationConnection = {
  /** The revisions. */
  edges: Array<ConfigurationEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A revision in a list. */
export type ConfigurationEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The revision. */
  node: Configuration;
};

/** A file of labels, of rules, or of appearances and e-mail templates. */
export type ConfigurationFileInput = {
  /** Why, for the list of revisions. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The text: CSV, or JSON for appearances; up to 1,000 rows. */
  content: Scalars['String']['input'];
  /** Reports what would be done, and does nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that the author looked at; another one by now is a VERSION_CONFLICT. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** What columns hold; a column that is not named is known by its header. */
  mapping?: InputMaybe<Array<ImportMappingInput>>;
  /** Keys of entries, such as codes of labels, that differ and are to become what the file says; others that differ stay as they are. */
  overwrite?: Array<Scalars['String']['input']>;
};

/** The report of an import or a restore. */
export type ConfigurationFilePayload = {
  /** Null when the import was refused before reading. */
  report?: Maybe<ConfigurationFileReport>;
  /** What is wrong with the input; what is wrong in the file is in the report. */
  userErrors: Array<UserError>;
};

/** What an import or a restore did, or would do. */
export type ConfigurationFileReport = {
  /** Whether what is good in the file went in; false in a dry run and for a file that cannot be read. */
  applied: Scalars['Boolean']['output'];
  /** How many are changed. */
  changed: Scalars['Int']['output'];
  /** The columns of the file, and what they are read as. */
  columns: Array<ImportColumn>;
  /** How many are created. */
  created: Scalars['Int']['output'];
  /** Every entry of the file. */
  entries: Array<ImportedEntry>;
  /** What columns may hold. */
  fields: Array<ImportField>;
  /** All that is wrong, by line. */
  issues: Array<ImportIssue>;
  /** Keys of required fields that no column holds. */
  missing: Array<Scalars['String']['output']>;
  /** The revision in force: with the changes once applied. */
  revision: Scalars['Int']['output'];
  /** How many rows the file has below its header. */
  rows: Scalars['Int']['output'];
};

/** What a contact does for the account. */
export enum ContactRole {
  /** Speaks for the account; may approve requests. */
  Administrator = 'ADMINISTRATOR',
  /** Asks for orders. */
  Buyer = 'BUYER',
  /** May approve requests. */
  Manager = 'MANAGER'
}

/** A language in which customers are written to. */
export enum CustomerLanguage {
  /** German. */
  De = 'de',
  /** English. */
  En = 'en'
}

/** A range of moments; an end that is left out is open. */
export type DateRangeInput = {
  /** At or after. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A field that differs from the default set. */
export type DefaultsDetail = {
  /** The field. */
  field: Scalars['String']['output'];
  /** The present value; null for none. */
  from?: Maybe<Scalars['String']['output']>;
  /** The value in the default set; null for none. */
  to?: Maybe<Scalars['String']['output']>;
};

/** How a label or rule of the default set compares with what is there. */
export enum DefaultsDifference {
  /** There with other values; loading the defaults leaves it alone. */
  Different = 'DIFFERENT',
  /** Not there; loading the defaults creates it. */
  Missing = 'MISSING',
  /** There with the same values. */
  Same = 'SAME'
}

/** A label or rule of the default set beside what is there. */
export type DefaultsEntry = {
  /** The fields that differ. */
  details: Array<DefaultsDetail>;
  /** How it compares. */
  difference: DefaultsDifference;
  /** The label's code or the event's key. */
  key: Scalars['String']['output'];
  /** LABEL or RULE. */
  kind: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
};

/** How to load the default labels and rules. */
export type DefaultsLoadInput = {
  /** Only answer what would be created. */
  dryRun?: Scalars['Boolean']['input'];
};

/** What loading the defaults created, or would create. */
export type DefaultsLoadPayload = {
  /** Whether anything was created. */
  applied: Scalars['Boolean']['output'];
  /** The revision with them. */
  configuration: Configuration;
  /** How many were missing. */
  created: Scalars['Int']['output'];
  /** Every label and rule of the default set. */
  entries: Array<DefaultsEntry>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** One update on its way to one place. */
export type Delivery = {
  /** How often it has been tried. */
  attemptCount: Scalars['Int']['output'];
  /** The tries, the last first. */
  attempts: Array<DeliveryAttempt>;
  /** When it was queued. */
  createdAt: Scalars['DateTime']['output'];
  /** Where it goes. */
  destination: Destination;
  /** The same in words, where there is more. */
  detail?: Maybe<Scalars['String']['output']>;
  /** When it is tried next, while it waits. */
  dueAt: Scalars['DateTime']['output'];
  /** When it arrived, or was given up, or taken the place of. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The event it tells of; null where it tells of no order. */
  event?: Maybe<StatusEventKey>;
  /** Later updates have higher ones. */
  id: Scalars['ID']['output'];
  /** Id of the message, the same over all tries and resends; receivers know it as `webhook-id`. */
  messageId: Scalars['String']['output'];
  /** Type of the message, such as "order.approve". */
  messageType: Scalars['String']['output'];
  /** The order it tells of; null for a test, an account, a quote or a request. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** Number of the order; null for none. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** The version that the destination was told of before; null for the first. */
  previousSequence?: Maybe<Scalars['Int']['output']>;
  /** Why it waits again, failed or was dropped, as a code such as HTTP_500, TIMEOUT or UNMAPPED. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What it tells of where that is no order; null for an order or a test. */
  record?: Maybe<RecordSubject>;
  /** Id of that account, quote or request. */
  recordId?: Maybe<Scalars['ID']['output']>;
  /** Number of that quote or request, or the name of that account. */
  recordTitle?: Maybe<Scalars['String']['output']>;
  /** When somebody last asked to send it again. */
  resentAt?: Maybe<Scalars['DateTime']['output']>;
  /** The version that it tells of, of the order or record; null for a test. */
  sequence?: Maybe<Scalars['Int']['output']>;
  /** What has become of it. */
  state: DeliveryState;
  /** The update that took its place; null when none did. */
  supersededBy?: Maybe<Scalars['ID']['output']>;
  /** What it tells a channel, in words, a line for each thing; empty for others. */
  tells: Array<Scalars['String']['output']>;
  /** What it tells, frozen: the content for a cart, the message for a webhook. */
  told: Scalars['JSON']['output'];
};

/** Something at a destination that somebody has to look after. */
export type DeliveryAlert = {
  /** How many updates it is about; 0 when none waits. */
  count: Scalars['Int']['output'];
  /** Where. */
  destination: Destination;
  /** What it is. */
  kind: DeliveryAlertKind;
  /** Since when; null: not known. */
  since?: Maybe<Scalars['DateTime']['output']>;
};

/** What somebody has to look after. */
export enum DeliveryAlertKind {
  /** Many tries in a row did not arrive. */
  CircuitOpen = 'CIRCUIT_OPEN',
  /** Updates are not tried any more and wait for somebody. */
  Failed = 'FAILED',
  /** Nothing is sent there until somebody starts it again. */
  Stopped = 'STOPPED',
  /** An update waits for longer than the business allows. */
  WaitingLong = 'WAITING_LONG'
}

/** One try to send an update. */
export type DeliveryAttempt = {
  /** Its number, rising over all tries. */
  attempt: Scalars['Int']['output'];
  /** The same in words, where there is more. */
  detail?: Maybe<Scalars['String']['output']>;
  /** How long it took, in milliseconds. */
  durationMs: Scalars['Int']['output'];
  /** The calls that it made, in turn. */
  exchanges: Array<DeliveryExchange>;
  /** What came of it. */
  outcome: AttemptOutcome;
  /** Why it did not arrive, as a code. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
};

/** Updates, newest first. */
export type DeliveryConnection = {
  /** The updates of this page. */
  edges: Array<DeliveryEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** How many updates have not arrived. */
export type DeliveryCount = {
  /** How many, of orders that you may see. */
  count: Scalars['Int']['output'];
  /** Where they go. */
  destination: Destination;
  /** WAITING, SENDING or FAILED. */
  state: DeliveryState;
};

/** Which updates are not sent; one, or those of a filter. */
export type DeliveryDropInput = {
  /** Only say how many it would be. */
  dryRun?: Scalars['Boolean']['input'];
  /** At least one condition; of what it finds, all that waits or has failed. */
  filter?: InputMaybe<DeliveryFilter>;
  /** The one; goes without a filter. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Why, for whoever reads the log: one line of up to 500 characters. */
  reason: Scalars['String']['input'];
};

/** What came of dropping updates. */
export type DeliveryDropPayload = {
  /** How many were dropped, or would be. */
  count: Scalars['Int']['output'];
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An update with its cursor. */
export type DeliveryEdge = {
  /** Pass it as `after` to go on behind this update. */
  cursor: Scalars['String']['output'];
  /** The update. */
  node: Delivery;
};

/** One call that a try made, shortened, as text and without secrets. */
export type DeliveryExchange = {
  /** How long it took, in milliseconds. */
  durationMs: Scalars['Int']['output'];
  /** Why no whole answer came, in words. */
  error?: Maybe<Scalars['String']['output']>;
  /** GET, POST and so on. */
  method: Scalars['String']['output'];
  /** The beginning of what was sent. */
  request?: Maybe<Scalars['String']['output']>;
  /** The beginning of what was answered. */
  response?: Maybe<Scalars['String']['output']>;
  /** Status of the answer; null: none came. */
  status?: Maybe<Scalars['Int']['output']>;
  /** The address. */
  url: Scalars['String']['output'];
};

/** Which updates; all conditions hold together. */
export type DeliveryFilter = {
  /** Only those to this destination. */
  destinationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those of this event. */
  event?: InputMaybe<StatusEventKey>;
  /** Only those queued then or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those to this kind. */
  kind?: InputMaybe<DestinationKind>;
  /** Only those of the order with this number. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only those with this code. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Only those that tell of accounts, of quotes or of order requests. */
  record?: InputMaybe<RecordSubject>;
  /** Only those of the account, quote or request with this id. */
  recordId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those in these states. */
  states?: InputMaybe<Array<DeliveryState>>;
  /** Only those queued before then. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An update after a deed. */
export type DeliveryPayload = {
  /** The update as it is now; null when you see no such update. */
  delivery?: Maybe<Delivery>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which updates are sent again. */
export type DeliveryResendManyInput = {
  /** Only say what would be done. */
  dryRun?: Scalars['Boolean']['input'];
  /** Which; at least one condition. Without states: those that arrived or failed. What waits already is not taken. */
  filter: DeliveryFilter;
  /** How many a second go to each destination at most: 1 to 100. */
  perSecond?: Scalars['Int']['input'];
};

/** What came of sending many again. */
export type DeliveryResendManyPayload = {
  /** What is done, or would be; null when the filter cannot be. */
  preview?: Maybe<ResendPreview>;
  /** The run; null in a dry run and when it was refused. */
  run?: Maybe<DeliveryResendRun>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Many updates that are sent again. */
export type DeliveryResendRun = {
  /** Who asked for it. */
  actor: Actor;
  /** How many arrived. */
  delivered: Scalars['Int']['output'];
  /** How many are not tried any more. */
  failed: Scalars['Int']['output'];
  /** The filter that found its updates. */
  filter: Scalars['JSON']['output'];
  /** Id of the run. */
  id: Scalars['ID']['output'];
  /** How many a second go to each destination at most. */
  perSecond: Scalars['Int']['output'];
  /** When it was asked for. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: DeliveryResendRunState;
  /** When somebody stopped it. */
  stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many updates it began with. */
  total: Scalars['Int']['output'];
  /** How many are being tried. */
  underWay: Scalars['Int']['output'];
  /** How many have not been begun. */
  waiting: Scalars['Int']['output'];
};

/** A run after a deed. */
export type DeliveryResendRunPayload = {
  /** The run as it is now. */
  run?: Maybe<DeliveryResendRun>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How far a run is. */
export enum DeliveryResendRunState {
  /** All of its updates have been begun. */
  Done = 'DONE',
  /** Some of its updates have not been begun. */
  Running = 'RUNNING',
  /** Somebody stopped it; what had not been begun is as it was before. */
  Stopped = 'STOPPED'
}

/** What has become of an update. */
export enum DeliveryState {
  /** It arrived. */
  Delivered = 'DELIVERED',
  /** Somebody decided that it is not sent. */
  Dropped = 'DROPPED',
  /** It is not tried any more and waits for somebody. */
  Failed = 'FAILED',
  /** It is on its way. */
  Sending = 'SENDING',
  /** A newer update of the order took its place. */
  Superseded = 'SUPERSEDED',
  /** It will be sent, or sent again, as soon as it is due. */
  Waiting = 'WAITING'
}

/** Something that changed. */
export type DeskChange = {
  /** How much happened to it; exact up to 100. */
  count: Scalars['Int']['output'];
  /** What happened to it, newest first; the last five. */
  entries: Array<DeskEntry>;
  /** What changed, as it is now. */
  record: DeskRecord;
};

/** Something that changed, with its cursor. */
export type DeskChangeEdge = {
  /** Pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** What changed. */
  node: DeskChange;
};

/** What others changed since you last looked, each thing once, the newest first. */
export type DeskChanges = {
  /** What changed, a page of it. */
  edges: Array<DeskChangeEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Up to where these pages tell: give it to `myDeskLooked` once you have looked. */
  position: Scalars['String']['output'];
};

/** One thing that happened. */
export type DeskEntry = {
  /** Who did it. */
  actor: Actor;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Null unless a status event. */
  event?: Maybe<StatusEventKey>;
  /** The label before; null where it stayed. */
  from?: Maybe<Label>;
  /** Name of the label before, as it was then. */
  fromName?: Maybe<Scalars['String']['output']>;
  /** Id of the entry. */
  id: Scalars['ID']['output'];
  /** What was said with it; null for nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** The contact for whom staff recorded it; null where nobody stood in. */
  onBehalfOf?: Maybe<Scalars['String']['output']>;
  /** What the entry tells of an order; null for anything else. */
  orderKind?: Maybe<TimelineKind>;
  /** Why; null when nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What happened to an account, quote or order request; null for an order. */
  recordKind?: Maybe<RecordEntryKind>;
  /** The label after; null where it stayed. */
  to?: Maybe<Label>;
  /** Name of the label after, as it was then. */
  toName?: Maybe<Scalars['String']['output']>;
};

/** Something that lies on a desk, and why. */
export type DeskItem = {
  /** The last day of a quote; the day on which a late order should have shipped. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Why it lies here. */
  reason: DeskReason;
  /** What it is. */
  record: DeskRecord;
  /** Since when: in review, accepted, approved, without a decision; when a quote was written or an order placed. */
  since: Scalars['DateTime']['output'];
};

/** What lies on a desk for one reason or a few, the most urgent first. */
export type DeskList = {
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** The first 20 of them. */
  items: Array<DeskItem>;
};

/** Why something lies on a desk. */
export enum DeskReason {
  /** An item waits for stock. */
  OrderBackordered = 'ORDER_BACKORDERED',
  /** An item should have shipped before today. */
  OrderLate = 'ORDER_LATE',
  /** The customer accepted a quote that is no order yet. */
  QuoteAccepted = 'QUOTE_ACCEPTED',
  /** A quote is in review because the customer commented on it. */
  QuoteCommented = 'QUOTE_COMMENTED',
  /** A quote expires within seven days. */
  QuoteExpires = 'QUOTE_EXPIRES',
  /** A quote is in review. */
  QuoteInReview = 'QUOTE_IN_REVIEW',
  /** A request is approved and not ordered yet. */
  RequestApproved = 'REQUEST_APPROVED',
  /** No approver has decided on a request for two days. */
  RequestStuck = 'REQUEST_STUCK'
}

/** What lies on a desk, as it is now. */
export type DeskRecord = {
  /** Its account; null for none. */
  account?: Maybe<AccountRef>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its label; null for none. */
  label?: Maybe<Label>;
  /** What the customer calls it: the reference, the number of the cart, the external id. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  subject: DeskSubject;
  /** Its number; the name of an account. */
  title: Scalars['String']['output'];
  /** What it comes to; null for an account. */
  total?: Maybe<Money>;
};

/** What can lie on a desk. */
export enum DeskSubject {
  /** An account. */
  Account = 'ACCOUNT',
  /** An order. */
  Order = 'ORDER',
  /** An order request. */
  OrderRequest = 'ORDER_REQUEST',
  /** A quote. */
  Quote = 'QUOTE'
}

/** A place that updates go to. */
export type Destination = {
  /** Whether the channel or endpoint is in use. */
  active: Scalars['Boolean']['output'];
  /** What has not arrived there yet. */
  backlog: DestinationBacklog;
  /** The channel that it is; null for others. */
  channelId?: Maybe<Scalars['Int']['output']>;
  /** The endpoint that it is; null for others. */
  endpointId?: Maybe<Scalars['Int']['output']>;
  /** How deliveries there go. */
  health: DestinationHealth;
  /** Integer and stable. */
  id: Scalars['ID']['output'];
  /** A cart or an endpoint. */
  kind: DestinationKind;
  /** The name of the channel or endpoint. */
  name: Scalars['String']['output'];
};

/** What has not arrived yet at a place. */
export type DestinationBacklog = {
  /** How many wait for somebody, of orders that you may see. */
  failed: Scalars['Int']['output'];
  /** Since when the oldest of those that wait does; null when none waits. */
  oldestWaitingAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many wait or are being sent, of orders that you may see. */
  waiting: Scalars['Int']['output'];
};

/** How deliveries to a place go. */
export type DestinationHealth = {
  /** Since when none has arrived. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** How many tries in a row did not arrive. */
  failures: Scalars['Int']['output'];
  /** When one arrived last. */
  lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the next single try is made while the circuit is open. */
  probeAt?: Maybe<Scalars['DateTime']['output']>;
  /** In a word. */
  state: DestinationState;
  /** When it was stopped. */
  stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was stopped: a code such as GONE, or the words of whoever did. */
  stoppedReason?: Maybe<Scalars['String']['output']>;
};

/** What kind of place updates go to. */
export enum DestinationKind {
  /** A shopping cart, which is told of the newest state of an order. */
  Channel = 'CHANNEL',
  /** Customers, by e-mail: the one place for all of them. */
  Email = 'EMAIL',
  /** The provider that makes the codes of gift cards. */
  GiftCards = 'GIFT_CARDS',
  /** An integrator's endpoint, which gets every event of its types. */
  Webhook = 'WEBHOOK'
}

/** A destination after a deed. */
export type DestinationPayload = {
  /** The destination as it is now; null when it was refused. */
  destination?: Maybe<Destination>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How deliveries to a place go. */
export enum DestinationState {
  /** Many in a row did not arrive; one is tried now and then. */
  CircuitOpen = 'CIRCUIT_OPEN',
  /** The last one did not arrive; it will be tried again. */
  Failing = 'FAILING',
  /** The last one arrived, or none has been tried. */
  Ok = 'OK',
  /** Nothing is sent until somebody starts it again. */
  Stopped = 'STOPPED'
}

/** Cancels an order placed with a drop-ship supplier. */
export type DropShipCanceledInput = {
  /** The drop-ship order. */
  dropShipOrderId: Scalars['ID']['input'];
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** One item of a drop-ship order. */
export type DropShipLine = {
  /** Id of the item. */
  itemId: Scalars['ID']['output'];
  /** How many were ordered from the supplier. */
  qty: Scalars['Int']['output'];
  /** How many of them have shipped. */
  shipped: Scalars['Int']['output'];
};

/** Items ordered from a supplier who ships them to the customer. */
export type DropShipOrder = {
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** Id of the drop-ship order. */
  id: Scalars['ID']['output'];
  /** What was ordered from the supplier. */
  items: Array<DropShipLine>;
  /** Where it stands. */
  state: DropShipState;
  /** Who ships. */
  supplierName: Scalars['String']['output'];
};

/** Orders items from a supplier who ships them to the customer. */
export type DropShipOrderedInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items; without a quantity, all that is open and not on order from a supplier yet. */
  items: Array<ItemQuantityInput>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The name of the supplier; a new name makes a new supplier. */
  supplier: Scalars['String']['input'];
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Where a drop-ship order stands. */
export enum DropShipState {
  /** Canceled; what had not shipped is unsourced again. */
  Canceled = 'CANCELED',
  /** Ordered from the supplier. */
  Open = 'OPEN',
  /** All of it has shipped. */
  Shipped = 'SHIPPED'
}

/** One e-mail. Until its first try it is not written: what it says is not fixed. */
export type Email = {
  /** The tries, the last first. */
  attempts: Array<DeliveryAttempt>;
  /** When it was queued. */
  createdAt: Scalars['DateTime']['output'];
  /** The same in words, where there is more. */
  detail?: Maybe<Scalars['String']['output']>;
  /** When it is tried next, while it waits. */
  dueAt: Scalars['DateTime']['output'];
  /** When it was done with, one way or another. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The event that it tells of; null when it tells of none. */
  event?: Maybe<StatusEventKey>;
  /** Who it is from; null until it is written. */
  from?: Maybe<Scalars['String']['output']>;
  /** What it says, for a sandboxed frame. Links and codes that are for the customer alone are left out. Null until it is written. */
  html?: Maybe<Scalars['String']['output']>;
  /** Its id, which is also that of its update. */
  id: Scalars['ID']['output'];
  /** Whether it was written and went nowhere, because no mail server was set. It leaves when it is sent again. */
  kept: Scalars['Boolean']['output'];
  /** The language that it is in: "en" or "de". */
  language: Scalars['String']['output'];
  /** Its Message-ID, the same over all tries; null until it is written. */
  messageId?: Maybe<Scalars['String']['output']>;
  /** The order that it is about; null for none. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** Number of the order; null for none. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** Whom the order is written to now; null without an order or an address, or without the permission to read contact data. */
  presentAddress?: Maybe<Scalars['String']['output']>;
  /** What it is for. */
  purpose: EmailPurpose;
  /** Why it waits again, failed or was not sent, as a code such as BAD_ADDRESS, HIDDEN, STALE, TEMPLATE or SMTP_451. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Where answers go; null: to the sender. */
  replyTo?: Maybe<Scalars['String']['output']>;
  /** When somebody last asked to send it again. */
  resentAt?: Maybe<Scalars['DateTime']['output']>;
  /** When a mail server took it last; null when none has. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What has become of it. */
  state: DeliveryState;
  /** Null until it is written. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The template that it was written with; null for a shipped one. */
  templateId?: Maybe<Scalars['String']['output']>;
  /** The same as plain text. */
  text?: Maybe<Scalars['String']['output']>;
  /** Who it went to, or would go to now; null when there is no address, or without the permission to read contact data. */
  to?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  writtenAt?: Maybe<Scalars['DateTime']['output']>;
};

/** E-mails, newest first. */
export type EmailConnection = {
  /** The e-mails of this page. */
  edges: Array<EmailEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An e-mail with its cursor. */
export type EmailEdge = {
  /** Pass it as `after` to go on behind this e-mail. */
  cursor: Scalars['String']['output'];
  /** The e-mail. */
  node: Email;
};

/** Which e-mails; all conditions hold together. */
export type EmailFilter = {
  /** Only those that were written to this address, whatever the case. Needs the permission orders.contact.read. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Only those queued then or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: only those that were kept and went nowhere; false: all others. */
  kept?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those of the order with this number. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only those for these purposes. */
  purposes?: InputMaybe<Array<EmailPurpose>>;
  /** Only those with this code. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Only those in these states. */
  states?: InputMaybe<Array<DeliveryState>>;
  /** Only those queued before then. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An e-mail after a write. */
export type EmailPayload = {
  /** Null when you see no such e-mail. */
  email?: Maybe<Email>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What an e-mail is for. */
export enum EmailPurpose {
  /** Tells the account manager how a customer answered a quote. */
  Answer = 'ANSWER',
  /** Asks an approver to decide on an order request. */
  Approval = 'APPROVAL',
  /** Brings electronic gift cards to their recipient. */
  GiftCard = 'GIFT_CARD',
  /** Tells whoever runs Waypost of something to look after. */
  Notice = 'NOTICE',
  /** Tells the customer what happened to an order. */
  Order = 'ORDER',
  /** Brings a quote to a customer, with the way to answer it. */
  Quote = 'QUOTE',
  /** Tells a buyer what became of an order request. */
  Request = 'REQUEST',
  /** Brings the link to an order's page that somebody asked for. */
  StatusLink = 'STATUS_LINK',
  /** Tries a template or the mail server. */
  Test = 'TEST'
}

/** Sends an e-mail again. */
export type EmailResendInput = {
  /** The e-mail. */
  id: Scalars['ID']['input'];
  /** Writes it anew, to the address that the order has now, instead of sending the same one again. */
  toPresentAddress?: Scalars['Boolean']['input'];
};

/** Decides that an e-mail which waits or has failed is not sent. */
export type EmailSkipInput = {
  /** The e-mail. */
  id: Scalars['ID']['input'];
  /** Why, in 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** How e-mails leave. */
export type EmailStatus = {
  /** How many addresses are bad. */
  badAddressCount: Scalars['Int']['output'];
  /** Whether a mail server is set. Without one mails are written and kept. */
  configured: Scalars['Boolean']['output'];
  /** How many mails failed and wait for somebody. */
  failedCount: Scalars['Int']['output'];
  /** Who mails come from where the branding does not say. */
  from: Scalars['String']['output'];
  /** Its name and port; null without one. */
  host?: Maybe<Scalars['String']['output']>;
  /** How many mails were kept and went nowhere. */
  keptCount: Scalars['Int']['output'];
  /** When the mail server last took a mail; null when it never has. */
  lastSentAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many mails wait or are being sent. */
  waitingCount: Scalars['Int']['output'];
};

/** A template in force: one that somebody wrote, or one that comes with Waypost. */
export type EmailTemplate = {
  /** The body, in Liquid and a small markup. */
  body: Scalars['String']['output'];
  /** Only for mails that this event made; null: whatever the event. */
  event?: Maybe<StatusEventKey>;
  /** Its place as one word: purpose, event, label and language, such as ORDER.ORDER_APPROVE.-.en. */
  id: Scalars['ID']['output'];
  /** Only for mails that this label made; null: whatever the label. */
  labelId?: Maybe<Scalars['Int']['output']>;
  /** The language of its words. */
  language: CustomerLanguage;
  /** Whether somebody wrote it; false: it comes with Waypost. */
  own: Scalars['Boolean']['output'];
  /** What it is for. */
  purpose: EmailTemplatePurpose;
  /** What comes with Waypost for this place; null where nothing does. */
  shipped?: Maybe<EmailTemplateWords>;
  /** The subject, in Liquid. */
  subject: Scalars['String']['output'];
  /** When it was last written. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Raised by every write, 0 until the first; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** What a deletion left. */
export type EmailTemplateDeletePayload = {
  /** Its id; null when it was refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What comes with Waypost for the place and stands again; null where nothing does. */
  template?: Maybe<EmailTemplate>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A part of a template. */
export enum EmailTemplateField {
  /** What stands below it. */
  Body = 'BODY',
  /** The subject. */
  Subject = 'SUBJECT'
}

/** A mail as a customer would get it. */
export type EmailTemplatePreview = {
  /** The whole page, which runs nothing; null while the template fails. */
  html?: Maybe<Scalars['String']['output']>;
  /** What keeps the template from being saved. */
  problems: Array<EmailTemplateProblem>;
  /** Null while the template fails. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The same for readers without HTML; null while the template fails. */
  text?: Maybe<Scalars['String']['output']>;
  /** What is allowed and still hardly meant, in sentences. */
  warnings: Array<Scalars['String']['output']>;
};

/** A mail to look at: its template, and what it tells. */
export type EmailTemplatePreviewInput = {
  /** The body as it is edited. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Whose look it has: a channel's; without one, the order's, then the default's. */
  channelId?: InputMaybe<Scalars['Int']['input']>;
  /** Only mails that this event made; for ORDER alone. */
  event?: InputMaybe<StatusEventKey>;
  /** Only mails that this label made; for ORDER alone. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** The language of its words. */
  language: CustomerLanguage;
  /** A real order by its number; without one, an order that was made up. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** What it is for. */
  purpose: EmailTemplatePurpose;
  /** The subject as it is edited; without it and the body, the template in force. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** What is wrong with a template, and where. */
export type EmailTemplateProblem = {
  /** At which character of the line, from 1. */
  column: Scalars['Int']['output'];
  /** In which part. */
  field: EmailTemplateField;
  /** In which line, from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong, in a sentence that helps. */
  message: Scalars['String']['output'];
};

/** What a template is for. */
export enum EmailTemplatePurpose {
  /** Tells the account manager how a customer answered a quote. */
  Answer = 'ANSWER',
  /** Asks an approver to decide on an order request. */
  Approval = 'APPROVAL',
  /** Gift cards, to whom they are for. */
  GiftCard = 'GIFT_CARD',
  /** Tells staff that nothing is sent to a destination any more. */
  Notice = 'NOTICE',
  /** News about an order. */
  Order = 'ORDER',
  /** A quote for a customer, with the way to answer it. */
  Quote = 'QUOTE',
  /** Tells a buyer what became of an order request. */
  Request = 'REQUEST',
  /** The link to an order's page that somebody asked for. */
  StatusLink = 'STATUS_LINK'
}

/** A template to keep. */
export type EmailTemplateSaveInput = {
  /** The body, in Liquid and a small markup; up to 64 KiB. */
  body: Scalars['String']['input'];
  /** True checks it and writes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Only mails that this event made; for ORDER alone. */
  event?: InputMaybe<StatusEventKey>;
  /** The version that was edited; 0 where only the one that comes with Waypost was. */
  expectedVersion: Scalars['Int']['input'];
  /** Only mails that this label made; for ORDER alone. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** The language of its words. */
  language: CustomerLanguage;
  /** What it is for. */
  purpose: EmailTemplatePurpose;
  /** The subject, in Liquid; one line of up to 500 characters. */
  subject: Scalars['String']['input'];
};

/** A template after a write. */
export type EmailTemplateSavePayload = {
  /** What is wrong with it; nothing is written while there is anything. */
  problems: Array<EmailTemplateProblem>;
  /** Null when it was refused, or only checked. */
  template?: Maybe<EmailTemplate>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A mail to send for a trial. */
export type EmailTemplateTestInput = {
  /** The body as it is edited. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Whose look it has: a channel's; without one, the order's, then the default's. */
  channelId?: InputMaybe<Scalars['Int']['input']>;
  /** Only mails that this event made; for ORDER alone. */
  event?: InputMaybe<StatusEventKey>;
  /** Only mails that this label made; for ORDER alone. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** The language of its words. */
  language: CustomerLanguage;
  /** A real order by its number; without one, an order that was made up. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** What it is for. */
  purpose: EmailTemplatePurpose;
  /** The subject as it is edited; without it and the body, the template in force. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Who gets it; without one, whoever is signed in. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a trial. */
export type EmailTemplateTestPayload = {
  /** The e-mail, which tells what becomes of it; null when it was refused. */
  emailId?: Maybe<Scalars['ID']['output']>;
  /** What keeps the template from being sent. */
  problems: Array<EmailTemplateProblem>;
  /** Who gets it; null when it was refused. */
  to?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A template of the place with this id, as it was looked at. */
export type EmailTemplateVersionInput = {
  /** The version that was looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The id of the template. */
  id: Scalars['ID']['input'];
};

/** What a template says. */
export type EmailTemplateWords = {
  /** The body, in Liquid and a small markup. */
  body: Scalars['String']['output'];
  /** The subject, in Liquid. */
  subject: Scalars['String']['output'];
};

/** Something that templates can name. */
export type EmailVariable = {
  /** What it is. */
  description: Scalars['String']['output'];
  /** What it could say. */
  example: Scalars['String']['output'];
  /** Its name; `[]` stands for one entry of a list: order.items[].name. */
  name: Scalars['String']['output'];
  /** What it holds. */
  type: EmailVariableType;
};

/** What a variable holds. */
export enum EmailVariableType {
  /** A part of the mail that Waypost makes, on a line of its own. */
  Block = 'BLOCK',
  /** An address, for [words](…). */
  Link = 'LINK',
  /** Entries to go through with {% for … %}. */
  List = 'LIST',
  /** A number. */
  Number = 'NUMBER',
  /** A text; empty where there is nothing to say. */
  Text = 'TEXT'
}

/** Why something was refused. */
export enum ErrorCode {
  /** The account is archived. */
  AccountArchived = 'ACCOUNT_ARCHIVED',
  /** There is no address, or mail servers refuse it. */
  AddressBad = 'ADDRESS_BAD',
  /** More is asked for than has been paid. */
  AmountExceeded = 'AMOUNT_EXCEEDED',
  /** This person may not decide on this request now; the data says who may. */
  ApprovalNotYours = 'APPROVAL_NOT_YOURS',
  /** Nobody may approve this; the data says at which level, or up to which amount somebody may. */
  ApproverMissing = 'APPROVER_MISSING',
  /** Approvals or open order requests depend on the contact; the data says which. */
  ContactInUse = 'CONTACT_IN_USE',
  /** There is a newer update of the order, and a cart is told of the newest alone. */
  DeliveryOutdated = 'DELIVERY_OUTDATED',
  /** The update is being sent right now. */
  DeliveryUnderWay = 'DELIVERY_UNDER_WAY',
  /** Nothing is sent there until somebody starts it again. */
  DestinationStopped = 'DESTINATION_STOPPED',
  /** What the e-mail tells is not true any more. */
  EmailStale = 'EMAIL_STALE',
  /** The entry is in use; it can be archived, not deleted. */
  EntryInUse = 'ENTRY_IN_USE',
  /** The order that the exchange created is not canceled. */
  ExchangeNotCanceled = 'EXCHANGE_NOT_CANCELED',
  /** Another account has this external id. */
  ExternalIdTaken = 'EXTERNAL_ID_TAKEN',
  /** Something would stay on backorder. */
  FillIncomplete = 'FILL_INCOMPLETE',
  /** The gift card is canceled. */
  GiftCardCanceled = 'GIFT_CARD_CANCELED',
  /** This idempotency key was used before with other input. */
  IdempotencyMismatch = 'IDEMPOTENCY_MISMATCH',
  /** A value is not of the form that the field takes; the path names it. */
  InvalidInput = 'INVALID_INPUT',
  /** The label is archived. */
  LabelArchived = 'LABEL_ARCHIVED',
  /** Another label has this code. */
  LabelCodeTaken = 'LABEL_CODE_TAKEN',
  /** The label is in use; the data says by what. */
  LabelInUse = 'LABEL_IN_USE',
  /** A label of the default set can be archived, not deleted, and keeps its code. */
  LabelIsSystem = 'LABEL_IS_SYSTEM',
  /** The label freezes what you want to edit. */
  LabelNotEditable = 'LABEL_NOT_EDITABLE',
  /** The label is not for this kind of record. */
  LabelScopeMismatch = 'LABEL_SCOPE_MISMATCH',
  /** The cart has no word for a label; the data says for which. */
  LabelUnmapped = 'LABEL_UNMAPPED',
  /** There are as many as there may be; the data says how many. */
  LimitReached = 'LIMIT_REACHED',
  /** Another entry of this list is called so. */
  NameTaken = 'NAME_TAKEN',
  /** The event would change nothing. */
  NothingToDo = 'NOTHING_TO_DO',
  /** Nothing visible to you has this id or number. */
  NotFound = 'NOT_FOUND',
  /** This event cannot be taken back. */
  NotUndoable = 'NOT_UNDOABLE',
  /** The order has an open return. */
  OpenReturn = 'OPEN_RETURN',
  /** The order is approved. */
  OrderApproved = 'ORDER_APPROVED',
  /** The order is canceled. */
  OrderCanceled = 'ORDER_CANCELED',
  /** This channel already has an order with this cart number. */
  OrderExists = 'ORDER_EXISTS',
  /** Customers may not see the order: it is hidden, or its account is archived. */
  OrderHidden = 'ORDER_HIDDEN',
  /** The order is not approved. */
  OrderNotApproved = 'ORDER_NOT_APPROVED',
  /** The order is not canceled. */
  OrderNotCanceled = 'ORDER_NOT_CANCELED',
  /** The order has shipped. */
  OrderShipped = 'ORDER_SHIPPED',
  /** The entry is voided already. */
  PaymentAlreadyVoided = 'PAYMENT_ALREADY_VOIDED',
  /** You may not do this to this record. */
  PermissionDenied = 'PERMISSION_DENIED',
  /** More is asked for than the item can take. */
  QuantityExceeded = 'QUANTITY_EXCEEDED',
  /** The quote has become an order already; the data says which. */
  QuoteAlreadyConverted = 'QUOTE_ALREADY_CONVERTED',
  /** The quote is past its last day; give it a new one first. */
  QuoteExpired = 'QUOTE_EXPIRED',
  /** Only an approved quote becomes an order. */
  QuoteNotApproved = 'QUOTE_NOT_APPROVED',
  /** The request has become an order already; the data says which. */
  RequestAlreadyOrdered = 'REQUEST_ALREADY_ORDERED',
  /** Only an approved request becomes an order. */
  RequestNotApproved = 'REQUEST_NOT_APPROVED',
  /** The request is with its approvers, decided, or ordered. */
  RequestNotEditable = 'REQUEST_NOT_EDITABLE',
  /** The request waits for no decision. */
  RequestNotPending = 'REQUEST_NOT_PENDING',
  /** The labels of this event come from its caller; its rule can name none. */
  RuleCellLocked = 'RULE_CELL_LOCKED',
  /** The declared transitions do not allow this move of a label. */
  TransitionNotAllowed = 'TRANSITION_NOT_ALLOWED',
  /** The record has changed since the version that you expected. */
  VersionConflict = 'VERSION_CONFLICT',
  /** Nobody has said yet which label this word means. */
  WordUnknown = 'WORD_UNKNOWN'
}

/** How the grid groups its rows. */
export enum EventGroup {
  /** Orders with drop-ship suppliers. */
  DropShip = 'DROP_SHIP',
  /** Single items. */
  Item = 'ITEM',
  /** The whole order. */
  Order = 'ORDER'
}

/** What a status event acts on. */
export enum EventLevel {
  /** Single items. */
  Item = 'ITEM',
  /** The whole order. */
  Order = 'ORDER'
}

/** Whether an event can fire on an order now. */
export type EventPossibility = {
  /** The event. */
  event: StatusEventKey;
  /** Where menus show it. */
  group: EventGroup;
  /** What it acts on. */
  level: EventLevel;
  /** Its name. */
  name: Scalars['String']['output'];
  /** True when some input would succeed. */
  possible: Scalars['Boolean']['output'];
  /** All that stands in the way; empty when it is possible. */
  reasons: Array<UserError>;
};

/** Who was to be told of one event. */
export type EventUpdates = {
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Each place. The cart and the customer are told once for a whole action, with its last event. */
  destinations: Array<UpdateDiagnosis>;
  /** The event. */
  event: StatusEventKey;
  /** Id of the event in the history. */
  id: Scalars['ID']['output'];
  /** The order's version after it. */
  sequence: Scalars['Int']['output'];
};

/** The events of an order, newest first. */
export type EventUpdatesConnection = {
  /** The events of this page. */
  edges: Array<EventUpdatesEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An event with its cursor. */
export type EventUpdatesEdge = {
  /** Pass it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** The event and who was to be told. */
  node: EventUpdates;
};

/** One fact that changed. */
export type FactChange = {
  /** Name of the fact. */
  field: Scalars['String']['output'];
  /** Before; null for nothing, or where it is not kept. */
  from?: Maybe<Scalars['JSON']['output']>;
  /** What it is a fact of, such as ORDER, ORDER_ITEM or SHIPMENT. */
  subject: Scalars['String']['output'];
  /** Its id; null where it has none yet. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** After; null for nothing, or where it is not kept. */
  to?: Maybe<Scalars['JSON']['output']>;
};

/** Something that is allowed and probably not meant. */
export type Finding = {
  /** What kind of finding it is, such as SHARED_LABEL. */
  code: Scalars['String']['output'];
  /** The event whose rule it is about. */
  event?: Maybe<StatusEventKey>;
  /** The label it is about. */
  labelId?: Maybe<Scalars['Int']['output']>;
  /** The finding in English. */
  message: Scalars['String']['output'];
};

/** An electronic gift card: one piece of an item as a code, which is never shown here. */
export type GiftCard = {
  /** What it is worth. */
  amount: Money;
  /** Why somebody canceled it, in words. */
  cancelReason?: Maybe<Scalars['String']['output']>;
  /** When it was canceled. */
  canceledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was canceled. */
  canceledFor?: Maybe<GiftCardCanceledFor>;
  /** The last four characters of its code; null as long as there is none. */
  codeEnd?: Maybe<Scalars['String']['output']>;
  /** When its piece came to the label that issues it. */
  createdAt: Scalars['DateTime']['output'];
  /** The latest that was queued about it; null for nothing. */
  delivery?: Maybe<GiftCardDelivery>;
  /** The id of the card. */
  id: Scalars['ID']['output'];
  /** When it got its code. */
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The item of which it is a piece. */
  itemId: Scalars['ID']['output'];
  /** What the item is called. */
  itemName: Scalars['String']['output'];
  /** What the giver writes; null for nothing, or without that right. */
  message?: Maybe<Scalars['String']['output']>;
  /** Whether its code is made by the provider. */
  provided: Scalars['Boolean']['output'];
  /** Who its code is sent to; null for nobody, or without the right to see contacts. */
  recipient?: Maybe<Scalars['String']['output']>;
  /** The name of the recipient; null where nobody said, or without that right. */
  recipientName?: Maybe<Scalars['String']['output']>;
  /** When its code was first sent. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** The article number of the item. */
  sku: Scalars['String']['output'];
  /** What has become of it. */
  state: GiftCardState;
  /** Counts the cards of the item, from 1. */
  unit: Scalars['Int']['output'];
  /** Why nobody was written to; null when somebody was, or will be. */
  unsent?: Maybe<GiftCardUnsentReason>;
};

/** Which gift card is canceled, and why. */
export type GiftCardCancelInput = {
  /** The card. */
  id: Scalars['ID']['input'];
  /** Why, in one line of at most 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** Why a gift card was canceled. */
export enum GiftCardCanceledFor {
  /** The piece that it stands for was canceled or came back. */
  Piece = 'PIECE',
  /** Somebody canceled the card itself. */
  Staff = 'STAFF'
}

/** What is, or was, on its way about a gift card: its mail, or the request for its code. */
export type GiftCardDelivery = {
  /** The same in words, where there is more. */
  detail?: Maybe<Scalars['String']['output']>;
  /** The id of the delivery. */
  id: Scalars['ID']['output'];
  /** EMAIL, or GIFT_CARDS for the provider. */
  kind: DestinationKind;
  /** Why, as a code; null for nothing to say. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What has become of it. */
  state: DeliveryState;
};

/** A gift card after a write. */
export type GiftCardPayload = {
  /** Null when the write was refused. */
  giftCard?: Maybe<GiftCard>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Who makes the codes of gift cards; without an address Waypost makes them itself. */
export type GiftCardProvider = {
  /** Whether there is a secret that signs the requests. */
  hasSecret: Scalars['Boolean']['output'];
  /** Where codes are asked for; null: nowhere. */
  url?: Maybe<Scalars['String']['output']>;
};

/** The provider after a write. */
export type GiftCardProviderPayload = {
  /** Null when it was refused. */
  provider?: Maybe<GiftCardProvider>;
  /** The new secret, which is shown this once; null when none was made. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a call of the provider came to. */
export type GiftCardProviderTestPayload = {
  /** What went wrong; null for nothing. */
  detail?: Maybe<Scalars['String']['output']>;
  /** Whether it answered well. */
  ok: Scalars['Boolean']['output'];
  /** The status of its answer; null for none. */
  status?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Who makes the codes of gift cards. */
export type GiftCardProviderUpdateInput = {
  /** Makes a new secret; for a day the one before signs beside it. */
  newSecret?: Scalars['Boolean']['input'];
  /** An https address that is asked for codes; null: Waypost makes them itself. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Which gift card is sent again. */
export type GiftCardResendInput = {
  /** The card. */
  id: Scalars['ID']['input'];
  /** The address of another mailbox, where the one that it has is wrong. */
  recipient?: InputMaybe<Scalars['String']['input']>;
};

/** What has become of a gift card. */
export enum GiftCardState {
  /** Its code is never sent again. */
  Canceled = 'CANCELED',
  /** It has its code, and no mail with it has arrived. */
  Issued = 'ISSUED',
  /** The provider is asked for its code. */
  Issuing = 'ISSUING',
  /** The mail server has taken a mail with its code. */
  Sent = 'SENT'
}

/** Why nobody was written to when a gift card was issued. */
export enum GiftCardUnsentReason {
  /** The order's channel has e-mails switched off. */
  ChannelSendsNoEmails = 'CHANNEL_SENDS_NO_EMAILS',
  /** All updates were switched off. */
  MasterSwitchOff = 'MASTER_SWITCH_OFF',
  /** Its item names no address. */
  NoAddress = 'NO_ADDRESS'
}

/** A column of a file. */
export type ImportColumn = {
  /** The key of the field that it is read as; null: left out. */
  field?: Maybe<Scalars['String']['output']>;
  /** Its header. */
  header: Scalars['String']['output'];
  /** Its first values, shortened. */
  sample: Array<Scalars['String']['output']>;
};

/** How an entry of a file compares with what is there. */
export enum ImportDifference {
  /** There with other values; it stays unless it is to be overwritten. */
  Different = 'DIFFERENT',
  /** There, but not in the revision that is restored; it goes. */
  Gone = 'GONE',
  /** Not there; the import creates it. */
  New = 'NEW',
  /** There with the same values. */
  Same = 'SAME'
}

/** What a column may hold. */
export type ImportField = {
  /** The key of a field that may stand in the place of this one; null: none may. */
  alternative?: Maybe<Scalars['String']['output']>;
  /** For mappings. */
  key: Scalars['String']['output'];
  /** The header under which it is always known. */
  name: Scalars['String']['output'];
  /** Whether every file must have it. */
  required: Scalars['Boolean']['output'];
};

/** The form of a file. */
export enum ImportFormat {
  /** Rows under a header. */
  Csv = 'CSV',
  /** A list of flat objects; the keys are what headers are in CSV. */
  Json = 'JSON'
}

/** Something that is wrong in a file. */
export type ImportIssue = {
  /** What to decide on; the message may change. */
  code: ErrorCode;
  /** The header of the column; null where it is about none. */
  column?: Maybe<Scalars['String']['output']>;
  /** The line of the file, counted from 1; a row of several lines counts by its first. */
  line: Scalars['Int']['output'];
  /** What is wrong, in English. */
  message: Scalars['String']['output'];
};

/** What one column of a file holds. */
export type ImportMappingInput = {
  /** The key of the field that it holds; null leaves the column out. */
  field?: InputMaybe<Scalars['String']['input']>;
  /** The header of the column, as it stands in the file. */
  header: Scalars['String']['input'];
};

/** One order of a file. */
export type ImportOrder = {
  /** Its number in the file. */
  cartNumber: Scalars['String']['output'];
  /** The lines of its rows. */
  lines: Array<Scalars['Int']['output']>;
  /** Our number of the order; null where there is none. */
  number?: Maybe<Scalars['String']['output']>;
  /** Id of the order; null where there is none. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** What became of it, or would in a dry run. */
  outcome: ImportOutcome;
};

/** What an import made of an order. */
export enum ImportOutcome {
  /** It was new. */
  Created = 'CREATED',
  /** It was known and got the items that it lacked. */
  ItemsAdded = 'ITEMS_ADDED',
  /** It stays out as a whole; the issues say why. */
  Refused = 'REFUSED',
  /** It was known with all its items. */
  Unchanged = 'UNCHANGED'
}

/** What an import did, or would do. */
export type ImportReport = {
  /** Whether what is good in the file went in; false in a dry run and for a file that cannot be read. */
  applied: Scalars['Boolean']['output'];
  /** The columns of the file, and what they are read as. */
  columns: Array<ImportColumn>;
  /** How many orders were new. */
  created: Scalars['Int']['output'];
  /** What columns may hold. */
  fields: Array<ImportField>;
  /** All that is wrong, by line. */
  issues: Array<ImportIssue>;
  /** How many known orders got items. */
  itemsAdded: Scalars['Int']['output'];
  /** Keys of required fields that no column holds. */
  missing: Array<Scalars['String']['output']>;
  /** Every order of the file, in its order. */
  orders: Array<ImportOrder>;
  /** How many orders stay out. */
  refused: Scalars['Int']['output'];
  /** How many rows the file has below its header. */
  rows: Scalars['Int']['output'];
  /** How many orders were known with all their items. */
  unchanged: Scalars['Int']['output'];
};

/** A field that differs from the file. */
export type ImportedDetail = {
  /** The field. */
  field: Scalars['String']['output'];
  /** The present value; null for none. */
  from?: Maybe<Scalars['String']['output']>;
  /** The value in the file; null for none. */
  to?: Maybe<Scalars['String']['output']>;
};

/** An entry of a file: a label, a rule, an appearance or a template. */
export type ImportedEntry = {
  /** The fields that differ. */
  details: Array<ImportedDetail>;
  /** How it compares. */
  difference: ImportDifference;
  /** The label's code, the event's key, or what names an appearance or template. */
  key: Scalars['String']['output'];
  /** The line of the file, or the place of the entry, counted from 1. */
  line: Scalars['Int']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Whether it is written, or would be in a dry run. */
  written: Scalars['Boolean']['output'];
};

/** Adds an item to an order. */
export type ItemAddInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** What makes it an electronic gift card: an object with `recipient`, the e-mail address of one mailbox, and if wanted `recipientName`, `message`, `amount` and `currency`; without an amount a card is worth the unit price. */
  giftCard?: InputMaybe<Scalars['JSON']['input']>;
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is called. */
  name: Scalars['String']['input'];
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** How many, from 1. */
  qty: Scalars['Int']['input'];
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The article number. */
  sku: Scalars['String']['input'];
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
  /** Price of one, in the order's currency. */
  unitPrice: Scalars['Decimal']['input'];
};

/** Cancels quantity of items. */
export type ItemCancelInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items to cancel; without a quantity, all that is open or on backorder. What is open goes first. */
  items: Array<ItemQuantityInput>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Gives items a label by hand. */
export type ItemChangeStatusInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items; all live items when left out. A named item may be dead. */
  itemIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The label's code; give this or the id. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** The label; give this or the code. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Takes shipped items back and sends others in a new order. */
export type ItemExchangeInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items that come back; without a quantity, all that can. */
  items: Array<ItemQuantityInput>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What goes out instead, in an order of its own. */
  replacements: Array<ReplacementInput>;
  /** Whether the goods go back on the shelf. */
  restock?: Scalars['Boolean']['input'];
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Fills backorders of single items. */
export type ItemFillBackorderInput = {
  /** Ships the new order on this day. Only on an approved order, where the fill makes a new one. */
  actualShipDate?: InputMaybe<Scalars['Date']['input']>;
  /** Approves the new order if nothing stays on backorder. Only on an approved order, where the fill makes a new one. */
  approve?: Scalars['Boolean']['input'];
  /** Approves the new order even if something stays on backorder. Only on an approved order, where the fill makes a new one. */
  approveIncomplete?: Scalars['Boolean']['input'];
  /** Moves what is still to be paid on this order to the new one. Only on an approved order, where the fill makes a new one. */
  carryBalance?: Scalars['Boolean']['input'];
  /** Pays for the new order with what the customer is owed on this one, as far as it goes. Only on an approved order, where the fill makes a new one. */
  carryCredit?: Scalars['Boolean']['input'];
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is filled; without a quantity, all that is needed of the item. Everything needed when left out. */
  items?: InputMaybe<Array<ItemQuantityInput>>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with FILL_INCOMPLETE if something would stay on backorder. Only on an approved order, where the fill makes a new one. */
  onlyComplete?: Scalars['Boolean']['input'];
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Puts open items on backorder. */
export type ItemForceBackorderInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items to put on backorder; without a quantity, all that is open. */
  items: Array<ItemQuantityInput>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** A quantity of one item. */
export type ItemQuantity = {
  /** Id of the item. */
  itemId: Scalars['ID']['output'];
  /** How many. */
  qty: Scalars['Int']['output'];
};

/** One item and how much of it. */
export type ItemQuantityInput = {
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** How much of it; all that the event can take when left out. */
  qty?: InputMaybe<Scalars['Int']['input']>;
};

/** Takes shipped items back. */
export type ItemReturnInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items that come back; without a quantity, all that has shipped and not come back. */
  items: Array<ItemQuantityInput>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Leaves the return open until it is decided; the order cannot change its status by hand so long. */
  open?: Scalars['Boolean']['input'];
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether the goods go back on the shelf. */
  restock?: Scalars['Boolean']['input'];
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Revises an item. What is left out stays as it is. */
export type ItemReviseInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** What it is called. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** How many are ordered; not below what has shipped, waits, was canceled or moved. */
  qty?: InputMaybe<Scalars['Int']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
  /** Price of one, in the order's currency. */
  unitPrice?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Sets the ship date of items. */
export type ItemSetActualShipDateInput = {
  /** The day they shipped; today in the time zone of the business when left out. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items; without a quantity, all of each that is open ships. */
  items: Array<ItemQuantityInput>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Says when items should ship. */
export type ItemSetExpectedShipDateInput = {
  /** The day on which they should ship; null takes the date away. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items; each has something yet to ship. */
  items: Array<WholeItemInput>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Reverses a return, wholly or for some of its items. */
export type ItemUnreturnInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items that the customer keeps after all; all that the return holds when left out. */
  items?: InputMaybe<Array<ItemQuantityInput>>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The return. */
  returnId: Scalars['ID']['input'];
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** How a lab answers what arrives. */
export enum LabAnswer {
  /** 400. */
  BadRequest = 'BAD_REQUEST',
  /** 500. */
  Error = 'ERROR',
  /** 410: the sender is to stop for good. */
  Gone = 'GONE',
  /** 200, but only after the seconds have gone by. */
  Late = 'LATE',
  /** 301 with another address, which nobody should follow. */
  Moved = 'MOVED',
  /** Nothing: the connection stays open for a minute and is then cut. */
  None = 'NONE',
  /** 204. */
  NoContent = 'NO_CONTENT',
  /** 200. */
  Ok = 'OK',
  /** 429, with the seconds to wait. */
  TooMany = 'TOO_MANY'
}

/** How a lab is to answer from now on. */
export type LabAnswerInput = {
  /** How it answers. */
  answer: LabAnswer;
  /** The id of the lab. */
  id: Scalars['Int']['input'];
  /** From 1 to 60, for a late answer and for 429; as before when omitted. */
  seconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Which lab to end. */
export type LabDeleteInput = {
  /** The id of the lab. */
  id: Scalars['Int']['input'];
};

/** What is left of a lab that was ended. */
export type LabDeletePayload = {
  /** Its id; null when refused. */
  deletedId?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A header as it came. */
export type LabHeader = {
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value; that of cookies and credentials is not kept. */
  value: Scalars['String']['output'];
};

/** A lab after a write. */
export type LabPayload = {
  /** Null when the write was refused. */
  lab?: Maybe<WebhookLab>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What arrived at a lab. */
export type LabRequest = {
  /** How it was answered. */
  answered: LabAnswer;
  /** When it arrived. */
  at: Scalars['DateTime']['output'];
  /** The body as text. */
  body: Scalars['String']['output'];
  /** All headers, as they came. */
  headers: Array<LabHeader>;
  /** Later ones have higher ids. */
  id: Scalars['ID']['output'];
  /** GET, POST and so on. */
  method: Scalars['String']['output'];
  /** How its signature looked when it arrived. */
  signature: SignatureCheckResult;
  /** Bytes of the body. */
  size: Scalars['Int']['output'];
  /** Path and query as they were asked for. */
  target: Scalars['String']['output'];
};

/** A page of what arrived. */
export type LabRequestConnection = {
  /** The requests, the newest first. */
  edges: Array<LabRequestEdge>;
  /** Where the page is in the list. */
  pageInfo: PageInfo;
};

/** One request of a page. */
export type LabRequestEdge = {
  /** Where it is in the list. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: LabRequest;
};

/** A named status with flags; one list serves orders, items, quotes and accounts. */
export type Label = {
  /** What reaching it does by itself; null for nothing. */
  action?: Maybe<LabelAction>;
  /** Since when nobody can choose it; null while in use. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it means, whatever it is called. */
  category: LabelCategory;
  /** Unique and stable; for integrations. */
  code: Scalars['String']['output'];
  /** Colour as #rrggbb, lower case. */
  color: Scalars['String']['output'];
  /** Wording for customers; a language without one reads the name. */
  customerNames: Array<LocalizedText>;
  /** What the label is for; null when nobody said. */
  description?: Maybe<Scalars['String']['output']>;
  /** Lists sort by this, then by id. */
  displayOrder: Scalars['Int']['output'];
  /** Integer and stable; rules, maps and history refer to it. */
  id: Scalars['Int']['output'];
  /** May be chosen for accounts and order requests. */
  isAccountStatus: Scalars['Boolean']['output'];
  /** What carries it can be edited. */
  isEdit: Scalars['Boolean']['output'];
  /** May be chosen for order items. */
  isOrderLineItemState: Scalars['Boolean']['output'];
  /** May be chosen for orders. */
  isOrderState: Scalars['Boolean']['output'];
  /** May be chosen for quotes; null where its source never said, which decides like false. */
  isQuoteState?: Maybe<Scalars['Boolean']['output']>;
  /** Reaching it sends the customer an e-mail. */
  isSendEmail: Scalars['Boolean']['output'];
  /** Customers may read it; otherwise it is for staff alone. */
  isShowToCustomer: Scalars['Boolean']['output'];
  /** Wording for staff. */
  name: Scalars['String']['output'];
  /** Of the default set: cannot be deleted, and its code cannot change. */
  system: Scalars['Boolean']['output'];
  /** What refers to it. */
  usage: LabelUsage;
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** What reaching a label does by itself. */
export enum LabelAction {
  /** Each gift-card item gets one electronic gift card for each piece, once and for good. */
  IssueGiftCards = 'ISSUE_GIFT_CARDS'
}

/** The one fixed meaning of a label, whatever it is called. */
export enum LabelCategory {
  /** Waits for stock. */
  Backordered = 'BACKORDERED',
  /** Will not happen. */
  Canceled = 'CANCELED',
  /** Done. */
  Completed = 'COMPLETED',
  /** Not submitted yet. */
  Draft = 'DRAFT',
  /** Went wrong. */
  Failed = 'FAILED',
  /** Stopped until something is settled. */
  OnHold = 'ON_HOLD',
  /** Being worked on. */
  Open = 'OPEN',
  /** Waits for somebody: a review, an approval, a payment. */
  Pending = 'PENDING',
  /** Came back. */
  Returned = 'RETURNED',
  /** On its way. */
  Shipped = 'SHIPPED'
}

/** A change of a label. */
export type LabelChange = {
  /** Before; null for none, or a label deleted since. */
  from?: Maybe<Label>;
  /** Name of the label before, as it was then. */
  fromName?: Maybe<Scalars['String']['output']>;
  /** Whether the order or one of its items. */
  subject: SubjectType;
  /** Null for an order that a dry run would create. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** After; null for none, or a label deleted since. */
  to?: Maybe<Label>;
  /** Name of the label after, as it was then. */
  toName?: Maybe<Scalars['String']['output']>;
};

/** How many of a list have a label. */
export type LabelCount = {
  /** Those with it that you may see. */
  count: Scalars['Int']['output'];
  /** Null: those without a label. */
  label?: Maybe<Label>;
};

/** A new label. */
export type LabelCreateInput = {
  /** What reaching it does by itself; nothing when omitted. */
  action?: InputMaybe<LabelAction>;
  /** What it means, whatever it is called. */
  category: LabelCategory;
  /** Unique, up to 100 characters. */
  code: Scalars['String']['input'];
  /** Colour as #rrggbb. */
  color: Scalars['String']['input'];
  /** Wording for customers. */
  customerNames?: InputMaybe<Array<LocalizedTextInput>>;
  /** What it is for, up to 1,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Place in lists, 99 when omitted. */
  displayOrder?: InputMaybe<Scalars['Int']['input']>;
  /** For accounts and order requests. */
  isAccountStatus?: Scalars['Boolean']['input'];
  /** What carries it can be edited. */
  isEdit?: Scalars['Boolean']['input'];
  /** For order items. */
  isOrderLineItemState?: Scalars['Boolean']['input'];
  /** For orders. */
  isOrderState?: Scalars['Boolean']['input'];
  /** For quotes; omitted or null: not said. */
  isQuoteState?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reaching it sends an e-mail. */
  isSendEmail?: Scalars['Boolean']['input'];
  /** Customers may read it. */
  isShowToCustomer?: Scalars['Boolean']['input'];
  /** Wording for staff, up to 100 characters. */
  name: Scalars['String']['input'];
};

/** What is left of a deleted label. */
export type LabelDeletePayload = {
  /** Its id; null when the deletion was refused. */
  deletedId?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which label goes into which. */
export type LabelMergeInput = {
  /** Only answer what would move. */
  dryRun?: Scalars['Boolean']['input'];
  /** The version of the merged label that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The label that is merged, and archived. */
  id: Scalars['Int']['input'];
  /** The label that takes its place everywhere. */
  intoId: Scalars['Int']['input'];
  /** Whose e-mail template stays where both labels have one for the same mails. */
  templates?: LabelMergeTemplates;
};

/** What a merge moved, or would move. */
export type LabelMergePayload = {
  /** The label that took the other in; null when refused. */
  label?: Maybe<Label>;
  /** E-mail templates that both labels have for the same mails, so that one makes room. */
  templateClashes: Scalars['Int']['output'];
  /** What moved to it; null when refused. */
  usage?: Maybe<LabelUsage>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Whose e-mail template stays where both labels of a merge have one. */
export enum LabelMergeTemplates {
  /** The other label's stays; the merged label's is deleted. */
  Keep = 'KEEP',
  /** The merged label's takes the place of the other's. */
  Replace = 'REPLACE'
}

/** A label after a write. */
export type LabelPayload = {
  /** Null when the write was refused. */
  label?: Maybe<Label>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Another order of labels. */
export type LabelReorderInput = {
  /** The revision of the configuration that you looked at. */
  expectedRevision: Scalars['Int']['input'];
  /** They share out their present places in this order; all others stay. */
  ids: Array<Scalars['Int']['input']>;
};

/** The labels after they were put in another order. */
export type LabelReorderPayload = {
  /** All labels that are in use, in their order. */
  labels: Array<Label>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a label may be chosen for. */
export enum LabelScope {
  /** Labels with isAccountStatus. */
  Account = 'ACCOUNT',
  /** Labels with isOrderState. */
  Order = 'ORDER',
  /** Labels with isOrderLineItemState. */
  OrderItem = 'ORDER_ITEM',
  /** Labels with isQuoteState. */
  Quote = 'QUOTE'
}

/** Changes of a label's flags; what is omitted stays. */
export type LabelSetFlagsInput = {
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The label. */
  id: Scalars['Int']['input'];
  /** For accounts and order requests. */
  isAccountStatus?: InputMaybe<Scalars['Boolean']['input']>;
  /** What carries it can be edited. */
  isEdit?: InputMaybe<Scalars['Boolean']['input']>;
  /** For order items. */
  isOrderLineItemState?: InputMaybe<Scalars['Boolean']['input']>;
  /** For orders. */
  isOrderState?: InputMaybe<Scalars['Boolean']['input']>;
  /** For quotes; an explicit null means not said. */
  isQuoteState?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reaching it sends an e-mail. */
  isSendEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /** Switching it works out anew what customers see. */
  isShowToCustomer?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Changes of a label; what is omitted stays. */
export type LabelUpdateInput = {
  /** What reaching it does by itself; null: nothing. */
  action?: InputMaybe<LabelAction>;
  /** What it means, whatever it is called. */
  category?: InputMaybe<LabelCategory>;
  /** Refused for a label of the default set. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Colour as #rrggbb. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** Wording for customers, in place of what is there. */
  customerNames?: InputMaybe<Array<LocalizedTextInput>>;
  /** What it is for; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The label. */
  id: Scalars['Int']['input'];
  /** Wording for staff, up to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What refers to a label. */
export type LabelUsage = {
  /** Accounts that carry it, of those you may see. */
  accounts: Scalars['Int']['output'];
  /** Order items that carry it, of orders you may see. */
  items: Scalars['Int']['output'];
  /** Orders that carry it, of those you may see. */
  orders: Scalars['Int']['output'];
  /** Quotes that carry it, of those you may see. */
  quotes: Scalars['Int']['output'];
  /** Order requests that carry it, of those you may see. */
  requests: Scalars['Int']['output'];
  /** Events whose rule names it. */
  rules: Array<StatusEventKey>;
  /** E-mail templates for mails of this label alone. */
  templates: Scalars['Int']['output'];
  /** Declared transitions from it or to it. */
  transitions: Scalars['Int']['output'];
};

/** A label as you looked at it. */
export type LabelVersionInput = {
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The label. */
  id: Scalars['Int']['input'];
};

/** Money that moved, or the reversal of it. */
export type LedgerEntry = {
  /** Signed: what the entry adds to what has been paid. */
  amount: Money;
  /** When it was recorded. */
  at: Scalars['DateTime']['output'];
  /** Id of the entry. */
  id: Scalars['ID']['output'];
  /** What the entry records. */
  kind: LedgerKind;
  /** How it was paid; null when nobody said. */
  method?: Maybe<Scalars['String']['output']>;
  /** Null for voids and transfers. */
  mode?: Maybe<PaymentMode>;
  /** What had been paid in all after this entry. */
  netPaid: Money;
  /** What other systems call it; null when nobody said. */
  reference?: Maybe<Scalars['String']['output']>;
  /** Whether a later entry reverses this one. */
  voided: Scalars['Boolean']['output'];
  /** The entry that this one reverses; null unless a void. */
  voidsEntryId?: Maybe<Scalars['ID']['output']>;
};

/** The kinds of ledger entry. */
export enum LedgerKind {
  /** Money given back. */
  Credit = 'CREDIT',
  /** Money received. */
  Payment = 'PAYMENT',
  /** One side of a transfer between two orders. */
  Transfer = 'TRANSFER',
  /** Reverses one payment or credit. */
  Void = 'VOID'
}

/** What is left of a deleted entry of a list. */
export type ListEntryDeletePayload = {
  /** Its id; null when the deletion was refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An entry of a list as you looked at it. */
export type ListEntryVersionInput = {
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The entry. */
  id: Scalars['ID']['input'];
};

/** A label's wording in one language. */
export type LocalizedText = {
  /** BCP 47 language tag, such as "fr" or "fr-CA". */
  language: Scalars['String']['output'];
  /** The wording. */
  text: Scalars['String']['output'];
};

/** A label's wording in one language. */
export type LocalizedTextInput = {
  /** BCP 47 language tag, such as "fr" or "fr-CA". */
  language: Scalars['String']['input'];
  /** The wording, up to 100 characters. */
  text: Scalars['String']['input'];
};

/** An amount of money in one currency. */
export type Money = {
  /** With all decimals of the currency, such as "12.50". */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code. */
  currency: Scalars['String']['output'];
};

/** Everything that can be changed. */
export type Mutation = {
  /** Takes an account out of use; what it has goes on. */
  accountArchive: AccountPayload;
  /** Hands accounts over to a member of staff, or to nobody. */
  accountAssign: AccountAssignPayload;
  /** Gives an account another label. */
  accountChangeStatus: AccountPayload;
  /** Creates an account. */
  accountCreate: AccountPayload;
  /** Takes in a file of accounts, known again by their external ids: new ones are created, known ones become what the file says. */
  accountImport: AccountImportPayload;
  /** Puts a duplicate into another account: orders, quotes, requests, people, addresses, notes and children move, and the duplicate is archived. */
  accountMerge: AccountMergePayload;
  /** Adds an internal note to an account. */
  accountNoteAdd: AccountNotePayload;
  /** Brings an archived account back; one that was merged stays archived. */
  accountRestore: AccountPayload;
  /** Edits an account, its contacts and its addresses. */
  accountUpdate: AccountPayload;
  /** Gives up to 1,000 accounts labels; what is refused keeps nothing else back. */
  accountsChangeStatus: AccountsStatusPayload;
  /** Makes a token for an integration; its secret is shown once. */
  apiTokenCreate: ApiTokenCreatePayload;
  /** Ends a token for good, at once. */
  apiTokenRevoke: ApiTokenPayload;
  /** Takes in a file of appearances and e-mail templates, as `appearanceExport` writes it, as one revision or not at all. Needs branding.write too. */
  appearanceImport: ConfigurationFilePayload;
  /** Makes appearances and e-mail templates what they were at a revision, as a new one. Needs branding.write too. */
  appearanceRestore: ConfigurationFilePayload;
  /** Gives an account another approval scheme, or none. The one before stays, inactive; requests that are being decided on go on under it. */
  approvalSchemeSet: ApprovalSchemePayload;
  /** Lets e-mails be sent to an address again. */
  badAddressClear: BadAddressClearPayload;
  /** Gives a branding a logo, or takes it away. */
  brandingLogoSet: BrandingPayload;
  /** Changes how customers meet the business. */
  brandingUpdate: BrandingPayload;
  /** Offers a carrier to nobody any more; its tracking numbers stay links. */
  carrierArchive: CarrierPayload;
  /** Adds a carrier. */
  carrierCreate: CarrierPayload;
  /** Deletes a carrier that no shipment names. */
  carrierDelete: ListEntryDeletePayload;
  /** Offers an archived carrier again. */
  carrierRestore: CarrierPayload;
  /** Changes a carrier. */
  carrierUpdate: CarrierPayload;
  /** Adds a channel. */
  channelCreate: ChannelPayload;
  /** Says what the channel calls labels. Updates that had failed for want of a word wait again. */
  channelSetLabels: ChannelPayload;
  /** Calls the channel with the settings that are kept, and changes nothing there. */
  channelTest: ChannelTestPayload;
  /** Changes settings and switches of a channel. */
  channelUpdate: ChannelPayload;
  /** Says what words of a far system mean, all or nothing, and carries out the pushes that waited for them; after 5,000 the rest follows within a minute. */
  codeWordsUpdate: CodeWordsPayload;
  /** Merges the default labels and rules: creates what is missing, overwrites nothing. */
  defaultsLoad: DefaultsLoadPayload;
  /** Decides that updates which wait or have failed are not sent. */
  deliveryDrop: DeliveryDropPayload;
  /** Sends one update again, with the same id and the same content. One that waits is tried at once. A cart is only sent the newest of its order. */
  deliveryResend: DeliveryPayload;
  /** Sends what a filter finds again, spread over time. A dry run says what it would be; a run can be stopped. */
  deliveryResendMany: DeliveryResendManyPayload;
  /** Ends a run: what it has not begun is left as it was before. */
  deliveryResendStop: DeliveryResendRunPayload;
  /** Sends there again at once, whatever stopped it or held it up. */
  destinationStart: DestinationPayload;
  /** Sends nothing there until somebody starts it again; updates wait meanwhile. */
  destinationStop: DestinationPayload;
  /** Fires DROP_SHIP_CANCELED. */
  dropShipCanceled: StatusEventPayload;
  /** Fires DROP_SHIP_ORDERED. */
  dropShipOrdered: StatusEventPayload;
  /** Sends an e-mail again, letter by letter the same, or written anew to the address that its order has now. One that was kept leaves once a mail server is set. */
  emailResend: EmailPayload;
  /** Decides that an e-mail which waits or has failed is not sent. */
  emailSkip: EmailPayload;
  /** Lets the template that comes with Waypost, or a more general one, stand again. */
  emailTemplateDelete: EmailTemplateDeletePayload;
  /** Keeps a template in place of the one that comes with Waypost, or only checks it. */
  emailTemplateSave: EmailTemplateSavePayload;
  /** Sends the mail of a template for a trial, to one mailbox; a template that is edited needs templates.write. */
  emailTemplateTest: EmailTemplateTestPayload;
  /** Cancels a gift card for good; its code is never sent again. */
  giftCardCancel: GiftCardPayload;
  /** Calls the provider with a message that asks for nothing. */
  giftCardProviderTest: GiftCardProviderTestPayload;
  /** Says who makes the codes of gift cards from now on. */
  giftCardProviderUpdate: GiftCardProviderPayload;
  /** Sends the code of a gift card again, or asks the provider again for it. */
  giftCardResend: GiftCardPayload;
  /** Fires ITEM_ADD. */
  itemAdd: StatusEventPayload;
  /** Fires ITEM_CANCEL. */
  itemCancel: StatusEventPayload;
  /** Fires ITEM_CHANGE_STATUS. A token whose far system has mapped words may give one as `labelCode`; one that nobody has mapped is parked. */
  itemChangeStatus: StatusEventPayload;
  /** Fires ITEM_EXCHANGE. */
  itemExchange: StatusEventPayload;
  /** Fires ITEM_FILL_BACKORDER. */
  itemFillBackorder: StatusEventPayload;
  /** Fires ITEM_FORCE_BACKORDER. */
  itemForceBackorder: StatusEventPayload;
  /** Fires ITEM_RETURN. */
  itemReturn: StatusEventPayload;
  /** Fires ITEM_REVISE. */
  itemRevise: StatusEventPayload;
  /** Fires ITEM_SET_ACTUAL_SHIP_DATE. */
  itemSetActualShipDate: StatusEventPayload;
  /** Fires ITEM_SET_EXPECTED_SHIP_DATE. */
  itemSetExpectedShipDate: StatusEventPayload;
  /** Fires ITEM_UNRETURN. */
  itemUnreturn: StatusEventPayload;
  /** Changes how a lab answers. */
  labAnswer: LabPayload;
  /** Makes a lab that lives for a day. */
  labCreate: LabPayload;
  /** Ends a lab with all that arrived; endpoints that still send to it read that it is gone. */
  labDelete: LabDeletePayload;
  /** Takes a label out of every picker; what carries it keeps it. */
  labelArchive: LabelPayload;
  /** Adds a label of this installation's own. */
  labelCreate: LabelPayload;
  /** Deletes a label that nothing refers to. */
  labelDelete: LabelDeletePayload;
  /** Puts one label in the place of another in rules, transitions, orders and items, and archives that other. */
  labelMerge: LabelMergePayload;
  /** Puts labels in another order. */
  labelReorder: LabelReorderPayload;
  /** Puts an archived label back into the pickers. */
  labelRestore: LabelPayload;
  /** Switches flags of a label. */
  labelSetFlags: LabelPayload;
  /** Changes a label's words, colour or meaning. */
  labelUpdate: LabelPayload;
  /** Takes in a file of labels, a plain list or an order-state table, as one revision or not at all. */
  labelsImport: ConfigurationFilePayload;
  /** Says up to where you have looked: what lies before is told no more. A former position goes back. */
  myDeskLooked: MyDeskLookedPayload;
  /** Fires ORDER_ADD_TRACKING_NUMBER. */
  orderAddTrackingNumber: StatusEventPayload;
  /** Fires ORDER_APPROVE. */
  orderApprove: StatusEventPayload;
  /** Fires ORDER_CANCEL. */
  orderCancel: StatusEventPayload;
  /** Fires ORDER_CANCEL_BACK_ORDER. */
  orderCancelBackOrder: StatusEventPayload;
  /** Fires ORDER_CHANGE_STATUS. A token whose far system has mapped words may give one as `labelCode`; one that nobody has mapped is parked. */
  orderChangeStatus: StatusEventPayload;
  /** Fires ORDER_CREDIT_ISSUED. */
  orderCreditIssued: StatusEventPayload;
  /** Fires ORDER_EDIT_TRACKING_NUMBER. */
  orderEditTrackingNumber: StatusEventPayload;
  /** Fires ORDER_FILL_BACKORDER. */
  orderFillBackorder: StatusEventPayload;
  /** Fires ORDER_FORCE_BACKORDER. */
  orderForceBackorder: StatusEventPayload;
  /** Throws a draft away. */
  orderFormDraftDiscard: OrderFormDraftDiscardPayload;
  /** Keeps the form of an order, to be finished later. No order is made. */
  orderFormDraftSave: OrderFormDraftPayload;
  /** Hides an order from its customers: whatever way they come, there is no such order, and e-mails about it are not sent, gift cards excepted. None of the thirty events: `event` is null, and neither its channel nor endpoints are told. */
  orderHideFromCustomers: StatusEventPayload;
  /** Fires ORDER_IMPORT, then what the order brings with it: payment, approval, ship date, tracking number. Answers ORDER_EXISTS with the order when the channel already has this cart number. Its labels may be mapped words of the far system; a word that nobody has mapped is parked and keeps no order out. */
  orderImport: StatusEventPayload;
  /** Adds a note to an order. */
  orderNoteAdd: OrderNotePayload;
  /** Fires ORDER_PACK. */
  orderPack: StatusEventPayload;
  /** Fires ORDER_PAYMENT_EDIT. */
  orderPaymentEdit: StatusEventPayload;
  /** Fires ORDER_PAYMENT_RECEIVED. */
  orderPaymentReceived: StatusEventPayload;
  /** Fires ORDER_PAYMENT_VOID. */
  orderPaymentVoid: StatusEventPayload;
  /** Takes a request back; it can be submitted again. */
  orderRequestCancel: OrderRequestPayload;
  /** Gives a request another label; its state stays. */
  orderRequestChangeStatus: OrderRequestPayload;
  /** Writes a new order request, as a draft. */
  orderRequestCreate: OrderRequestPayload;
  /** Records an approver's decision on behalf of them. */
  orderRequestDecide: OrderRequestPayload;
  /** Writes an internal note on a request; its version stays. */
  orderRequestNoteAdd: OrderRequestNotePayload;
  /** Makes an approved request an order, once: fires ORDER_IMPORT with source REQUEST, at the prices that were approved, with tax from the tax rates. */
  orderRequestOrder: OrderRequestPayload;
  /** Asks the approvers who decide now once more, at most once a day. */
  orderRequestRemind: OrderRequestPayload;
  /** Submits a request: its approvers are asked in order; where nobody needs to be, it is approved at once. Again after a rejection or a cancellation, as its next round. */
  orderRequestSubmit: OrderRequestPayload;
  /** Edits a request that is a draft, was rejected or taken back. */
  orderRequestUpdate: OrderRequestPayload;
  /** Gives up to 1,000 requests labels, each by itself; their states stay. */
  orderRequestsChangeStatus: OrderRequestsChangePayload;
  /** Fires ORDER_SET_ACTUAL_SHIP_DATE. */
  orderSetActualShipDate: StatusEventPayload;
  /** Shows a hidden order to its customers again, also by the links that they have. E-mails that were not sent meanwhile are not sent by it. */
  orderShowToCustomers: StatusEventPayload;
  /** Fires ORDER_UNAPPROVE. */
  orderUnapprove: StatusEventPayload;
  /** Fires ORDER_UNCANCEL. */
  orderUncancel: StatusEventPayload;
  /** Edits addresses, customer data and custom fields. */
  orderUpdate: OrderPayload;
  /** Takes in a file of orders: good orders go in, bad ones stay out as a whole, known ones get the items that they lack. */
  ordersImport: OrdersImportPayload;
  /** Decides that parked pushes are not to be carried out. */
  parkedPushDismiss: ParkedPushPayload;
  /** Tries parked pushes again, on each order in the order of their arrival. */
  parkedPushReplay: ParkedPushPayload;
  /** Gives a quote another label. */
  quoteChangeStatus: QuotePayload;
  /** Makes an order of an approved quote, once: prices as they are quoted, tax worked out anew. */
  quoteConvert: QuoteConvertPayload;
  /** Writes a quote: in review if a price was altered, else submitted. A dry run answers its totals. */
  quoteCreate: QuotePayload;
  /** Writes a new quote with the content of another, whatever became of that. */
  quoteDuplicate: QuotePayload;
  /** Adds an internal note to a quote; customers never read it. */
  quoteNoteAdd: QuotePayload;
  /** Sends a quote to its customer by e-mail, with a secret link to answer it. A dry run shows the mail. */
  quoteSend: QuoteSendPayload;
  /** Changes how quotes end. */
  quoteSettingsUpdate: QuoteSettingsPayload;
  /** Edits a quote, which makes a new revision. An approved one, and one that ended and gets a new last day, is in review then. */
  quoteUpdate: QuotePayload;
  /** Gives up to 1,000 quotes labels, each by itself, in one transaction. */
  quotesChangeStatus: QuotesStatusPayload;
  /** Decides an open return. APPROVED only closes it, which is none of the thirty events: `event` is null then. REJECTED fires ITEM_UNRETURN for all of it. */
  returnClose: StatusEventPayload;
  /** Offers a reason to nobody any more. */
  returnReasonArchive: ReturnReasonPayload;
  /** Adds a reason at the end. */
  returnReasonCreate: ReturnReasonPayload;
  /** Deletes a reason that no return gives. */
  returnReasonDelete: ListEntryDeletePayload;
  /** Puts the reasons in another order. */
  returnReasonReorder: ReturnReasonReorderPayload;
  /** Offers an archived reason again. */
  returnReasonRestore: ReturnReasonPayload;
  /** Changes the words of a reason; returns keep the words that they were given. */
  returnReasonUpdate: ReturnReasonPayload;
  /** Takes in a file of rules, as one revision or not at all. */
  rulesImport: ConfigurationFilePayload;
  /** Changes the settings of the business. */
  settingsUpdate: BusinessSettingsPayload;
  /** Takes the last event of an order back: fires its inverse and gives the order and its items the labels that they had before. Needs the permission of the inverse event. Refuses with VERSION_CONFLICT once the order has moved on, and with NOT_UNDOABLE what has no way back: a void, an exchange, a fill, a shipment. */
  statusEventUndo: StatusEventPayload;
  /** Makes a link to an order's page that works for 30 days, to give to its customer. */
  statusLinkCreate: StatusLinkCreatePayload;
  /** Ends every link to an order's page, also those in mails that were sent. */
  statusLinksRevoke: StatusLinksRevokePayload;
  /** Takes in statuses that a far system tells in its own words. Known words fire ORDER_CHANGE_STATUS or ITEM_CHANGE_STATUS at once; unknown ones are parked. For tokens only; the order's own channel is not told of what it has told itself. */
  statusPush: StatusPushPayload;
  /** Publishes changes of the grid, all or none. */
  statusRulesUpdate: StatusRulesPayload;
  /** Offers a supplier to nobody any more. */
  supplierArchive: SupplierPayload;
  /** Adds a supplier. */
  supplierCreate: SupplierPayload;
  /** Deletes a supplier without drop-ship orders. */
  supplierDelete: ListEntryDeletePayload;
  /** Offers an archived supplier again. */
  supplierRestore: SupplierPayload;
  /** Changes a supplier; its drop-ship orders show the new name. */
  supplierUpdate: SupplierPayload;
  /** Adds a tax rate. */
  taxRateCreate: TaxRatePayload;
  /** Deletes a tax rate; orders keep the tax that they have. */
  taxRateDelete: ListEntryDeletePayload;
  /** Changes a tax rate; orders keep the tax that they have. */
  taxRateUpdate: TaxRatePayload;
  /** Takes in a file of tracking numbers: fires ORDER_ADD_TRACKING_NUMBER for each that its order does not have yet. */
  trackingImport: TrackingImportPayload;
  /** Adds a member of staff, who sets their password by a one-time link. */
  userInvite: UserInvitePayload;
  /** Changes a user's name or role, or keeps them from signing in. */
  userUpdate: UserPayload;
  /** Adds an endpoint; the secret of its signatures is shown once. */
  webhookEndpointCreate: WebhookEndpointSecretPayload;
  /** Deletes an endpoint with all that waits for it and its log. */
  webhookEndpointDelete: WebhookEndpointDeletePayload;
  /** Gives an endpoint a new secret, which is shown once. For 24 hours the former one signs too. */
  webhookEndpointRotateSecret: WebhookEndpointSecretPayload;
  /** Queues a message of type "webhook.test", which goes the way of all others. */
  webhookEndpointTest: WebhookEndpointTestPayload;
  /** Changes an endpoint. */
  webhookEndpointUpdate: WebhookEndpointPayload;
};


/** Everything that can be changed. */
export type MutationAccountArchiveArgs = {
  input: AccountArchiveInput;
};


/** Everything that can be changed. */
export type MutationAccountAssignArgs = {
  input: AccountAssignInput;
};


/** Everything that can be changed. */
export type MutationAccountChangeStatusArgs = {
  input: AccountChangeStatusInput;
};


/** Everything that can be changed. */
export type MutationAccountCreateArgs = {
  input: AccountCreateInput;
};


/** Everything that can be changed. */
export type MutationAccountImportArgs = {
  input: AccountImportInput;
};


/** Everything that can be changed. */
export type MutationAccountMergeArgs = {
  input: AccountMergeInput;
};


/** Everything that can be changed. */
export type MutationAccountNoteAddArgs = {
  input: AccountNoteAddInput;
};


/** Everything that can be changed. */
export type MutationAccountRestoreArgs = {
  input: AccountArchiveInput;
};


/** Everything that can be changed. */
export type MutationAccountUpdateArgs = {
  input: AccountUpdateInput;
};


/** Everything that can be changed. */
export type MutationAccountsChangeStatusArgs = {
  input: AccountsChangeStatusInput;
};


/** Everything that can be changed. */
export type MutationApiTokenCreateArgs = {
  input: ApiTokenCreateInput;
};


/** Everything that can be changed. */
export type MutationApiTokenRevokeArgs = {
  input: ApiTokenRevokeInput;
};


/** Everything that can be changed. */
export type MutationAppearanceImportArgs = {
  input: ConfigurationFileInput;
};


/** Everything that can be changed. */
export type MutationAppearanceRestoreArgs = {
  input: AppearanceRestoreInput;
};


/** Everything that can be changed. */
export type MutationApprovalSchemeSetArgs = {
  input: ApprovalSchemeSetInput;
};


/** Everything that can be changed. */
export type MutationBadAddressClearArgs = {
  address: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationBrandingLogoSetArgs = {
  input: BrandingLogoInput;
};


/** Everything that can be changed. */
export type MutationBrandingUpdateArgs = {
  input: BrandingUpdateInput;
};


/** Everything that can be changed. */
export type MutationCarrierArchiveArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationCarrierCreateArgs = {
  input: CarrierCreateInput;
};


/** Everything that can be changed. */
export type MutationCarrierDeleteArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationCarrierRestoreArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationCarrierUpdateArgs = {
  input: CarrierUpdateInput;
};


/** Everything that can be changed. */
export type MutationChannelCreateArgs = {
  input: ChannelCreateInput;
};


/** Everything that can be changed. */
export type MutationChannelSetLabelsArgs = {
  input: ChannelSetLabelsInput;
};


/** Everything that can be changed. */
export type MutationChannelTestArgs = {
  id: Scalars['Int']['input'];
};


/** Everything that can be changed. */
export type MutationChannelUpdateArgs = {
  input: ChannelUpdateInput;
};


/** Everything that can be changed. */
export type MutationCodeWordsUpdateArgs = {
  input: CodeWordsUpdateInput;
};


/** Everything that can be changed. */
export type MutationDefaultsLoadArgs = {
  input: DefaultsLoadInput;
};


/** Everything that can be changed. */
export type MutationDeliveryDropArgs = {
  input: DeliveryDropInput;
};


/** Everything that can be changed. */
export type MutationDeliveryResendArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationDeliveryResendManyArgs = {
  input: DeliveryResendManyInput;
};


/** Everything that can be changed. */
export type MutationDeliveryResendStopArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationDestinationStartArgs = {
  id: Scalars['ID']['input'];
  sendWaiting: Scalars['Boolean']['input'];
};


/** Everything that can be changed. */
export type MutationDestinationStopArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationDropShipCanceledArgs = {
  input: DropShipCanceledInput;
};


/** Everything that can be changed. */
export type MutationDropShipOrderedArgs = {
  input: DropShipOrderedInput;
};


/** Everything that can be changed. */
export type MutationEmailResendArgs = {
  input: EmailResendInput;
};


/** Everything that can be changed. */
export type MutationEmailSkipArgs = {
  input: EmailSkipInput;
};


/** Everything that can be changed. */
export type MutationEmailTemplateDeleteArgs = {
  input: EmailTemplateVersionInput;
};


/** Everything that can be changed. */
export type MutationEmailTemplateSaveArgs = {
  input: EmailTemplateSaveInput;
};


/** Everything that can be changed. */
export type MutationEmailTemplateTestArgs = {
  input: EmailTemplateTestInput;
};


/** Everything that can be changed. */
export type MutationGiftCardCancelArgs = {
  input: GiftCardCancelInput;
};


/** Everything that can be changed. */
export type MutationGiftCardProviderUpdateArgs = {
  input: GiftCardProviderUpdateInput;
};


/** Everything that can be changed. */
export type MutationGiftCardResendArgs = {
  input: GiftCardResendInput;
};


/** Everything that can be changed. */
export type MutationItemAddArgs = {
  input: ItemAddInput;
};


/** Everything that can be changed. */
export type MutationItemCancelArgs = {
  input: ItemCancelInput;
};


/** Everything that can be changed. */
export type MutationItemChangeStatusArgs = {
  input: ItemChangeStatusInput;
};


/** Everything that can be changed. */
export type MutationItemExchangeArgs = {
  input: ItemExchangeInput;
};


/** Everything that can be changed. */
export type MutationItemFillBackorderArgs = {
  input: ItemFillBackorderInput;
};


/** Everything that can be changed. */
export type MutationItemForceBackorderArgs = {
  input: ItemForceBackorderInput;
};


/** Everything that can be changed. */
export type MutationItemReturnArgs = {
  input: ItemReturnInput;
};


/** Everything that can be changed. */
export type MutationItemReviseArgs = {
  input: ItemReviseInput;
};


/** Everything that can be changed. */
export type MutationItemSetActualShipDateArgs = {
  input: ItemSetActualShipDateInput;
};


/** Everything that can be changed. */
export type MutationItemSetExpectedShipDateArgs = {
  input: ItemSetExpectedShipDateInput;
};


/** Everything that can be changed. */
export type MutationItemUnreturnArgs = {
  input: ItemUnreturnInput;
};


/** Everything that can be changed. */
export type MutationLabAnswerArgs = {
  input: LabAnswerInput;
};


/** Everything that can be changed. */
export type MutationLabDeleteArgs = {
  input: LabDeleteInput;
};


/** Everything that can be changed. */
export type MutationLabelArchiveArgs = {
  input: LabelVersionInput;
};


/** Everything that can be changed. */
export type MutationLabelCreateArgs = {
  input: LabelCreateInput;
};


/** Everything that can be changed. */
export type MutationLabelDeleteArgs = {
  input: LabelVersionInput;
};


/** Everything that can be changed. */
export type MutationLabelMergeArgs = {
  input: LabelMergeInput;
};


/** Everything that can be changed. */
export type MutationLabelReorderArgs = {
  input: LabelReorderInput;
};


/** Everything that can be changed. */
export type MutationLabelRestoreArgs = {
  input: LabelVersionInput;
};


/** Everything that can be changed. */
export type MutationLabelSetFlagsArgs = {
  input: LabelSetFlagsInput;
};


/** Everything that can be changed. */
export type MutationLabelUpdateArgs = {
  input: LabelUpdateInput;
};


/** Everything that can be changed. */
export type MutationLabelsImportArgs = {
  input: ConfigurationFileInput;
};


/** Everything that can be changed. */
export type MutationMyDeskLookedArgs = {
  input: MyDeskLookedInput;
};


/** Everything that can be changed. */
export type MutationOrderAddTrackingNumberArgs = {
  input: OrderAddTrackingNumberInput;
};


/** Everything that can be changed. */
export type MutationOrderApproveArgs = {
  input: OrderApproveInput;
};


/** Everything that can be changed. */
export type MutationOrderCancelArgs = {
  input: OrderCancelInput;
};


/** Everything that can be changed. */
export type MutationOrderCancelBackOrderArgs = {
  input: OrderCancelBackOrderInput;
};


/** Everything that can be changed. */
export type MutationOrderChangeStatusArgs = {
  input: OrderChangeStatusInput;
};


/** Everything that can be changed. */
export type MutationOrderCreditIssuedArgs = {
  input: OrderCreditIssuedInput;
};


/** Everything that can be changed. */
export type MutationOrderEditTrackingNumberArgs = {
  input: OrderEditTrackingNumberInput;
};


/** Everything that can be changed. */
export type MutationOrderFillBackorderArgs = {
  input: OrderFillBackorderInput;
};


/** Everything that can be changed. */
export type MutationOrderForceBackorderArgs = {
  input: OrderForceBackorderInput;
};


/** Everything that can be changed. */
export type MutationOrderFormDraftDiscardArgs = {
  input: OrderFormDraftDiscardInput;
};


/** Everything that can be changed. */
export type MutationOrderFormDraftSaveArgs = {
  input: OrderFormDraftSaveInput;
};


/** Everything that can be changed. */
export type MutationOrderHideFromCustomersArgs = {
  input: OrderVisibilityInput;
};


/** Everything that can be changed. */
export type MutationOrderImportArgs = {
  input: OrderImportInput;
};


/** Everything that can be changed. */
export type MutationOrderNoteAddArgs = {
  input: OrderNoteAddInput;
};


/** Everything that can be changed. */
export type MutationOrderPackArgs = {
  input: OrderPackInput;
};


/** Everything that can be changed. */
export type MutationOrderPaymentEditArgs = {
  input: OrderPaymentEditInput;
};


/** Everything that can be changed. */
export type MutationOrderPaymentReceivedArgs = {
  input: OrderPaymentReceivedInput;
};


/** Everything that can be changed. */
export type MutationOrderPaymentVoidArgs = {
  input: OrderPaymentVoidInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestCancelArgs = {
  input: OrderRequestCancelInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestChangeStatusArgs = {
  input: OrderRequestChangeStatusInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestCreateArgs = {
  input: OrderRequestCreateInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestDecideArgs = {
  input: OrderRequestDecideInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestNoteAddArgs = {
  input: OrderRequestNoteAddInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestOrderArgs = {
  input: OrderRequestOrderInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestRemindArgs = {
  input: OrderRequestRemindInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestSubmitArgs = {
  input: OrderRequestSubmitInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestUpdateArgs = {
  input: OrderRequestUpdateInput;
};


/** Everything that can be changed. */
export type MutationOrderRequestsChangeStatusArgs = {
  input: OrderRequestsChangeStatusInput;
};


/** Everything that can be changed. */
export type MutationOrderSetActualShipDateArgs = {
  input: OrderSetActualShipDateInput;
};


/** Everything that can be changed. */
export type MutationOrderShowToCustomersArgs = {
  input: OrderVisibilityInput;
};


/** Everything that can be changed. */
export type MutationOrderUnapproveArgs = {
  input: OrderUnapproveInput;
};


/** Everything that can be changed. */
export type MutationOrderUncancelArgs = {
  input: OrderUncancelInput;
};


/** Everything that can be changed. */
export type MutationOrderUpdateArgs = {
  input: OrderUpdateInput;
};


/** Everything that can be changed. */
export type MutationOrdersImportArgs = {
  input: OrdersImportInput;
};


/** Everything that can be changed. */
export type MutationParkedPushDismissArgs = {
  input: ParkedPushDismissInput;
};


/** Everything that can be changed. */
export type MutationParkedPushReplayArgs = {
  input: ParkedPushReplayInput;
};


/** Everything that can be changed. */
export type MutationQuoteChangeStatusArgs = {
  input: QuoteChangeStatusInput;
};


/** Everything that can be changed. */
export type MutationQuoteConvertArgs = {
  input: QuoteConvertInput;
};


/** Everything that can be changed. */
export type MutationQuoteCreateArgs = {
  input: QuoteCreateInput;
};


/** Everything that can be changed. */
export type MutationQuoteDuplicateArgs = {
  input: QuoteDuplicateInput;
};


/** Everything that can be changed. */
export type MutationQuoteNoteAddArgs = {
  input: QuoteNoteAddInput;
};


/** Everything that can be changed. */
export type MutationQuoteSendArgs = {
  input: QuoteSendInput;
};


/** Everything that can be changed. */
export type MutationQuoteSettingsUpdateArgs = {
  input: QuoteSettingsInput;
};


/** Everything that can be changed. */
export type MutationQuoteUpdateArgs = {
  input: QuoteUpdateInput;
};


/** Everything that can be changed. */
export type MutationQuotesChangeStatusArgs = {
  input: QuotesChangeStatusInput;
};


/** Everything that can be changed. */
export type MutationReturnCloseArgs = {
  input: ReturnCloseInput;
};


/** Everything that can be changed. */
export type MutationReturnReasonArchiveArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationReturnReasonCreateArgs = {
  input: ReturnReasonCreateInput;
};


/** Everything that can be changed. */
export type MutationReturnReasonDeleteArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationReturnReasonReorderArgs = {
  input: ReturnReasonReorderInput;
};


/** Everything that can be changed. */
export type MutationReturnReasonRestoreArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationReturnReasonUpdateArgs = {
  input: ReturnReasonUpdateInput;
};


/** Everything that can be changed. */
export type MutationRulesImportArgs = {
  input: ConfigurationFileInput;
};


/** Everything that can be changed. */
export type MutationSettingsUpdateArgs = {
  input: BusinessSettingsInput;
};


/** Everything that can be changed. */
export type MutationStatusEventUndoArgs = {
  input: StatusEventUndoInput;
};


/** Everything that can be changed. */
export type MutationStatusLinkCreateArgs = {
  input: StatusLinkInput;
};


/** Everything that can be changed. */
export type MutationStatusLinksRevokeArgs = {
  input: StatusLinkInput;
};


/** Everything that can be changed. */
export type MutationStatusPushArgs = {
  input: StatusPushInput;
};


/** Everything that can be changed. */
export type MutationStatusRulesUpdateArgs = {
  input: StatusRulesUpdateInput;
};


/** Everything that can be changed. */
export type MutationSupplierArchiveArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationSupplierCreateArgs = {
  input: SupplierCreateInput;
};


/** Everything that can be changed. */
export type MutationSupplierDeleteArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationSupplierRestoreArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationSupplierUpdateArgs = {
  input: SupplierUpdateInput;
};


/** Everything that can be changed. */
export type MutationTaxRateCreateArgs = {
  input: TaxRateCreateInput;
};


/** Everything that can be changed. */
export type MutationTaxRateDeleteArgs = {
  input: ListEntryVersionInput;
};


/** Everything that can be changed. */
export type MutationTaxRateUpdateArgs = {
  input: TaxRateUpdateInput;
};


/** Everything that can be changed. */
export type MutationTrackingImportArgs = {
  input: TrackingImportInput;
};


/** Everything that can be changed. */
export type MutationUserInviteArgs = {
  input: UserInviteInput;
};


/** Everything that can be changed. */
export type MutationUserUpdateArgs = {
  input: UserUpdateInput;
};


/** Everything that can be changed. */
export type MutationWebhookEndpointCreateArgs = {
  input: WebhookEndpointCreateInput;
};


/** Everything that can be changed. */
export type MutationWebhookEndpointDeleteArgs = {
  input: WebhookEndpointVersionInput;
};


/** Everything that can be changed. */
export type MutationWebhookEndpointRotateSecretArgs = {
  input: WebhookEndpointVersionInput;
};


/** Everything that can be changed. */
export type MutationWebhookEndpointTestArgs = {
  input: WebhookEndpointTestInput;
};


/** Everything that can be changed. */
export type MutationWebhookEndpointUpdateArgs = {
  input: WebhookEndpointUpdateInput;
};

/** The desk of whoever asks. */
export type MyDesk = {
  /** How many accounts have each label; archived ones are left out. */
  accountsByLabel: Array<LabelCount>;
  /** What others did since you last looked to accounts, quotes, requests and orders that you may see. */
  changed: DeskChanges;
  /** Open quotes that expire within seven days. */
  expiring: DeskList;
  /** Orders with an item that should have shipped by now, and backordered ones. */
  lateOrders: DeskList;
  /** When you last looked; when you first came if you never did. */
  lookedAt: Scalars['DateTime']['output'];
  /** Up to where you had looked: give it to `myDeskLooked` to go back there. */
  lookedUpTo: Scalars['String']['output'];
  /** Requests on which no approver has decided for two days. */
  stuck: DeskList;
  /** What waits for you: quotes in review, commented on or accepted, and approved requests. */
  waiting: DeskList;
};


/** The desk of whoever asks. */
export type MyDeskChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Up to where you have looked. */
export type MyDeskLookedInput = {
  /** The `position` of the changes that you saw, or a former `lookedUpTo`. */
  position: Scalars['String']['input'];
};

/** What came of having looked. */
export type MyDeskLookedPayload = {
  /** Your desk as it is now. */
  desk: MyDesk;
  /** Up to where you had looked before: the way back. */
  previous: Scalars['String']['output'];
};

/** An order. */
export type Order = {
  /** The business customer; null without one. */
  account?: Maybe<AccountRef>;
  /** The address of its customer when mail servers refuse it; null when they do not, and without the permission to see contact data. */
  badAddress?: Maybe<BadAddress>;
  /** Who is billed; null without the permission to read contact data. */
  billTo?: Maybe<Party>;
  /** The number that its channel gave it; null when no channel did. */
  cartNumber?: Maybe<Scalars['String']['output']>;
  /** The shopping cart or other source that may receive updates; null for a manual order. */
  channel?: Maybe<Channel>;
  /** What the customer wrote; null for nothing. */
  comments?: Maybe<Scalars['String']['output']>;
  /** When Waypost came to know the order. */
  createdAt: Scalars['DateTime']['output'];
  /** Further fields of the merchant. */
  customFields: Scalars['JSON']['output'];
  /** What customers read as its status. */
  customerLabel: Scalars['String']['output'];
  /** Name of the customer. */
  customerName: Scalars['String']['output'];
  /** The order's status page as HTML, as its customer sees it; null where the order was not there yet. */
  customerPage?: Maybe<Scalars['String']['output']>;
  /** The drop-ship orders, oldest first. */
  dropShipOrders: Array<DropShipOrder>;
  /** The e-mails about it, newest first: sent, waiting, kept or failed. Null without the permission to read e-mails. */
  emails?: Maybe<Array<Email>>;
  /** What is true of the order whatever its label. */
  facts: OrderFacts;
  /** Its electronic gift cards, by item and unit; null without the permission to read them. */
  giftCards?: Maybe<Array<GiftCard>>;
  /** Whether staff have hidden it from its customers, who then find no such order and get no e-mails about it. */
  hiddenFromCustomers: Scalars['Boolean']['output'];
  /** Id of the order. */
  id: Scalars['ID']['output'];
  /** The items, by position. */
  items: Array<OrderItem>;
  /** The label of the order; null before its first. */
  label?: Maybe<Label>;
  /** The notes, newest first. */
  notes: Array<OrderNote>;
  /** Our number of the order. */
  number: Scalars['String']['output'];
  /** The order request that it came of; null for none, and for one not visible to you. */
  orderRequest?: Maybe<OrderRequest>;
  /** The packages, by number. */
  packages: Array<Package>;
  /** How the customer pays; null when unknown. */
  paymentMethod?: Maybe<Scalars['String']['output']>;
  /** What the payment is called elsewhere; null when unknown. */
  paymentReference?: Maybe<Scalars['String']['output']>;
  /** Terms of payment; null when unknown. */
  paymentTerms?: Maybe<Scalars['String']['output']>;
  /** The ledger, oldest first. */
  payments: Array<LedgerEntry>;
  /** When the customer placed the order. */
  placedAt: Scalars['DateTime']['output'];
  /** The quote that it came of; null for none, and for one not visible to you. */
  quote?: Maybe<Quote>;
  /** Orders that belong to this one and that you may see. */
  relatedOrders: Array<RelatedOrder>;
  /** The returns, oldest first. */
  returns: Array<OrderReturn>;
  /** Why somebody should look at the order; empty for no reason. */
  reviewReasons: Array<Scalars['String']['output']>;
  /** Who is shipped to; null without the permission to read contact data. */
  shipTo?: Maybe<Party>;
  /** The shipments, oldest first. */
  shipments: Array<Shipment>;
  /** Where the order comes from. */
  source: OrderSource;
  /** What happened to the order, newest first. */
  timeline: TimelineConnection;
  /** The sums. */
  totals: OrderTotals;
  /** When the order last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** For each event, newest first: who was to be told, why or why not, and what became of it. Null without the permission to read updates. */
  updates?: Maybe<EventUpdatesConnection>;
  /** Rises with every change but notes; pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Whether its customers can see it: neither hidden nor of an archived account. */
  visibleToCustomers: Scalars['Boolean']['output'];
};


/** An order. */
export type OrderCustomerPageArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  byLink?: Scalars['Boolean']['input'];
  language?: InputMaybe<CustomerLanguage>;
};


/** An order. */
export type OrderTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** An order. */
export type OrderUpdatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Adds a tracking number to an order. */
export type OrderAddTrackingNumberInput = {
  /** Who carries the parcel. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is in the parcel; everything open when left out. */
  items?: InputMaybe<Array<ItemQuantityInput>>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The tracking number. */
  number: Scalars['String']['input'];
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The day it shipped; today in the time zone of the business when left out. */
  shipDate?: InputMaybe<Scalars['Date']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Approves an order. */
export type OrderApproveInput = {
  /** Also ships everything open with this date, as ORDER_SET_ACTUAL_SHIP_DATE. */
  actualShipDate?: InputMaybe<Scalars['Date']['input']>;
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Cancels what an order has on backorder. */
export type OrderCancelBackOrderInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is canceled; without a quantity, all that is needed of the item. Everything needed when left out. */
  items?: InputMaybe<Array<ItemQuantityInput>>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Cancels a whole order. */
export type OrderCancelInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Gives an order a label by hand. */
export type OrderChangeStatusInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The label's code; give this or the id. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** The label; give this or the code. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** A page of orders. */
export type OrderConnection = {
  /** The orders of this page. */
  edges: Array<OrderEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many orders the filter finds; counted only when asked for. */
  totalCount: OrderCount;
};

/** How many orders there are. */
export type OrderCount = {
  /** Exact up to 10,000. */
  count: Scalars['Int']['output'];
  /** False: there are more. */
  exact: Scalars['Boolean']['output'];
};

/** Records money that went back to the customer. */
export type OrderCreditIssuedInput = {
  /** The amount in the order's currency, above zero. */
  amount: Scalars['Decimal']['input'];
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How it moved, such as Visa or check. */
  method?: InputMaybe<Scalars['String']['input']>;
  /** LOG records money moved elsewhere, TERMINAL a transaction of a gateway. */
  mode?: PaymentMode;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** A reference; with mode TERMINAL the gateway's transaction id, and required. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** A new order. */
export type OrderDraftInput = {
  /** The business customer. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What is paid already; fires ORDER_PAYMENT_RECEIVED when above zero. */
  amountPaid?: InputMaybe<Scalars['Decimal']['input']>;
  /** Approves it unless something needs review; the channel's setting when left out. */
  approve?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who is billed. */
  billTo?: InputMaybe<PartyInput>;
  /** Who carries the parcel. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** The channel's number of the order. */
  cartNumber?: InputMaybe<Scalars['String']['input']>;
  /** Code of the channel that it comes from. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** What the customer wrote. */
  comments?: InputMaybe<Scalars['String']['input']>;
  /** ISO 4217 code, such as EUR. */
  currency: Scalars['String']['input'];
  /** Further fields of the merchant. */
  customFields?: InputMaybe<Scalars['JSON']['input']>;
  /** Discount on the items, at most what they cost; split over them. */
  discount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The items, at least one. */
  items: Array<OrderItemDraftInput>;
  /** Name or code of a label that the order gets instead of the rule's. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** How the customer pays. */
  paymentMethod?: InputMaybe<Scalars['String']['input']>;
  /** When it was placed; now when left out. */
  placedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ships everything with this date. */
  shipDate?: InputMaybe<Scalars['Date']['input']>;
  /** Who is shipped to; the billed party when left out. */
  shipTo?: InputMaybe<PartyInput>;
  /** What shipping costs. */
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
  /** Where it comes from: CHANNEL with a channel, else MANUAL, when left out. */
  source?: InputMaybe<OrderSource>;
  /** Tax on the whole order; split over the items. */
  tax?: InputMaybe<Scalars['Decimal']['input']>;
  /** Works the tax out from the tax rates for where the order goes; `tax` is left out then. */
  taxFromRates?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the sender takes the total to be; a difference is a reason for review. */
  total?: InputMaybe<Scalars['Decimal']['input']>;
  /** A tracking number; fires ORDER_ADD_TRACKING_NUMBER. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** An order with its cursor. */
export type OrderEdge = {
  /** Pass it as `after` or `before` to go on from this order. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** Corrects a shipment. What is left out stays as it is. */
export type OrderEditTrackingNumberInput = {
  /** Who carries it; blank for unknown. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The tracking number; blank takes it away, where the shipment holds items. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The day on which it shipped. */
  shipDate?: InputMaybe<Scalars['Date']['input']>;
  /** The shipment. */
  shipmentId: Scalars['ID']['input'];
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** What is true of an order whatever its label. */
export type OrderFacts = {
  /** Whether the order is approved. */
  approved: Scalars['Boolean']['output'];
  /** Null unless approved. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether any quantity is backordered. */
  backordered: Scalars['Boolean']['output'];
  /** Whether the order is canceled. */
  canceled: Scalars['Boolean']['output'];
  /** Null unless canceled. */
  canceledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything has shipped and nobody owes anything. */
  complete: Scalars['Boolean']['output'];
  /** Whether a return waits for a decision. */
  openReturn: Scalars['Boolean']['output'];
  /** Whether the order is packed. */
  packed: Scalars['Boolean']['output'];
  /** Null unless packed. */
  packedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who packed; null unless packed. */
  packedBy?: Maybe<Scalars['String']['output']>;
  /** What is owed, and by whom. */
  paymentState: PaymentState;
  /** How far the order has shipped. */
  shippingState: ShippingState;
};

/** Events in the order of the feed. `pageInfo.endCursor` is where to go on, and is there on an empty page too unless the feed has none at all. */
export type OrderFeedConnection = {
  /** The events of this page. */
  edges: Array<OrderFeedEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An event with its cursor. */
export type OrderFeedEdge = {
  /** Pass it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: OrderFeedEntry;
};

/** One event in the feed. */
export type OrderFeedEntry = {
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What a webhook is told, without `previousSequence`: in the feed every event of an order comes. */
  body: Scalars['JSON']['output'];
  /** Id of the message; webhooks carry the same as `webhook-id`. */
  messageId: Scalars['String']['output'];
  /** The order. */
  orderId: Scalars['ID']['output'];
  /** Type of the message, such as "order.approve". */
  type: Scalars['String']['output'];
};

/** Fills the backorders of an order. */
export type OrderFillBackorderInput = {
  /** Ships the new order on this day. Only on an approved order, where the fill makes a new one. */
  actualShipDate?: InputMaybe<Scalars['Date']['input']>;
  /** Approves the new order if nothing stays on backorder. Only on an approved order, where the fill makes a new one. */
  approve?: Scalars['Boolean']['input'];
  /** Approves the new order even if something stays on backorder. Only on an approved order, where the fill makes a new one. */
  approveIncomplete?: Scalars['Boolean']['input'];
  /** Moves what is still to be paid on this order to the new one. Only on an approved order, where the fill makes a new one. */
  carryBalance?: Scalars['Boolean']['input'];
  /** Pays for the new order with what the customer is owed on this one, as far as it goes. Only on an approved order, where the fill makes a new one. */
  carryCredit?: Scalars['Boolean']['input'];
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is filled; without a quantity, all that is needed of the item. Everything needed when left out. */
  items?: InputMaybe<Array<ItemQuantityInput>>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with FILL_INCOMPLETE if something would stay on backorder. Only on an approved order, where the fill makes a new one. */
  onlyComplete?: Scalars['Boolean']['input'];
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Which orders; what is left out does not matter, all else must hold. */
export type OrderFilter = {
  /** Of one of these accounts. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Approved or not. */
  approved?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a backordered quantity or not. */
  backordered?: InputMaybe<Scalars['Boolean']['input']>;
  /** Canceled or not. */
  canceled?: InputMaybe<Scalars['Boolean']['input']>;
  /** From one of these channels. */
  channelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Everything shipped and nobody owes anything, or not. */
  complete?: InputMaybe<Scalars['Boolean']['input']>;
  /** Hidden from customers by staff or not. */
  hiddenFromCustomers?: InputMaybe<Scalars['Boolean']['input']>;
  /** With an item that has one of these labels. */
  itemLabelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Having one of these labels. */
  labelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** With a reason for review or not. */
  needsReview?: InputMaybe<Scalars['Boolean']['input']>;
  /** Packed or not. */
  packed?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is owed, and by whom. */
  paymentState?: InputMaybe<PaymentState>;
  /** Placed within. */
  placedAt?: InputMaybe<DateRangeInput>;
  /** How far the order has shipped. */
  shippingState?: InputMaybe<ShippingState>;
  /** From one of these sources. */
  sources?: InputMaybe<Array<OrderSource>>;
  /** The beginning of an order number, cart number, SKU or tracking number, or a part of a name; up to 200 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** True: having no label, or one of `labelIds` where given. False: having one. */
  withoutLabel?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Puts an order on backorder. */
export type OrderForceBackorderInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items to put on backorder; without a quantity, all that is open. Everything open when left out. */
  items?: InputMaybe<Array<ItemQuantityInput>>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** The form of an order that you mean to finish later. Nobody else sees it. */
export type OrderFormDraft = {
  /** What the form holds, as the app keeps it. */
  document: Scalars['JSON']['output'];
  /** Id of the draft. */
  id: Scalars['ID']['output'];
  /** What tells it apart in a list; may be blank. */
  title: Scalars['String']['output'];
  /** When it was last kept. */
  updatedAt: Scalars['DateTime']['output'];
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A draft to throw away. */
export type OrderFormDraftDiscardInput = {
  /** The draft. */
  id: Scalars['ID']['input'];
};

/** What is left of a draft. */
export type OrderFormDraftDiscardPayload = {
  /** Its id; null when it was refused. */
  discardedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A draft after it was kept. */
export type OrderFormDraftPayload = {
  /** Null when it was refused. */
  draft?: Maybe<OrderFormDraft>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A form to keep. */
export type OrderFormDraftSaveInput = {
  /** What the form holds: an object of up to 256 KiB. */
  document: Scalars['JSON']['input'];
  /** The version that you have; needed with an id. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The draft to replace; left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What tells it apart in a list, up to 200 characters. */
  title: Scalars['String']['input'];
};

/** Takes a new order in. */
export type OrderImportInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  order: OrderDraftInput;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** One item of an order. */
export type OrderItem = {
  /** Date of its latest shipment; null before the first. */
  actualShipDate?: Maybe<Scalars['Date']['output']>;
  /** Unit price times the quantity that the customer gets and keeps. */
  amount: Money;
  /** What customers read as its status; null before the first label that they may see. */
  customerLabel?: Maybe<Scalars['String']['output']>;
  /** The item's present share of the order's discount. */
  discount: Money;
  /** When it is expected to ship; null when nobody said. */
  expectedShipDate?: Maybe<Scalars['Date']['output']>;
  /** Id of the item. */
  id: Scalars['ID']['output'];
  /** Whether its pieces are electronic gift cards. */
  isGiftCard: Scalars['Boolean']['output'];
  /** The label of the item; null before its first. */
  label?: Maybe<Label>;
  /** Whether the customer still gets or keeps any of it. */
  live: Scalars['Boolean']['output'];
  /** Name of the product. */
  name: Scalars['String']['output'];
  /** Place in the order, from 1. */
  position: Scalars['Int']['output'];
  /** Quantity canceled. */
  qtyCanceled: Scalars['Int']['output'];
  /** Quantity moved to another order when a backorder was filled. */
  qtyMoved: Scalars['Int']['output'];
  /** Quantity backordered. */
  qtyNeeded: Scalars['Int']['output'];
  /** Quantity that is still to ship and not backordered. */
  qtyOpen: Scalars['Int']['output'];
  /** Quantity ordered. */
  qtyOrdered: Scalars['Int']['output'];
  /** Quantity that came back; never more than has shipped. */
  qtyReturned: Scalars['Int']['output'];
  /** Quantity shipped. */
  qtyShipped: Scalars['Int']['output'];
  /** Stock-keeping unit. */
  sku: Scalars['String']['output'];
  /** The item's present share of the order's tax. */
  tax: Money;
  /** Price of one. */
  unitPrice: Money;
};

/** One item of a new order. */
export type OrderItemDraftInput = {
  /** What makes it an electronic gift card: an object with `recipient`, the e-mail address of one mailbox, and if wanted `recipientName`, `message`, `amount` and `currency`; without an amount a card is worth the unit price. */
  giftCard?: InputMaybe<Scalars['JSON']['input']>;
  /** Name or code of a label that the item gets instead of the rule's. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** What it is called. */
  name: Scalars['String']['input'];
  /** How many, from 1. */
  qty: Scalars['Int']['input'];
  /** The article number. */
  sku: Scalars['String']['input'];
  /** Price of one, in the order's currency. */
  unitPrice: Scalars['Decimal']['input'];
};

/** Something that somebody wrote on an order. */
export type OrderNote = {
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  author: Actor;
  /** Id of the note. */
  id: Scalars['ID']['output'];
  /** Whether customers may read it. */
  public: Scalars['Boolean']['output'];
  /** The text as it was written. */
  text: Scalars['String']['output'];
};

/** A note on an order. */
export type OrderNoteAddInput = {
  /** Which order. */
  orderId: Scalars['ID']['input'];
  /** Whether customers may read it. */
  public?: Scalars['Boolean']['input'];
  /** Up to 10,000 characters. */
  text: Scalars['String']['input'];
};

/** What came of adding a note. */
export type OrderNotePayload = {
  /** The note; null when it was refused. */
  note?: Maybe<OrderNote>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Closes the packing of an order. */
export type OrderPackInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** The packages; one with all that there is to pack when left out. */
  packages?: InputMaybe<Array<PackageInput>>;
  /** Who packed; the caller when left out. */
  packer?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** What came of an edit. */
export type OrderPayload = {
  /** The order as it is now; null when you see no such order. */
  order?: Maybe<Order>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Edits how an order is paid. What is left out stays; null clears. */
export type OrderPaymentEditInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The payment method; null for none. */
  method?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What the payment is called elsewhere; null for nothing. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
  /** Terms of payment; null for none. */
  terms?: InputMaybe<Scalars['String']['input']>;
};

/** Records money that came in. */
export type OrderPaymentReceivedInput = {
  /** The amount in the order's currency, above zero. */
  amount: Scalars['Decimal']['input'];
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How it moved, such as Visa or check. */
  method?: InputMaybe<Scalars['String']['input']>;
  /** LOG records money moved elsewhere, TERMINAL a transaction of a gateway. */
  mode?: PaymentMode;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** A reference; with mode TERMINAL the gateway's transaction id, and required. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Reverses a payment or a credit. */
export type OrderPaymentVoidInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** The payment or credit. */
  entryId: Scalars['ID']['input'];
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What other systems call the reversal. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** What another order is to this one. */
export enum OrderRelation {
  /** A filled backorder of this order made it. */
  Backorder = 'BACKORDER',
  /** An exchange on this order made it. */
  Exchange = 'EXCHANGE',
  /** This order was made from it. */
  Original = 'ORIGINAL'
}

/** A buyer's wish to order, which the approvers of the account decide on. */
export type OrderRequest = {
  /** The account. */
  account: AccountRef;
  /** Who is billed; null without the permission to read contact data. */
  billTo?: Maybe<Party>;
  /** What it takes of its buyer's budget; null where the buyer has none. */
  budget?: Maybe<BudgetUse>;
  /** Who wants to buy. */
  buyer: AccountContact;
  /** What the buyer wrote. */
  comments?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** Who wrote it, as they were called then. */
  createdBy: Scalars['String']['output'];
  /** ISO 4217 code: that of the account. */
  currency: Scalars['String']['output'];
  /** The level that decides now; null where none does. */
  currentLevel?: Maybe<Scalars['Int']['output']>;
  /** When somebody last decided; null for never. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** All that approvers said, of former rounds too, newest first. */
  decisions: Array<ApprovalDecision>;
  /** What happened to it, newest first. */
  history: RecordHistory;
  /** Id of the request. */
  id: Scalars['ID']['output'];
  /** Its label; null for none. */
  label?: Maybe<Label>;
  /** The level up to which it must pass; null where nobody is or was asked. */
  lastLevel?: Maybe<Scalars['Int']['output']>;
  /** What is wanted. */
  lines: Array<OrderRequestLine>;
  /** Internal notes, newest first; up to 200. */
  notes: Array<RecordNote>;
  /** Our number, such as R-1028. */
  number: Scalars['String']['output'];
  /** The order that it has become; null for none, and for one not visible to you. */
  order?: Maybe<Order>;
  /** Whether it did not fit the buyer's budget when it was last submitted. */
  overBudget: Scalars['Boolean']['output'];
  /** Whether the account would owe more than its credit limit with it, or does since it is an order; a reason for review of the order, no refusal. */
  overCreditLimit: Scalars['Boolean']['output'];
  /** The levels that it must pass in this round; empty where nobody is or was asked. */
  path: Array<ApprovalStep>;
  /** What is special about the way that it would take if it were submitted now. */
  pathReasons: Array<ApprovalPathReason>;
  /** What can be done with it now. */
  possible: OrderRequestPossibilities;
  /** The buyer's own reference. */
  reference?: Maybe<Scalars['String']['output']>;
  /** When the approvers who decide now were last asked; null while nobody is. */
  remindedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How often it was submitted. */
  round: Scalars['Int']['output'];
  /** Whether it is decided on under a scheme that the account has replaced since; it goes on under that one. */
  schemeReplaced: Scalars['Boolean']['output'];
  /** Who is shipped to; null without the permission to read contact data. */
  shipTo?: Maybe<Party>;
  /** What shipping costs. */
  shipping: Money;
  /** Where it stands, whatever its label says. */
  state: OrderRequestState;
  /** When it was last submitted; null for never. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Lines and shipping, without tax: what approval and budgets go by. */
  total: Money;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Raised by every change; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A buyer's wish to order, which the approvers of the account decide on. */
export type OrderRequestHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Takes an order request back, which releases its budget. */
export type OrderRequestCancelInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
};

/** What came of one change of many. */
export type OrderRequestChangeResult = {
  /** Place of the change in the input, from 0. */
  index: Scalars['Int']['output'];
  /** What became of it. */
  outcome: RecordChangeOutcome;
  /** The request as it is now; null when you see no such request. */
  request?: Maybe<OrderRequest>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Gives an order request another label; its state stays. */
export type OrderRequestChangeStatusInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The label's code. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** The label; give this, its code or a word. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its number, with or without R-; give this or the id. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request; give this or its number. */
  requestId?: InputMaybe<Scalars['ID']['input']>;
  /** Your system's own word for the label, through the code map of your token. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** A page of order requests. */
export type OrderRequestConnection = {
  /** The requests of this page. */
  edges: Array<OrderRequestEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many requests the filter finds; counted only when asked for. */
  totalCount: RecordCount;
};

/** A new order request of a buyer. */
export type OrderRequestCreateInput = {
  /** The account; the request is in its currency. */
  accountId: Scalars['ID']['input'];
  /** Who is billed; left out for a new one: the account's default address. */
  billTo?: InputMaybe<PartyInput>;
  /** The active contact of the account who wants to buy. */
  buyerId: Scalars['ID']['input'];
  /** What the buyer wrote: up to 10,000 characters; null for nothing. */
  comments?: InputMaybe<Scalars['String']['input']>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is wanted: 1 to 500 lines. */
  lines: Array<OrderRequestLineInput>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The buyer's own reference: up to 200 characters; null for none. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Who is shipped to; left out for a new one: the account's default address. */
  shipTo?: InputMaybe<PartyInput>;
  /** What shipping costs. */
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Records an approver's decision. */
export type OrderRequestDecideInput = {
  /** The contact on behalf of whom it is recorded. */
  approverId: Scalars['ID']['input'];
  /** What they said. A rejection needs `reason`. */
  decision: ApprovalVerdict;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
};

/** An order request with its cursor. */
export type OrderRequestEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: OrderRequest;
};

/** Which order requests; what is left out does not matter, all else must hold. */
export type OrderRequestFilter = {
  /** Of one of these accounts. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of one of these buyers. */
  buyerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Having one of these labels. */
  labelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Of accounts that one of these looks after. */
  managerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In one of these states. */
  states?: InputMaybe<Array<OrderRequestState>>;
  /** Waiting for approval, with nothing decided for at least so many days: 0 to 3650. */
  stuckDays?: InputMaybe<Scalars['Int']['input']>;
  /** A part of the number, the reference, an article, or the name of the buyer or the account; up to 200 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** One line of an order request. */
export type OrderRequestLine = {
  /** Id of the line. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** Its place, from 1. */
  position: Scalars['Int']['output'];
  /** How many. */
  qty: Scalars['Int']['output'];
  /** The article number. */
  sku: Scalars['String']['output'];
  /** Price of all. */
  total: Money;
  /** Price of one. */
  unitPrice: Money;
};

/** One line of an order request. */
export type OrderRequestLineInput = {
  /** What it is called: 1 to 500 characters. */
  name: Scalars['String']['input'];
  /** How many, from 1. */
  qty: Scalars['Int']['input'];
  /** The article number: 1 to 200 characters. */
  sku: Scalars['String']['input'];
  /** Price of one, in the account's currency. */
  unitPrice: Scalars['Decimal']['input'];
};

/** Writes an internal note on an order request. */
export type OrderRequestNoteAddInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
  /** The note: 1 to 10,000 characters. Customers never read it. */
  text: Scalars['String']['input'];
};

/** What came of writing a note. */
export type OrderRequestNotePayload = {
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** The note; null for a refusal. */
  note?: Maybe<RecordNote>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Makes an approved request an order. */
export type OrderRequestOrderInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How the order is paid. */
  paymentMethod?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
};

/** What came of changing an order request. */
export type OrderRequestPayload = {
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** The request as it is now, or would be after a dry run; null for a refusal. */
  request?: Maybe<OrderRequest>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What can be done with a request now. */
export type OrderRequestPossibilities = {
  /** orderRequestCancel. */
  cancel: Possibility;
  /** orderRequestDecide, for somebody. */
  decide: Possibility;
  /** orderRequestUpdate. */
  edit: Possibility;
  /** orderRequestOrder. */
  order: Possibility;
  /** orderRequestRemind. */
  remind: Possibility;
  /** orderRequestSubmit. */
  submit: Possibility;
};

/** Asks the approvers who decide now once more. */
export type OrderRequestRemindInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
};

/** How order requests are sorted. */
export type OrderRequestSort = {
  /** Which way. */
  direction?: SortDirection;
  /** What by. */
  field?: OrderRequestSortField;
};

/** What order requests can be sorted by. */
export enum OrderRequestSortField {
  /** When it was written. */
  CreatedAt = 'CREATED_AT',
  /** When it was last submitted; drafts are the oldest. */
  SubmittedAt = 'SUBMITTED_AT',
  /** The total, whatever its currency. */
  Total = 'TOTAL'
}

/** Where an order request stands, whatever its label says. */
export enum OrderRequestState {
  /** May become an order. */
  Approved = 'APPROVED',
  /** Taken back; it can be edited and submitted again. */
  Canceled = 'CANCELED',
  /** Not submitted yet. */
  Draft = 'DRAFT',
  /** It is an order. */
  Ordered = 'ORDERED',
  /** Waits for its approvers. */
  Pending = 'PENDING',
  /** An approver said no; it can be edited and submitted again. */
  Rejected = 'REJECTED'
}

/** One change of many. */
export type OrderRequestStatusChangeInput = {
  /** The label's code. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** The label; give this, its code or a word. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its number, with or without R-; give this or the id. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request; give this or its number. */
  requestId?: InputMaybe<Scalars['ID']['input']>;
  /** What your system calls the label, as its words were mapped. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** Submits an order request for approval. */
export type OrderRequestSubmitInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
};

/** An edit of an order request; what is left out stays. */
export type OrderRequestUpdateInput = {
  /** Who is billed; left out for a new one: the account's default address. */
  billTo?: InputMaybe<PartyInput>;
  /** What the buyer wrote: up to 10,000 characters; null for nothing. */
  comments?: InputMaybe<Scalars['String']['input']>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** All its lines, 1 to 500. Left out: they stay. */
  lines?: InputMaybe<Array<OrderRequestLineInput>>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The buyer's own reference: up to 200 characters; null for none. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
  /** Who is shipped to; left out for a new one: the account's default address. */
  shipTo?: InputMaybe<PartyInput>;
  /** What shipping costs. */
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What came of changing many order requests. */
export type OrderRequestsChangePayload = {
  /** False when nothing was changed, and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** One for each change, in its order. */
  results: Array<OrderRequestChangeResult>;
  /** Why the whole call was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Gives many order requests other labels; their states stay. */
export type OrderRequestsChangeStatusInput = {
  /** The changes, up to 1,000. Each stands alone: one that is refused stops no other. */
  changes: Array<OrderRequestStatusChangeInput>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Items that came back or are coming back. */
export type OrderReturn = {
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether that order is canceled; null for a plain return. */
  exchangeCanceled?: Maybe<Scalars['Boolean']['output']>;
  /** The order that an exchange created; null for a plain return. */
  exchangeOrderId?: Maybe<Scalars['ID']['output']>;
  /** Id of the return. */
  id: Scalars['ID']['output'];
  /** What came back and was not taken out of the return since. */
  items: Array<ItemQuantity>;
  /** Why; null when nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Whether the goods go back to stock. */
  restock: Scalars['Boolean']['output'];
  /** What was taken out of the return again. */
  reversedItems: Array<ItemQuantity>;
  /** The order number, a dash, and a number from 1. */
  rmaNumber: Scalars['String']['output'];
  /** Where it stands. */
  state: ReturnState;
};

/** Sets the ship date of a whole order. */
export type OrderSetActualShipDateInput = {
  /** The day it shipped; today in the time zone of the business when left out. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** How orders are sorted. */
export type OrderSort = {
  /** Which way. */
  direction?: SortDirection;
  /** What by. */
  field?: OrderSortField;
};

/** What orders can be sorted by. */
export enum OrderSortField {
  /** Our number: 999 before 1000. */
  Number = 'NUMBER',
  /** When the customer placed the order. */
  PlacedAt = 'PLACED_AT'
}

/** Where an order comes from. */
export enum OrderSource {
  /** A filled backorder of an approved order created it. */
  Backorder = 'BACKORDER',
  /** A shopping cart or another system pushed it. */
  Channel = 'CHANNEL',
  /** An exchange created it. */
  Exchange = 'EXCHANGE',
  /** It was in an imported file. */
  File = 'FILE',
  /** Staff entered it. */
  Manual = 'MANUAL',
  /** A quote was converted. */
  Quote = 'QUOTE',
  /** A buyer's request was ordered. */
  Request = 'REQUEST'
}

/** The sums of an order. */
export type OrderTotals = {
  /** What the customer owes; negative: is owed. */
  balance: Money;
  /** Balance carried here from another order, or from here (negative). */
  carriedCharges: Money;
  /** Discount on the items that are live. */
  discount: Money;
  /** Sum of the items. */
  items: Money;
  /** Payments less credits, with transfers. */
  netPaid: Money;
  /** Shipping as it counts: nothing for a canceled order that never shipped. */
  shipping: Money;
  /** Tax of the items that are live. */
  tax: Money;
  /** What the order costs. */
  total: Money;
};

/** Takes an approval back. */
export type OrderUnapproveInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** Takes the cancellation of an order back. */
export type OrderUncancelInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** An edit of what customers told; what is left out stays. */
export type OrderUpdateInput = {
  /** The fields that are given replace the present ones. */
  billTo?: InputMaybe<PartyInput>;
  /** Comments of the customer; null removes them. */
  comments?: InputMaybe<Scalars['String']['input']>;
  /** An object; its keys replace the present ones, a null value removes the key. */
  customFields?: InputMaybe<Scalars['JSON']['input']>;
  /** The version that the edit is made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which order. */
  orderId: Scalars['ID']['input'];
  /** The fields that are given replace the present ones. */
  shipTo?: InputMaybe<PartyInput>;
};

/** Which order is hidden from its customers or shown to them, and why. */
export type OrderVisibilityInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A file of orders, one row per item. */
export type OrdersImportInput = {
  /** Code of the channel that the orders come from; left out, the channel of the caller's token, else none. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** The CSV text, up to 20 MB, 100,000 rows, 200 columns and 64 KiB a value. */
  content: Scalars['String']['input'];
  /** ISO 4217 code of orders for which the file names none. */
  currency?: Scalars['String']['input'];
  /** Reports what would be done, and does nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What columns hold; a column that is not named is known by its header. */
  mapping?: InputMaybe<Array<ImportMappingInput>>;
  /** How dates such as 3/4/2026 are meant. */
  slashDates?: SlashDates;
};

/** The report of an import. */
export type OrdersImportPayload = {
  /** Null when the import was refused before reading. */
  report?: Maybe<ImportReport>;
  /** What is wrong with the input; what is wrong in the file is in the report. */
  userErrors: Array<UserError>;
};

/** A package of a packed order. */
export type Package = {
  /** Id of the package. */
  id: Scalars['ID']['output'];
  /** What it holds. */
  items: Array<ItemQuantity>;
  /** Number of the package in its order, from 1. */
  number: Scalars['Int']['output'];
  /** Grams; null when nobody weighed it. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
};

/** One package and what is in it. */
export type PackageInput = {
  /** What it holds; without a quantity, all of the item that no package before it holds. */
  items: Array<ItemQuantityInput>;
  /** Grams; left out when nobody weighed it. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a page of a list lies. */
export type PageInfo = {
  /** Cursor of the last; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether some lie before. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A status that was pushed with a word that was unknown then. */
export type ParkedPush = {
  /** When it happened there; null when the far system did not say. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The channel whose word it is. */
  channelId?: Maybe<Scalars['Int']['output']>;
  /** Why it was dismissed. */
  dismissReason?: Maybe<Scalars['String']['output']>;
  /** Who dismissed it. */
  dismissedBy?: Maybe<Scalars['String']['output']>;
  /** When it came to its end. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The event in the history of the order. */
  eventId?: Maybe<Scalars['ID']['output']>;
  /** Rises in the order of arrival. */
  id: Scalars['ID']['output'];
  /** The label that it was carried out with. */
  label?: Maybe<Label>;
  /** The order that it tells of. */
  orderId: Scalars['ID']['output'];
  /** Number of the order. */
  orderNumber: Scalars['String']['output'];
  /** Name of the token that pushed it. */
  pushedBy: Scalars['String']['output'];
  /** Why the order did not take it. */
  reasons: Array<UserError>;
  /** When it came. */
  receivedAt: Scalars['DateTime']['output'];
  /** What it is about. */
  scope: StatusPushScope;
  /** Article numbers of the items that it tells of; empty when it is the order. */
  skus: Array<Scalars['String']['output']>;
  /** What has become of it. */
  state: StatusPushState;
  /** The token whose word it is. */
  tokenId?: Maybe<Scalars['ID']['output']>;
  /** The far system's word. */
  word: Scalars['String']['output'];
};

/** A page of parked pushes. */
export type ParkedPushConnection = {
  /** The entries of the page. */
  edges: Array<ParkedPushEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** Parked pushes that are not to be carried out. */
export type ParkedPushDismissInput = {
  /** 1 to 100 pushes, parked or refused. */
  ids: Array<Scalars['ID']['input']>;
  /** Why, up to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** One entry of a page of parked pushes. */
export type ParkedPushEdge = {
  /** Where it stands, for the next page. */
  cursor: Scalars['String']['output'];
  /** The push. */
  node: ParkedPush;
};

/** Which parked pushes; all when left out. */
export type ParkedPushFilter = {
  /** Only with words of this channel. */
  channelId?: InputMaybe<Scalars['Int']['input']>;
  /** Only of this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** Only in these states. */
  states?: InputMaybe<Array<StatusPushState>>;
  /** Only with words of this token. */
  tokenId?: InputMaybe<Scalars['ID']['input']>;
  /** Only with this word. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** Parked pushes after a write. */
export type ParkedPushPayload = {
  /** The pushes as they are now; none when refused. */
  pushes: Array<ParkedPush>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Parked pushes that are to be tried again. */
export type ParkedPushReplayInput = {
  /** 1 to 100 pushes, parked or refused. */
  ids: Array<Scalars['ID']['input']>;
};

/** Who is billed or shipped to. */
export type Party = {
  /** City. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country. */
  country?: Maybe<Scalars['String']['output']>;
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Name of the person or business. */
  name?: Maybe<Scalars['String']['output']>;
  /** Phone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** State or region. */
  state?: Maybe<Scalars['String']['output']>;
  /** Street and number; several lines are kept. */
  street?: Maybe<Scalars['String']['output']>;
  /** ZIP or postal code. */
  zip?: Maybe<Scalars['String']['output']>;
};

/** Who is billed or shipped to; what is left out stays unknown. */
export type PartyInput = {
  /** City. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person or business. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** State or region. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Street and number; several lines are kept. */
  street?: InputMaybe<Scalars['String']['input']>;
  /** ZIP or postal code. */
  zip?: InputMaybe<Scalars['String']['input']>;
};

/** How money that an entry records was moved. */
export enum PaymentMode {
  /** Elsewhere; the entry only notes it. */
  Log = 'LOG',
  /** By a gateway, whose transaction the reference names. */
  Terminal = 'TERMINAL'
}

/** What is owed on an order, and by whom. */
export enum PaymentState {
  /** The customer owes something. */
  BalanceDue = 'BALANCE_DUE',
  /** The customer is owed something. */
  CreditDue = 'CREDIT_DUE',
  /** Nothing is owed. */
  Paid = 'PAID'
}

/** One thing that a caller may be allowed to do. */
export type PermissionInfo = {
  /** What it allows. */
  description: Scalars['String']['output'];
  /** The name, as scopes of tokens use it. */
  name: Scalars['String']['output'];
  /** The roles that have it. */
  roles: Array<Role>;
};

/** An update that an action owes, or does not, with the reason. */
export type PlannedUpdate = {
  /** The condition that decided, such as DUE or NOTHING_CHANGED. */
  condition: Scalars['String']['output'];
  /** Where it goes. */
  destination: UpdateDestination;
  /** Whether it will leave. */
  due: Scalars['Boolean']['output'];
  /** The event of the action that had the last say. */
  event: StatusEventKey;
  /** Seconds for which it waits for more news of the order, which take its place. */
  holdSeconds: Scalars['Int']['output'];
  /** The label that an e-mail is about; null for others, and when none is due. */
  label?: Maybe<Label>;
  /** The name of the destination. */
  name: Scalars['String']['output'];
  /** Number of the order that it tells of; null for an order that only a dry run would create. */
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** What would be told; null when nothing is. */
  payload?: Maybe<Scalars['JSON']['output']>;
  /** What a cart is told, in words, a line for each thing; empty for others. */
  tells: Array<Scalars['String']['output']>;
};

/** Whether something can be done now. */
export type Possibility = {
  /** True when some input would succeed. */
  possible: Scalars['Boolean']['output'];
  /** All that stands in the way; empty when it is possible. */
  reasons: Array<UserError>;
};

/** Everything that can be read. */
export type Query = {
  /** One account by id or external id; null when you see no such account. */
  account?: Maybe<Account>;
  /** How many accounts that the filter finds and you may see have each label. */
  accountLabelCounts: Array<LabelCount>;
  /** The people to whom accounts can be handed over, by name. */
  accountManagers: Array<AccountManager>;
  /** The accounts that you may see. */
  accounts: AccountConnection;
  /** All tokens, the newest first and ended ones last. */
  apiTokens: Array<ApiToken>;
  /** The mail that customers would get with an appearance; nothing is written. */
  appearanceEmailPreview: AppearanceEmailPreview;
  /** How customers meet the business, and the e-mail templates that somebody wrote, as JSON: channels and labels by code, logos as data, no secrets. Needs branding.write too. */
  appearanceExport: Scalars['String']['output'];
  /** What customers would see with an appearance; nothing is written. */
  appearancePreview: AppearancePreview;
  /** The way that an amount would take now through the approval scheme in force. */
  approvalPath: ApprovalPathPreview;
  /** The articles that orders wait for, by article number. The orders themselves are in `orders` with the filter `backordered`. */
  backorders: BackorderConnection;
  /** Addresses that mail servers refuse, those refused last first. */
  badAddresses: BadAddressConnection;
  /** The default, and then what each channel says, in the order of the channels. */
  brandings: Array<Branding>;
  /** The carriers, by name. */
  carriers: Array<Carrier>;
  /** The channel with this id. */
  channel?: Maybe<Channel>;
  /** The kinds of channels that are told of changes, with the settings that each wants. */
  channelAdapters: Array<ChannelAdapterInfo>;
  /** All channels, in the order in which they were made. */
  channels: Array<Channel>;
  /** What the words of a far system mean, and which of them nobody has mapped yet: name a channel or a token. Null when you see neither. */
  codeWords?: Maybe<CodeWords>;
  /** The present revision of the configuration. */
  configuration: Configuration;
  /** What in the configuration deserves a second look. */
  configurationFindings: Array<Finding>;
  /** All revisions of the configuration, newest first. */
  configurationRevisions: ConfigurationConnection;
  /** Updates of the orders that you may see, newest first. */
  deliveries: DeliveryConnection;
  /** One update; null when you see no such update. */
  delivery?: Maybe<Delivery>;
  /** What somebody has to look after, the most pressing first. */
  deliveryAlerts: Array<DeliveryAlert>;
  /** How many updates have not arrived, by destination and state. */
  deliveryCounts: Array<DeliveryCount>;
  /** One run with how far it is; null when you see no such run. */
  deliveryResendRun?: Maybe<DeliveryResendRun>;
  /** The ten runs that were asked for last, newest first. */
  deliveryResendRuns: Array<DeliveryResendRun>;
  /** The places that updates go to, carts first, by name, with their health. */
  destinations: Array<Destination>;
  /** One e-mail; null when you see no such e-mail. */
  email?: Maybe<Email>;
  /** How e-mails leave, and what of them needs looking after. */
  emailStatus: EmailStatus;
  /** The template of one place; null when there is none. */
  emailTemplate?: Maybe<EmailTemplate>;
  /** The mail of a template, about a real order or one that was made up. */
  emailTemplatePreview: EmailTemplatePreview;
  /** All templates in force, from the general to the special. */
  emailTemplates: Array<EmailTemplate>;
  /** What templates of a purpose can name. */
  emailVariables: Array<EmailVariable>;
  /** E-mails about the orders that you may see, newest first. */
  emails: EmailConnection;
  /** Who makes the codes of gift cards. */
  giftCardProvider: GiftCardProvider;
  /** One lab; null when there is none or it has ended. */
  lab?: Maybe<WebhookLab>;
  /** One request; null when there is none or it made room for newer ones. */
  labRequest?: Maybe<LabRequest>;
  /** What arrived at a lab, the newest first; the last hundred are kept. */
  labRequests: LabRequestConnection;
  /** The label with this id or this code; archived ones too. */
  label?: Maybe<Label>;
  /** Labels by display order, then id. With a scope: those that may be chosen for it. */
  labels: Array<Label>;
  /** The labels in use as CSV, an order-state table with its NULLs. */
  labelsExport: Scalars['String']['output'];
  /** All labs that have not ended, the newest first. */
  labs: Array<WebhookLab>;
  /** Your desk: what waits for you and what changed, in all that you may see. Account managers see what belongs to their accounts. */
  myDesk: MyDesk;
  /** One order by id, number, or cart number with channel; null when you see no such order. */
  order?: Maybe<Order>;
  /** Every event of the orders that you may see, oldest first. Nothing ever appears behind a cursor that you were given, so whoever reads on from the last one misses nothing. */
  orderFeed: OrderFeedConnection;
  /** One of your drafts; null when you have none with this id. */
  orderFormDraft?: Maybe<OrderFormDraft>;
  /** Your forms of orders that are not finished, the last kept first; at most fifty. */
  orderFormDrafts: Array<OrderFormDraft>;
  /** How many orders that you may see have each label. */
  orderLabelCounts: Array<LabelCount>;
  /** One request by id or number; null when you see no such request. */
  orderRequest?: Maybe<OrderRequest>;
  /** How many of the requests that the filter finds have each label. */
  orderRequestLabelCounts: Array<LabelCount>;
  /** The order requests that you may see. */
  orderRequests: OrderRequestConnection;
  /** The orders that you may see. */
  orders: OrderConnection;
  /** Pushes whose word was unknown when they came, the newest first. */
  parkedPushes: ParkedPushConnection;
  /** Everything that can be allowed, with the roles that have it. */
  permissions: Array<PermissionInfo>;
  /** For each event whether it can fire on the order now, and if not, all the reasons. Never disagrees with the mutation. */
  possibleEvents: Array<EventPossibility>;
  /** One quote by id or number; null when you see no such quote. */
  quote?: Maybe<Quote>;
  /** How many quotes that the filter finds and you may see have each label. */
  quoteLabelCounts: Array<LabelCount>;
  /** How quotes end. */
  quoteSettings: QuoteSettings;
  /** The quotes that you may see. */
  quotes: QuoteConnection;
  /** What is offered as the reason of a return, in its order. */
  returnReasons: Array<ReturnReason>;
  /** The grid of rules as CSV. */
  rulesExport: Scalars['String']['output'];
  /** What is true of the whole business. */
  settings: BusinessSettings;
  /** The grid: always thirty rows, in its order. */
  statusRules: Array<StatusRule>;
  /** The suppliers of drop-ship orders, by name. */
  suppliers: Array<Supplier>;
  /** The tax rates, by country and region. */
  taxRates: Array<TaxRate>;
  /** All members of staff, by name. */
  users: Array<User>;
  /** Who you are and what you may do. */
  viewer: Viewer;
  /** One endpoint; null when there is none. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
  /** All endpoints for integrators, by name. */
  webhookEndpoints: Array<WebhookEndpoint>;
  /** All that an endpoint may choose to be told of: filters first, then each event. */
  webhookMessageTypes: Array<WebhookMessageType>;
  /** The message of an event, of a real order or of one that was made up. */
  webhookPreview: WebhookPreview;
  /** Checks the signature of a message step by step, as if it arrived now. */
  webhookSignatureCheck: SignatureCheckResult;
};


/** Everything that can be read. */
export type QueryAccountArgs = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryAccountLabelCountsArgs = {
  filter?: InputMaybe<AccountFilter>;
};


/** Everything that can be read. */
export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AccountSort>;
};


/** Everything that can be read. */
export type QueryAppearanceEmailPreviewArgs = {
  input: AppearancePreviewInput;
};


/** Everything that can be read. */
export type QueryAppearanceExportArgs = {
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryAppearancePreviewArgs = {
  input: AppearancePreviewInput;
};


/** Everything that can be read. */
export type QueryApprovalPathArgs = {
  accountId: Scalars['ID']['input'];
  amount: Scalars['Decimal']['input'];
  buyerId?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryBackordersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryBadAddressesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryCarriersArgs = {
  includeArchived?: Scalars['Boolean']['input'];
};


/** Everything that can be read. */
export type QueryChannelArgs = {
  id: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryCodeWordsArgs = {
  channelId?: InputMaybe<Scalars['Int']['input']>;
  tokenId?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryConfigurationRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryDeliveryArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryDeliveryResendRunArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryEmailArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryEmailTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryEmailTemplatePreviewArgs = {
  input: EmailTemplatePreviewInput;
};


/** Everything that can be read. */
export type QueryEmailVariablesArgs = {
  purpose: EmailTemplatePurpose;
};


/** Everything that can be read. */
export type QueryEmailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmailFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryLabArgs = {
  id: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryLabRequestArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryLabRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  labId: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryLabelArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryLabelsArgs = {
  includeArchived?: Scalars['Boolean']['input'];
  scope?: InputMaybe<LabelScope>;
};


/** Everything that can be read. */
export type QueryOrderArgs = {
  cartNumber?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryOrderFeedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryOrderFormDraftArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryOrderRequestArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryOrderRequestLabelCountsArgs = {
  filter?: InputMaybe<OrderRequestFilter>;
};


/** Everything that can be read. */
export type QueryOrderRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrderRequestSort>;
};


/** Everything that can be read. */
export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrderSort>;
};


/** Everything that can be read. */
export type QueryParkedPushesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParkedPushFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type QueryPossibleEventsArgs = {
  itemIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderId: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryQuoteArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryQuoteLabelCountsArgs = {
  filter?: InputMaybe<QuoteFilter>;
};


/** Everything that can be read. */
export type QueryQuotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QuoteFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<QuoteSort>;
};


/** Everything that can be read. */
export type QueryReturnReasonsArgs = {
  includeArchived?: Scalars['Boolean']['input'];
};


/** Everything that can be read. */
export type QuerySuppliersArgs = {
  includeArchived?: Scalars['Boolean']['input'];
};


/** Everything that can be read. */
export type QueryWebhookEndpointArgs = {
  id: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryWebhookPreviewArgs = {
  endpointId?: InputMaybe<Scalars['Int']['input']>;
  event: StatusEventKey;
  orderNumber?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryWebhookSignatureCheckArgs = {
  input: SignatureCheckInput;
};

/** A quote. */
export type Quote = {
  /** When the customer accepted this revision; null when that was not so. */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whose quote it is; null for a customer without an account. */
  account?: Maybe<AccountRef>;
  /** The customer's last answer; null for none. */
  answer?: Maybe<QuoteAnswer>;
  /** Who is billed; null without the permission to read contact data. */
  billTo?: Maybe<Party>;
  /** Code of the channel whose look it has; null for none. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The contact to whom it is sent; null for nobody. */
  contact?: Maybe<AccountContact>;
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** Who wrote it, as they were called then. */
  createdBy: Scalars['String']['output'];
  /** ISO 4217 code of its amounts. */
  currency: Scalars['String']['output'];
  /** The account, else who is billed; may be empty. */
  customerName: Scalars['String']['output'];
  /** What the customer reads with it. */
  customerNote?: Maybe<Scalars['String']['output']>;
  /** What differs between two revisions. */
  diff: Array<QuoteDifference>;
  /** The quote that it was copied from; null for none, and for one not visible to you. */
  duplicateOf?: Maybe<QuoteRef>;
  /** Whether it is past its end now, whatever its label. */
  expired: Scalars['Boolean']['output'];
  /** The end of that day: from this moment on it does not hold. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last day on which it holds, in the time zone of the business; null: no end. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** What happened to it, newest first. */
  history: RecordHistory;
  /** Id of the quote. */
  id: Scalars['ID']['output'];
  /** Its label; null for none. */
  label?: Maybe<Label>;
  /** Its lines, in their order. */
  lines: Array<QuoteLine>;
  /** Internal notes, newest first; up to 200. */
  notes: Array<RecordNote>;
  /** Our number, such as Q-1028; empty for a new quote that only a dry run wrote. */
  number: Scalars['String']['output'];
  /** The order that it became; null for none, and for one not visible to you. */
  order?: Maybe<Order>;
  /** Where its PDF is read, with a session. */
  pdfUrl: Scalars['String']['output'];
  /** What you can do with it now. */
  possible: QuotePossibilities;
  /** What the customer calls it. */
  reference?: Maybe<Scalars['String']['output']>;
  /** How often it was written; each edit is a revision. */
  revision: Scalars['Int']['output'];
  /** What it said at each revision, newest first; up to 200. */
  revisions: Array<QuoteRevision>;
  /** When it was last sent. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** The revision that was last sent. */
  sentRevision?: Maybe<Scalars['Int']['output']>;
  /** Who is shipped to; null without the permission to read contact data. */
  shipTo?: Maybe<Party>;
  /** Whether the tax follows the rates; else it was given. */
  taxFromRates: Scalars['Boolean']['output'];
  /** What it comes to. */
  totals: QuoteTotals;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Raised by every change; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** Since when an answer of the customer waits for staff; null: none does. */
  waitingSince?: Maybe<Scalars['DateTime']['output']>;
};


/** A quote. */
export type QuoteDiffArgs = {
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};


/** A quote. */
export type QuoteHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What a customer's acceptance of a quote leads to. */
export enum QuoteAcceptance {
  /** An order at once, if staff approved or sent what was accepted. */
  Convert = 'CONVERT',
  /** It waits for staff, who make the order. */
  Staff = 'STAFF'
}

/** A customer's last answer to a quote. */
export type QuoteAnswer = {
  /** How the customer answered. */
  answer: QuoteAnswerKind;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The revision that the customer saw. */
  revision: Scalars['Int']['output'];
  /** What the customer wrote; null for nothing. */
  text?: Maybe<Scalars['String']['output']>;
};

/** How a customer answered a quote, one of 3. */
export enum QuoteAnswerKind {
  /** The customer wants it as it is. */
  Accepted = 'ACCEPTED',
  /** The customer wrote something about it. */
  Commented = 'COMMENTED',
  /** The customer does not want it. */
  Declined = 'DECLINED'
}

/** Gives a quote another label. */
export type QuoteChangeStatusInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The label's code. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** The label; give this, its code or a word. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The quote by its number, with or without Q-. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The quote; give this or its number. */
  quoteId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What your system calls the label, as its words were mapped. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** A page of quotes. */
export type QuoteConnection = {
  /** The quotes of this page. */
  edges: Array<QuoteEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many quotes the filter finds; counted only when asked for. */
  totalCount: RecordCount;
};

/** Makes an order of a quote. */
export type QuoteConvertInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How the customer pays. */
  paymentMethod?: InputMaybe<Scalars['String']['input']>;
  /** Which quote. */
  quoteId: Scalars['ID']['input'];
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of making an order of a quote. */
export type QuoteConvertPayload = {
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** The order, or in a dry run what it would be; null for a refusal, and when you see no such order. */
  order?: Maybe<Order>;
  /** The quote as it is now, or would be after a dry run; null for a refusal. */
  quote?: Maybe<Quote>;
  /** By how much the tax differs from the quoted one, since it was worked out anew; null for a refusal. */
  taxDifference?: Maybe<Money>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A new quote. */
export type QuoteCreateInput = {
  /** Whose quote it is; null for a customer without an account. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is billed; the account's default address where a new quote says nothing. */
  billTo?: InputMaybe<PartyInput>;
  /** Code of the channel whose look it has, and that its order will have. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** The contact of the account to whom it is sent; null for nobody. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** ISO 4217 code; the account's where a new quote says none. An edit that changes it gives all lines anew. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** What the customer reads with it, up to 10,000 characters; null for nothing. */
  customerNote?: InputMaybe<Scalars['String']['input']>;
  /** Taken off the lines, at most what they cost. */
  discount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The last day on which it holds, in the time zone of the business; null for no end. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** All lines, 1 to 500, in their order. Left out of an edit: they stay. */
  lines?: InputMaybe<Array<QuoteLineInput>>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What the customer calls it: 1 to 200 characters; null for nothing. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Who is shipped to; the account's default address where a new quote says nothing, else the billed party. */
  shipTo?: InputMaybe<PartyInput>;
  /** What shipping costs. */
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
  /** A tax of its own; excludes `taxFromRates: true`. */
  tax?: InputMaybe<Scalars['Decimal']['input']>;
  /** Works the tax out from the tax rates for where the goods go, now and at each edit: so it is unless a tax is given. */
  taxFromRates?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One difference between two revisions. */
export type QuoteDifference = {
  /** The field of the quote or of the line; null for a line as a whole. */
  field?: Maybe<Scalars['String']['output']>;
  /** In the former; null for nothing. */
  from?: Maybe<Scalars['JSON']['output']>;
  /** What kind of difference. */
  kind: QuoteDifferenceKind;
  /** The line; null for a field of the quote. */
  lineId?: Maybe<Scalars['ID']['output']>;
  /** What the line is called. */
  name?: Maybe<Scalars['String']['output']>;
  /** Article number of the line. */
  sku?: Maybe<Scalars['String']['output']>;
  /** In the latter; null for nothing. */
  to?: Maybe<Scalars['JSON']['output']>;
};

/** What kind of difference there is between two revisions. */
export enum QuoteDifferenceKind {
  /** A field of the quote itself. */
  Field = 'FIELD',
  /** A line that was not there. */
  LineAdded = 'LINE_ADDED',
  /** One field of a line that is in both. */
  LineChanged = 'LINE_CHANGED',
  /** A line that is gone. */
  LineRemoved = 'LINE_REMOVED'
}

/** Writes a new quote with the content of another. */
export type QuoteDuplicateInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The quote that is copied. */
  quoteId: Scalars['ID']['input'];
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A quote with its cursor. */
export type QuoteEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The quote. */
  node: Quote;
};

/** Which quotes; what is left out does not matter, all else must hold. */
export type QuoteFilter = {
  /** Belonging to one of these accounts. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Having become an order, or not. */
  converted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Written at or after. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Written before. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Past its end now, or not. */
  expired?: InputMaybe<Scalars['Boolean']['input']>;
  /** Having one of these labels. */
  labelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Belonging to an account that one of these looks after. */
  managerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Open, and ending within so many days from now: 1 to 366. */
  nearExpiryDays?: InputMaybe<Scalars['Int']['input']>;
  /** The beginning of the number, with or without Q-, or a part of reference, customer, account, article number or article; up to 200 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Accepted or commented on by the customer, and nobody did anything since; or not. */
  waitingForStaff?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One line of a quote. */
export type QuoteLine = {
  /** Whether the price is another than the list price. */
  altered: Scalars['Boolean']['output'];
  /** Id of the line; it stays the same over revisions. */
  id: Scalars['ID']['output'];
  /** Price of one without a quote. */
  listPrice: Money;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** Its place, from 1. */
  position: Scalars['Int']['output'];
  /** How many. */
  qty: Scalars['Int']['output'];
  /** The article number. */
  sku: Scalars['String']['output'];
  /** Price of them all. */
  total: Money;
  /** Price of one. */
  unitPrice: Money;
};

/** One line of a quote. */
export type QuoteLineInput = {
  /** Which line; left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Price of one without a quote; the unit price where left out of a new line. */
  listPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** What it is called: 1 to 500 characters. */
  name: Scalars['String']['input'];
  /** How many, from 1. */
  qty: Scalars['Int']['input'];
  /** The article number: 1 to 200 characters. */
  sku: Scalars['String']['input'];
  /** Price of one. Another than the list price is an altered one. */
  unitPrice: Scalars['Decimal']['input'];
};

/** A mail as the customer would get it. */
export type QuoteMail = {
  /** The whole page, for a sandboxed frame, with the secret link masked; null while its template fails. */
  html?: Maybe<Scalars['String']['output']>;
  /** Why its template fails with this quote. */
  problems: Array<EmailTemplateProblem>;
  /** Null while its template fails. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The same for readers without HTML; null while its template fails. */
  text?: Maybe<Scalars['String']['output']>;
  /** Who would get it; null without the permission to read contact data. */
  to?: Maybe<Scalars['String']['output']>;
};

/** Adds an internal note to a quote. */
export type QuoteNoteAddInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Which quote. */
  quoteId: Scalars['ID']['input'];
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The note: 1 to 10,000 characters. */
  text: Scalars['String']['input'];
};

/** What came of a change of a quote. */
export type QuotePayload = {
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** The quote as it is now, or would be after a dry run; null for a refusal. */
  quote?: Maybe<Quote>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What can be done with a quote now. */
export type QuotePossibilities = {
  /** quoteChangeStatus to CANCELED. */
  cancel: Possibility;
  /** quoteConvert. */
  convert: Possibility;
  /** quoteDuplicate. */
  duplicate: Possibility;
  /** quoteUpdate without a new last day. */
  edit: Possibility;
  /** quoteUpdate with a new last day for a quote that ended. */
  reopen: Possibility;
  /** quoteSend. */
  send: Possibility;
};

/** A quote, as others refer to it. */
export type QuoteRef = {
  /** Id of the quote. */
  id: Scalars['ID']['output'];
  /** Our number, such as Q-1028. */
  number: Scalars['String']['output'];
};

/** What a quote said at one revision. */
export type QuoteRevision = {
  /** Who wrote it. */
  actor: Actor;
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** The quote as it was, with amounts as decimal text; without addresses for who may not read contact data. */
  document: Scalars['JSON']['output'];
  /** Its number, from 1. */
  revision: Scalars['Int']['output'];
};

/** Sends a quote to its customer, with the link to answer it. */
export type QuoteSendInput = {
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What the mail says besides, as plain text of up to 2,000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Which quote. */
  quoteId: Scalars['ID']['input'];
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The contact's e-mail address or one of the quote's parties; the first of them where left out. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** What came of sending a quote. */
export type QuoteSendPayload = {
  /** False for a refusal and for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** What a dry run would have sent; null for a refusal, and once it is sent. */
  mail?: Maybe<QuoteMail>;
  /** The quote as it is now, or would be after a dry run; null for a refusal. */
  quote?: Maybe<Quote>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How quotes end. */
export type QuoteSettings = {
  /** What a customer's acceptance leads to. */
  acceptance: QuoteAcceptance;
  /** At which time of day, as HH:MM in the time zone of the business. */
  expiryAt: Scalars['String']['output'];
  /** Whether quotes past their last day are marked EXPIRED by themselves; otherwise they keep their label. Either way they become no order. */
  expiryJob: Scalars['Boolean']['output'];
};

/** Changes of how quotes end; what is omitted stays. */
export type QuoteSettingsInput = {
  /** What a customer's acceptance leads to. */
  acceptance?: InputMaybe<QuoteAcceptance>;
  /** At which time of day: 00:00 to 23:59. */
  expiryAt?: InputMaybe<Scalars['String']['input']>;
  /** Whether quotes past their last day are marked EXPIRED by themselves. */
  expiryJob?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How quotes end, after a write. */
export type QuoteSettingsPayload = {
  /** Null when the write was refused. */
  settings?: Maybe<QuoteSettings>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How quotes are sorted. */
export type QuoteSort = {
  /** Which way. */
  direction?: SortDirection;
  /** What by. */
  field?: QuoteSortField;
};

/** What quotes can be sorted by. */
export enum QuoteSortField {
  /** When it was written. */
  CreatedAt = 'CREATED_AT',
  /** When it ends; what has no end comes after all that has one. */
  ExpiresAt = 'EXPIRES_AT',
  /** Our number: Q-999 before Q-1000. */
  Number = 'NUMBER',
  /** The customer's reference, whatever its case. */
  Reference = 'REFERENCE',
  /** The total in minor units, whatever the currency. */
  Total = 'TOTAL',
  /** When it was last changed. */
  UpdatedAt = 'UPDATED_AT'
}

/** One quote of many, and its label. */
export type QuoteStatusChange = {
  /** The label's code. */
  labelCode?: InputMaybe<Scalars['String']['input']>;
  /** The label; give this, its code or a word. */
  labelId?: InputMaybe<Scalars['Int']['input']>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The quote by its number, with or without Q-. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The quote; give this or its number. */
  quoteId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What your system calls the label, as its words were mapped. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** What became of one change of many. */
export type QuoteStatusResult = {
  /** The place of the change in the input, counted from 0. */
  index: Scalars['Int']['output'];
  /** What became of it. */
  outcome: RecordChangeOutcome;
  /** The quote after all changes; null where you see no such quote. */
  quote?: Maybe<Quote>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a quote comes to. */
export type QuoteTotals = {
  /** Taken off the lines. */
  discount: Money;
  /** What shipping costs. */
  shipping: Money;
  /** What the lines cost. */
  subtotal: Money;
  /** The tax. */
  tax: Money;
  /** What is to be paid in all. */
  total: Money;
};

/** An edit of a quote; what is left out stays. */
export type QuoteUpdateInput = {
  /** Whose quote it is; null for a customer without an account. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is billed; the account's default address where a new quote says nothing. */
  billTo?: InputMaybe<PartyInput>;
  /** Code of the channel whose look it has, and that its order will have. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** The contact of the account to whom it is sent; null for nobody. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** ISO 4217 code; the account's where a new quote says none. An edit that changes it gives all lines anew. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** What the customer reads with it, up to 10,000 characters; null for nothing. */
  customerNote?: InputMaybe<Scalars['String']['input']>;
  /** Taken off the lines, at most what they cost. */
  discount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that you saw; another one is refused with VERSION_CONFLICT. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The last day on which it holds, in the time zone of the business; null for no end. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** All lines, 1 to 500, in their order. Left out of an edit: they stay. */
  lines?: InputMaybe<Array<QuoteLineInput>>;
  /** Kept with the history; staff read it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Which quote. */
  quoteId: Scalars['ID']['input'];
  /** Why; kept with the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What the customer calls it: 1 to 200 characters; null for nothing. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Who is shipped to; the account's default address where a new quote says nothing, else the billed party. */
  shipTo?: InputMaybe<PartyInput>;
  /** What shipping costs. */
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
  /** A tax of its own; excludes `taxFromRates: true`. */
  tax?: InputMaybe<Scalars['Decimal']['input']>;
  /** Works the tax out from the tax rates for where the goods go, now and at each edit: so it is unless a tax is given. */
  taxFromRates?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Gives many quotes labels, each by itself. */
export type QuotesChangeStatusInput = {
  /** 1 to 1,000 changes, in their order. */
  changes: Array<QuoteStatusChange>;
  /** Answers what would come of it and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes the call safe to repeat: 1 to 255 visible ASCII characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of many changes of labels. */
export type QuotesStatusPayload = {
  /** Whether any label was changed; false for a dry run. */
  applied: Scalars['Boolean']['output'];
  /** One for each change, in their order; empty where the call was refused. */
  results: Array<QuoteStatusResult>;
  /** Why the call as a whole was refused. */
  userErrors: Array<UserError>;
};

/** What became of one change of many. */
export enum RecordChangeOutcome {
  /** It was made, or would be in a dry run. */
  Changed = 'CHANGED',
  /** Its word means nothing here. */
  PassedOver = 'PASSED_OVER',
  /** The errors say why; the others are made all the same. */
  Refused = 'REFUSED',
  /** There was nothing to change. */
  Unchanged = 'UNCHANGED'
}

/** How many records a list holds in all. */
export type RecordCount = {
  /** Exact up to 10,000. */
  count: Scalars['Int']['output'];
  /** False: there are more. */
  exact: Scalars['Boolean']['output'];
};

/** One thing that happened to an account, a quote or an order request. */
export type RecordEntry = {
  /** Who did it. */
  actor: Actor;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** The fields that changed. */
  changes: Array<RecordFieldChange>;
  /** The label before; null where it did not change, had none, or is deleted. */
  from?: Maybe<Label>;
  /** Name of the label before, as it was then. */
  fromName?: Maybe<Scalars['String']['output']>;
  /** Id of the entry. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: RecordEntryKind;
  /** What was said with it; null for nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** The contact for whom staff recorded it; null where nobody stood in. */
  onBehalfOf?: Maybe<Scalars['String']['output']>;
  /** Why; null when nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The version of the record after it. */
  sequence: Scalars['Int']['output'];
  /** What it happened to. */
  subject: RecordSubject;
  /** Id of what it happened to. */
  subjectId: Scalars['ID']['output'];
  /** The label after; null where it did not change, has none, or is deleted. */
  to?: Maybe<Label>;
  /** Name of the label after, as it was then. */
  toName?: Maybe<Scalars['String']['output']>;
};

/** An entry of a history with its cursor. */
export type RecordEntryEdge = {
  /** Pass it as `after` to go on behind this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: RecordEntry;
};

/** What happened to an account, a quote or an order request. */
export enum RecordEntryKind {
  /** The customer accepted a quote. */
  Accepted = 'ACCEPTED',
  /** It was archived. */
  Archived = 'ARCHIVED',
  /** An account was handed over. */
  Assigned = 'ASSIGNED',
  /** It was canceled. */
  Canceled = 'CANCELED',
  /** The customer commented on a quote. */
  Commented = 'COMMENTED',
  /** A quote became an order. */
  Converted = 'CONVERTED',
  /** It was written. */
  Created = 'CREATED',
  /** An approver approved or rejected a request. */
  Decided = 'DECIDED',
  /** The customer declined a quote. */
  Declined = 'DECLINED',
  /** A quote was found to be past its last day. */
  Expired = 'EXPIRED',
  /** It got another label. */
  LabelChanged = 'LABEL_CHANGED',
  /** An account was merged into another, or took one in. */
  Merged = 'MERGED',
  /** Somebody wrote a note. */
  Noted = 'NOTED',
  /** A request became an order. */
  Ordered = 'ORDERED',
  /** Approvers were reminded. */
  Reminded = 'REMINDED',
  /** It came back from the archive. */
  Restored = 'RESTORED',
  /** An account got another approval scheme. */
  SchemeChanged = 'SCHEME_CHANGED',
  /** A quote was sent to the customer. */
  Sent = 'SENT',
  /** A request was submitted for approval. */
  Submitted = 'SUBMITTED',
  /** It was edited. */
  Updated = 'UPDATED'
}

/** One field that changed. */
export type RecordFieldChange = {
  /** Name of the field. */
  field: Scalars['String']['output'];
  /** Before; null for nothing. */
  from?: Maybe<Scalars['JSON']['output']>;
  /** After; null for nothing. */
  to?: Maybe<Scalars['JSON']['output']>;
};

/** What happened to a record, newest first. */
export type RecordHistory = {
  /** The entries of this page. */
  edges: Array<RecordEntryEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** Something that staff wrote on an account, a quote or an order request. */
export type RecordNote = {
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  author: Actor;
  /** Id of the note. */
  id: Scalars['ID']['output'];
  /** The text as it was written. Customers never read it. */
  text: Scalars['String']['output'];
};

/** What has a label and a history beside orders. */
export enum RecordSubject {
  /** An account. */
  Account = 'ACCOUNT',
  /** An order request. */
  OrderRequest = 'ORDER_REQUEST',
  /** A quote. */
  Quote = 'QUOTE'
}

/** An order that belongs to another. */
export type RelatedOrder = {
  /** The other order. */
  order: Order;
  /** What it is to this order. */
  relation: OrderRelation;
};

/** What goes out instead. */
export type ReplacementInput = {
  /** Discount on all of them, at most what they cost; none when left out. */
  discount?: InputMaybe<Scalars['Decimal']['input']>;
  /** What it is called. */
  name: Scalars['String']['input'];
  /** How many, from 1. */
  qty: Scalars['Int']['input'];
  /** The article number. */
  sku: Scalars['String']['input'];
  /** Tax on all of them; none when left out. */
  tax?: InputMaybe<Scalars['Decimal']['input']>;
  /** Price of one, in the order's currency. */
  unitPrice: Scalars['Decimal']['input'];
};

/** How many updates are left out, and why. */
export type ResendOmission = {
  /** Why. */
  code: ErrorCode;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** What sending many again does, or would do. */
export type ResendPreview = {
  /** How many updates are sent again. */
  count: Scalars['Int']['output'];
  /** When the newest was queued. */
  newestAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the oldest was queued. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the filter finds and is left out. */
  omissions: Array<ResendOmission>;
  /** After how many seconds the last one is due. */
  seconds: Scalars['Int']['output'];
  /** How many of them go where. */
  shares: Array<ResendShare>;
};

/** How many updates a destination gets. */
export type ResendShare = {
  /** How many. */
  count: Scalars['Int']['output'];
  /** Where they go. */
  destination: Destination;
};

/** Decides an open return. */
export type ReturnCloseInput = {
  /** What becomes of it. */
  decision: ReturnDecision;
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order; give this or the number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order's number; give this or the id. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The return, which must be open. */
  returnId: Scalars['ID']['input'];
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** What becomes of an open return. */
export enum ReturnDecision {
  /** It stands: the return is closed. */
  Approved = 'APPROVED',
  /** It does not stand: the return is reversed, wholly. */
  Rejected = 'REJECTED'
}

/** What is offered as the reason of a return. */
export type ReturnReason = {
  /** Since when it is offered to nobody; null while it is. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the reason. */
  id: Scalars['ID']['output'];
  /** Whether anything names it: then it can be archived, not deleted. */
  inUse: Scalars['Boolean']['output'];
  /** The reason as returns give it. */
  text: Scalars['String']['output'];
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A new reason of returns. */
export type ReturnReasonCreateInput = {
  /** Unique whatever the case, up to 200 characters. */
  text: Scalars['String']['input'];
};

/** A reason after a write. */
export type ReturnReasonPayload = {
  /** Null when the write was refused. */
  returnReason?: Maybe<ReturnReason>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Another order of the reasons. */
export type ReturnReasonReorderInput = {
  /** All reasons that are not archived, in the wanted order. */
  ids: Array<Scalars['ID']['input']>;
};

/** The reasons in their new order. */
export type ReturnReasonReorderPayload = {
  /** All that are not archived; empty when it was refused. */
  returnReasons: Array<ReturnReason>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Changes of a reason; what is omitted stays. */
export type ReturnReasonUpdateInput = {
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The reason. */
  id: Scalars['ID']['input'];
  /** Unique, up to 200 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Where a return stands. */
export enum ReturnState {
  /** Accepted. */
  Closed = 'CLOSED',
  /** Waiting for a decision; already counted as returned. */
  Open = 'OPEN',
  /** Taken back, wholly. */
  Reversed = 'REVERSED'
}

/** What a member of staff is here for; it decides their permissions. */
export enum Role {
  /** Works on the orders of their own accounts. */
  AccountManager = 'ACCOUNT_MANAGER',
  /** May do everything. */
  Administrator = 'ADMINISTRATOR',
  /** Works on all orders: imports, events, payments, customer data. */
  Operations = 'OPERATIONS',
  /** Sees orders and labels, without contact data. */
  ReadOnly = 'READ_ONLY'
}

/** A parcel or another shipment. */
export type Shipment = {
  /** Who carries it; null when unknown. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** Id of the shipment. */
  id: Scalars['ID']['output'];
  /** What it holds; empty for a second parcel. */
  items: Array<ItemQuantity>;
  /** The day on which it shipped. */
  shipDate: Scalars['Date']['output'];
  /** Null while there is none. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** The parcel on its carrier's pages; null when the carrier is not in the list. */
  trackingUrl?: Maybe<Scalars['String']['output']>;
};

/** How far an order has shipped. */
export enum ShippingState {
  /** Something has shipped, nothing is open or backordered. */
  All = 'ALL',
  /** Nothing has shipped. */
  Nothing = 'NOTHING',
  /** Something has shipped, something is open or backordered. */
  Partly = 'PARTLY'
}

/** A message as somebody received it. */
export type SignatureCheckInput = {
  /** The exact body. */
  body: Scalars['String']['input'];
  /** The headers, one a line as "name: value"; others than those of the signature too. */
  headers: Scalars['String']['input'];
  /** The secret, with "whsec_" or without. */
  secret: Scalars['String']['input'];
};

/** How the check of a signature went. */
export type SignatureCheckResult = {
  /** Why not: the first step that failed. Null when it is valid. */
  problem?: Maybe<SignatureProblem>;
  /** Whose secret fits: "lab" for its own, otherwise the name of an endpoint; null for none. */
  secretName?: Maybe<Scalars['String']['output']>;
  /** Every step, in order. */
  steps: Array<SignatureStepResult>;
  /** Whether a receiver may trust the message. */
  valid: Scalars['Boolean']['output'];
};

/** Why a signature is bad. */
export enum SignatureProblem {
  /** The body was changed after it was signed. Check the bytes as they arrive, before parsing. */
  BodyChanged = 'BODY_CHANGED',
  /** There is no header webhook-id, or it is empty. */
  IdMissing = 'ID_MISSING',
  /** The signature does not fit this id, timestamp and body under this secret: one of the four is another. */
  NoMatch = 'NO_MATCH',
  /** It was signed with the secret of another endpoint. */
  OtherSecret = 'OTHER_SECRET',
  /** There is no secret to check with. */
  SecretMissing = 'SECRET_MISSING',
  /** What follows "whsec_" in the secret is not base64. */
  SecretNotBase64 = 'SECRET_NOT_BASE64',
  /** It was signed with the letters of the secret. What follows "whsec_" is base64: decode it first. */
  SecretUsedAsText = 'SECRET_USED_AS_TEXT',
  /** The secret has fewer than 24 or more than 64 bytes. */
  SecretWrongLength = 'SECRET_WRONG_LENGTH',
  /** There is no header webhook-signature, or it is empty. */
  SignatureMissing = 'SIGNATURE_MISSING',
  /** What follows "v1," is not base64. Was it written as hexadecimal digits? */
  SignatureNotBase64 = 'SIGNATURE_NOT_BASE64',
  /** No signature is of the version v1, which a shared secret makes. */
  SignatureOfOtherVersion = 'SIGNATURE_OF_OTHER_VERSION',
  /** A signature begins with its version: "v1," and then base64. */
  SignatureWithoutVersion = 'SIGNATURE_WITHOUT_VERSION',
  /** What follows "v1," is not the 32 bytes that HMAC-SHA256 makes. */
  SignatureWrongLength = 'SIGNATURE_WRONG_LENGTH',
  /** The timestamp is more than five minutes ahead; one clock is wrong. */
  TimestampInFuture = 'TIMESTAMP_IN_FUTURE',
  /** The timestamp counts milliseconds; it must count seconds. */
  TimestampInMilliseconds = 'TIMESTAMP_IN_MILLISECONDS',
  /** There is no header webhook-timestamp, or it is empty. */
  TimestampMissing = 'TIMESTAMP_MISSING',
  /** The timestamp is no whole number of seconds since 1970. */
  TimestampNotANumber = 'TIMESTAMP_NOT_A_NUMBER',
  /** The timestamp is more than five minutes old. */
  TimestampTooOld = 'TIMESTAMP_TOO_OLD'
}

/** What a receiver looks at before it trusts a message, in this order. */
export enum SignatureStep {
  /** The header webhook-id is there. */
  Id = 'ID',
  /** The signature fits id, timestamp and body under the secret. */
  Match = 'MATCH',
  /** The secret is base64 of 24 to 64 bytes after "whsec_". */
  SecretForm = 'SECRET_FORM',
  /** The header webhook-signature is there. */
  Signature = 'SIGNATURE',
  /** It holds "v1," and the base64 of 32 bytes. */
  SignatureForm = 'SIGNATURE_FORM',
  /** The header webhook-timestamp is there. */
  Timestamp = 'TIMESTAMP',
  /** The timestamp is a number of seconds. */
  TimestampNumber = 'TIMESTAMP_NUMBER',
  /** The timestamp is at most five minutes away. */
  TimestampRecent = 'TIMESTAMP_RECENT'
}

/** How one step of the check of a signature went. */
export type SignatureStepResult = {
  /** What a client needs to word it. */
  data?: Maybe<Scalars['JSON']['output']>;
  /** Null where it could not be looked at, as something before is missing. */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** Why it failed. */
  problem?: Maybe<SignatureProblem>;
  /** What was looked at. */
  step: SignatureStep;
};

/** How dates with slashes in a file are meant. */
export enum SlashDates {
  /** 31/3/2026 is 31 March. */
  DayFirst = 'DAY_FIRST',
  /** 3/31/2026 is 31 March. */
  MonthFirst = 'MONTH_FIRST',
  /** They are refused, as nothing says which part is the month. */
  None = 'NONE'
}

/** Which way to sort. */
export enum SortDirection {
  /** Smallest first. */
  Asc = 'ASC',
  /** Largest first. */
  Desc = 'DESC'
}

/** One status event that happened. */
export type StatusEvent = {
  /** Who fired it. */
  actor: Actor;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Which of the thirty. */
  event: StatusEventKey;
  /** Whether guards and transitions were passed over. */
  forced: Scalars['Boolean']['output'];
  /** Id of the event in the history. */
  id: Scalars['ID']['output'];
  /** The remark that came with it. */
  note?: Maybe<Scalars['String']['output']>;
  /** Why; null when nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The revision of the configuration that it ran under. */
  revision: Scalars['Int']['output'];
  /** The order's version after it. */
  sequence: Scalars['Int']['output'];
  /** Whether `statusEventUndo` can take it back, as long as nothing else happens. */
  undoable: Scalars['Boolean']['output'];
  /** The event that it took back. */
  undoes?: Maybe<Scalars['ID']['output']>;
};

/** The thirty status events. */
export enum StatusEventKey {
  /** An order placed with a drop-ship supplier is canceled. */
  DropShipCanceled = 'DROP_SHIP_CANCELED',
  /** Items are ordered from a supplier who ships them to the customer. */
  DropShipOrdered = 'DROP_SHIP_ORDERED',
  /** An item is added to an order. */
  ItemAdd = 'ITEM_ADD',
  /** Quantity of one or more items is canceled. */
  ItemCancel = 'ITEM_CANCEL',
  /** Somebody gives one item, several or all of them a label by hand. The label comes with the event, so the rule has none. */
  ItemChangeStatus = 'ITEM_CHANGE_STATUS',
  /** Items come back and others go out in a new order. Both orders change. */
  ItemExchange = 'ITEM_EXCHANGE',
  /** Backordered items are filled: in place, or in a new order when the order is approved. Both orders change. */
  ItemFillBackorder = 'ITEM_FILL_BACKORDER',
  /** One or more items are put on backorder by hand. */
  ItemForceBackorder = 'ITEM_FORCE_BACKORDER',
  /** Shipped items come back. */
  ItemReturn = 'ITEM_RETURN',
  /** Quantity, price or name of an item is revised. */
  ItemRevise = 'ITEM_REVISE',
  /** The date on which one or more items really shipped is set. */
  ItemSetActualShipDate = 'ITEM_SET_ACTUAL_SHIP_DATE',
  /** The date on which one or more items should ship is set. Without an item label here the date stays internal. */
  ItemSetExpectedShipDate = 'ITEM_SET_EXPECTED_SHIP_DATE',
  /** A return is reversed, wholly or for some of its items. */
  ItemUnreturn = 'ITEM_UNRETURN',
  /** A new tracking number is entered. */
  OrderAddTrackingNumber = 'ORDER_ADD_TRACKING_NUMBER',
  /** An order is approved, by hand or on import. */
  OrderApprove = 'ORDER_APPROVE',
  /** A whole order is canceled. What has shipped stays. */
  OrderCancel = 'ORDER_CANCEL',
  /** Backordered quantity is canceled. */
  OrderCancelBackOrder = 'ORDER_CANCEL_BACK_ORDER',
  /** Somebody gives the order a label by hand. The label comes with the event, so the rule has none. */
  OrderChangeStatus = 'ORDER_CHANGE_STATUS',
  /** Money goes back to the customer. */
  OrderCreditIssued = 'ORDER_CREDIT_ISSUED',
  /** An existing tracking number is corrected. */
  OrderEditTrackingNumber = 'ORDER_EDIT_TRACKING_NUMBER',
  /** An order's backordered items are filled: in place, or in a new order when the order is approved. Both orders change. */
  OrderFillBackorder = 'ORDER_FILL_BACKORDER',
  /** Open items of the order are put on backorder. */
  OrderForceBackorder = 'ORDER_FORCE_BACKORDER',
  /** An order arrives, from a file, a shopping cart or a form. Its first label. Other events may follow at once. */
  OrderImport = 'ORDER_IMPORT',
  /** Packing is closed. It occurs once an order, not once a box. */
  OrderPack = 'ORDER_PACK',
  /** Payment method, reference or terms are edited. No money moves. */
  OrderPaymentEdit = 'ORDER_PAYMENT_EDIT',
  /** A payment is logged or captured. */
  OrderPaymentReceived = 'ORDER_PAYMENT_RECEIVED',
  /** A payment or credit is voided. */
  OrderPaymentVoid = 'ORDER_PAYMENT_VOID',
  /** The ship date of the whole order is set. */
  OrderSetActualShipDate = 'ORDER_SET_ACTUAL_SHIP_DATE',
  /** An approval is taken back. */
  OrderUnapprove = 'ORDER_UNAPPROVE',
  /** A cancellation is taken back. */
  OrderUncancel = 'ORDER_UNCANCEL'
}

/** What firing an event did, would do, or why it was refused. */
export type StatusEventPayload = {
  /** Whether anything was changed; false for a dry run and a refusal. */
  applied: Scalars['Boolean']['output'];
  /** The labels that change. */
  changes: Array<LabelChange>;
  /** The order that an exchange or a fill made. */
  createdOrder?: Maybe<Order>;
  /** The event; null for a dry run and a refusal. */
  event?: Maybe<StatusEvent>;
  /** All events of the action on this order, in turn: an approval with a ship date is two. */
  events: Array<StatusEvent>;
  /** The facts that change. */
  factChanges: Array<FactChange>;
  /** The order as it is now, or in a dry run as it would be; null when it was not found. */
  order?: Maybe<Order>;
  /** Set where nobody has said yet what the far system's word means: it was parked, and is carried out once somebody does. */
  parkedPushId?: Maybe<Scalars['ID']['output']>;
  /** Whether `statusEventUndo` can take back all that this did, or in a dry run would do. */
  undoable: Scalars['Boolean']['output'];
  /** The updates that are owed, or not and why. */
  updates: Array<PlannedUpdate>;
  /** Why the event was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Takes back the last event of an order. */
export type StatusEventUndoInput = {
  /** Answers what would happen, and changes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What the e-mail of this action says besides, as plain text of up to 2000 characters; nothing where no e-mail is due. */
  emailText?: InputMaybe<Scalars['String']['input']>;
  /** The event, by its id in the history. */
  eventId: Scalars['ID']['input'];
  /** Refuses with VERSION_CONFLICT when the order is not at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Passes over ORDER_SHIPPED, OPEN_RETURN and TRANSITION_NOT_ALLOWED. Needs the permission events.force and is recorded. */
  force?: Scalars['Boolean']['input'];
  /** Makes a retry safe: 1 to 255 visible ASCII characters, kept for 7 days. The same key with the same input answers what the first call did. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the timeline. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why it happens, for the timeline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tells the order's channel nothing of this action. */
  suppressChannel?: Scalars['Boolean']['input'];
  /** Sends no e-mail for this action. */
  suppressEmail?: Scalars['Boolean']['input'];
};

/** A secret way to an order's page, for its customer. */
export type StatusLink = {
  /** Until when it works. */
  expiresAt: Scalars['DateTime']['output'];
  /** The address. It is shown once, and whoever has it sees the page. */
  url: Scalars['String']['output'];
};

/** The new link, or why there is none. */
export type StatusLinkCreatePayload = {
  /** The link; null if refused. */
  link?: Maybe<StatusLink>;
  /** Why the request was refused; empty if it was not. */
  userErrors: Array<UserError>;
};

/** Whose links are meant. */
export type StatusLinkInput = {
  /** The id of the order. */
  orderId: Scalars['ID']['input'];
};

/** What became of the links of an order. */
export type StatusLinksRevokePayload = {
  /** How many were ended; null if refused. */
  revoked?: Maybe<Scalars['Int']['output']>;
  /** Why the request was refused; empty if it was not. */
  userErrors: Array<UserError>;
};

/** One status that a far system tells, in its own word. */
export type StatusPushEntry = {
  /** When it happened there; shown to staff. The order of arrival decides. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order by the channel's number. */
  cartNumber?: InputMaybe<Scalars['String']['input']>;
  /** Code of the channel that gave the cart number; the token's own when left out. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** Makes a retry safe: 1 to 255 visible ASCII characters. The same key with the same push answers what has become of it. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The items by id; a named one may be dead. */
  itemIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The order by id; or give a number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order by our number. */
  orderNumber?: InputMaybe<Scalars['String']['input']>;
  /** What the word is about; items when any are named, else the order. ORDER_ITEM without items means all live ones. */
  scope?: InputMaybe<StatusPushScope>;
  /** The items with this article number, live ones where there are any. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The far system's own word for the status, up to 200 characters; case counts. */
  word: Scalars['String']['input'];
};

/** Statuses that a far system tells. */
export type StatusPushInput = {
  /** 1 to 1,000, in the order in which they happened. */
  pushes: Array<StatusPushEntry>;
};

/** What came of statuses that were pushed. */
export type StatusPushPayload = {
  /** One for each push, in their order. */
  results: Array<StatusPushResult>;
};

/** What came of one status that was pushed. */
export type StatusPushResult = {
  /** The event in the history of the order. */
  eventId?: Maybe<Scalars['ID']['output']>;
  /** What its word means; null when unknown. */
  label?: Maybe<Label>;
  /** What came of it: all but REFUSED means that there is nothing left to do for you. */
  outcome: StatusPushState;
  /** The push as it is kept; null where nothing of it is. */
  pushId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused, with places within this push; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a status that is pushed is about. */
export enum StatusPushScope {
  /** The order as a whole. */
  Order = 'ORDER',
  /** Its items. */
  OrderItem = 'ORDER_ITEM'
}

/** What has become of a status that was pushed. */
export enum StatusPushState {
  /** The event was fired. */
  Applied = 'APPLIED',
  /** Staff decided that it is not to be carried out. */
  Dismissed = 'DISMISSED',
  /** Its word means nothing here. */
  Ignored = 'IGNORED',
  /** While it waited, a later push told of the same. */
  Overtaken = 'OVERTAKEN',
  /** Nobody has said yet what its word means; it waits. */
  Parked = 'PARKED',
  /** The order did not take the event; the errors say why. */
  Refused = 'REFUSED',
  /** Its event is being fired. */
  Taken = 'TAKEN',
  /** The label was there already. */
  Unchanged = 'UNCHANGED'
}

/** A row of the grid: what an event does to labels. */
export type StatusRule = {
  /** The event. */
  event: StatusEventKey;
  /** The part of the grid it stands in. */
  group: EventGroup;
  /** What touched items get; null: they keep theirs. */
  itemLabel?: Maybe<Label>;
  /** True where the caller brings the label, so that this cell stays blank. */
  itemLabelLocked: Scalars['Boolean']['output'];
  /** What it acts on. */
  level: EventLevel;
  /** The mutation that fires it. */
  mutation: Scalars['String']['output'];
  /** Its name in English. */
  name: Scalars['String']['output'];
  /** Whether the order's channel is told. */
  notifyCart: Scalars['Boolean']['output'];
  /** When it occurs, in English. */
  occursWhen: Scalars['String']['output'];
  /** What the order gets; null: it keeps its own. */
  orderLabel?: Maybe<Label>;
  /** True where the caller brings the label, so that this cell stays blank. */
  orderLabelLocked: Scalars['Boolean']['output'];
};

/** What one row of the grid becomes. */
export type StatusRuleChangeInput = {
  /** The event; once in a list of changes. */
  event: StatusEventKey;
  /** Null blanks the cell; omitted, it stays. */
  itemLabelId?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the order's channel is told. */
  notifyCart: Scalars['Boolean']['input'];
  /** Null blanks the cell; omitted, it stays. */
  orderLabelId?: InputMaybe<Scalars['Int']['input']>;
};

/** A cell of the grid that differs. */
export type StatusRuleDiff = {
  /** The event. */
  event: StatusEventKey;
  /** itemLabel, orderLabel or notifyCart. */
  field: Scalars['String']['output'];
  /** The present value, a label by its name; null for none. */
  from?: Maybe<Scalars['String']['output']>;
  /** The other value, a label by its name; null for none. */
  to?: Maybe<Scalars['String']['output']>;
};

/** The grid after a change, or as it would be after a dry run. */
export type StatusRulesPayload = {
  /** Whether the change was published. */
  applied: Scalars['Boolean']['output'];
  /** The revision with these rules; of a dry run the one it would make. */
  configuration: Configuration;
  /** What changed, cell by cell. */
  diff: Array<StatusRuleDiff>;
  /** What deserves a second look. */
  findings: Array<Finding>;
  /** All thirty rules. */
  rules: Array<StatusRule>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Changes of the grid that are published together. */
export type StatusRulesUpdateInput = {
  /** The rows that change; all others stay. */
  changes: Array<StatusRuleChangeInput>;
  /** Why, up to 500 characters; kept with the revision. */
  comment: Scalars['String']['input'];
  /** Only answer what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision of the configuration that you looked at. */
  expectedRevision: Scalars['Int']['input'];
};

/** What a change is about. */
export enum SubjectType {
  /** The order itself. */
  Order = 'ORDER',
  /** One of its items. */
  OrderItem = 'ORDER_ITEM'
}

/** Who ships drop-ship orders to customers. */
export type Supplier = {
  /** Since when it is offered to nobody; null while it is. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where orders go; null when unknown. */
  email?: Maybe<Scalars['String']['output']>;
  /** Id of the supplier. */
  id: Scalars['ID']['output'];
  /** Whether anything names it: then it can be archived, not deleted. */
  inUse: Scalars['Boolean']['output'];
  /** Its name; drop-ship orders name it, whatever the case. */
  name: Scalars['String']['output'];
  /** For staff; null for nothing. */
  notes?: Maybe<Scalars['String']['output']>;
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A new supplier. */
export type SupplierCreateInput = {
  /** Where orders go. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Unique whatever the case, up to 200 characters. */
  name: Scalars['String']['input'];
  /** For staff, up to 2,000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
};

/** A supplier after a write. */
export type SupplierPayload = {
  /** Null when the write was refused. */
  supplier?: Maybe<Supplier>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Changes of a supplier; what is omitted stays. */
export type SupplierUpdateInput = {
  /** Where orders go; null clears it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The supplier. */
  id: Scalars['ID']['input'];
  /** Unique, up to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** For staff; null clears it. */
  notes?: InputMaybe<Scalars['String']['input']>;
};

/** What is charged as tax on orders that go to a country or one of its regions. */
export type TaxRate = {
  /** ISO 3166 code, such as US. */
  country: Scalars['String']['output'];
  /** Id of the rate. */
  id: Scalars['ID']['output'];
  /** Percent, with up to four decimals. */
  rate: Scalars['Decimal']['output'];
  /** State or region as addresses write it; null for the rest of the country. */
  region?: Maybe<Scalars['String']['output']>;
  /** Whether shipping is taxed too. */
  taxesShipping: Scalars['Boolean']['output'];
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A new tax rate. */
export type TaxRateCreateInput = {
  /** ISO 3166 code of two letters, such as US. */
  country: Scalars['String']['input'];
  /** Percent from 0 to 100, up to four decimals. */
  rate: Scalars['Decimal']['input'];
  /** State or region as addresses write it; left out for the rest of the country. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Whether shipping is taxed too. */
  taxesShipping?: Scalars['Boolean']['input'];
};

/** A tax rate after a write. */
export type TaxRatePayload = {
  /** Null when the write was refused. */
  taxRate?: Maybe<TaxRate>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Changes of a tax rate; what is omitted stays. */
export type TaxRateUpdateInput = {
  /** ISO 3166 code of two letters. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The version that you looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The rate. */
  id: Scalars['ID']['input'];
  /** Percent, up to four decimals. */
  rate?: InputMaybe<Scalars['Decimal']['input']>;
  /** State or region; null for the rest of the country. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Whether shipping is taxed too. */
  taxesShipping?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What happened to an order, newest first. */
export type TimelineConnection = {
  /** The entries of this page. */
  edges: Array<TimelineEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An entry of a timeline with its cursor. */
export type TimelineEdge = {
  /** Pass it as `after` to go on behind this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: TimelineEntry;
};

/** One thing that happened to an order. */
export type TimelineEntry = {
  /** Who did it. */
  actor: Actor;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** The labels that changed, with the words as they were. */
  changes: Array<LabelChange>;
  /** Null unless a status event. */
  event?: Maybe<StatusEventKey>;
  /** The facts that changed. */
  factChanges: Array<FactChange>;
  /** Whether a guard or a transition was overruled. */
  forced: Scalars['Boolean']['output'];
  /** Id of the history entry or the note. */
  id: Scalars['ID']['output'];
  /** What the entry tells of. */
  kind: TimelineKind;
  /** The text of a note, or what was noted with an event. */
  note?: Maybe<Scalars['String']['output']>;
  /** Whether customers may read a note; null for the rest. */
  public?: Maybe<Scalars['Boolean']['output']>;
  /** Why; null when nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The configuration under which it ran; null for notes. */
  revision?: Maybe<Scalars['Int']['output']>;
  /** The order's version after it; null for notes. */
  sequence?: Maybe<Scalars['Int']['output']>;
  /** Whether the caller can take it back with `statusEventUndo`: it has a way back and came last. */
  undoable: Scalars['Boolean']['output'];
  /** The entry that it took back. */
  undoes?: Maybe<Scalars['ID']['output']>;
  /** The entry that took it back. */
  undoneBy?: Maybe<Scalars['ID']['output']>;
};

/** What an entry of a timeline tells of. */
export enum TimelineKind {
  /** The label was merged into another. */
  LabelMerge = 'LABEL_MERGE',
  /** A note. */
  Note = 'NOTE',
  /** The order was hidden from its customers. */
  OrderHide = 'ORDER_HIDE',
  /** The order was shown to its customers again. */
  OrderShow = 'ORDER_SHOW',
  /** An edit of addresses, customer data or custom fields, or another account by a merge. */
  OrderUpdate = 'ORDER_UPDATE',
  /** An open return was accepted. */
  ReturnClose = 'RETURN_CLOSE',
  /** A status event. */
  StatusEvent = 'STATUS_EVENT'
}

/** A file of tracking numbers, one a row. */
export type TrackingImportInput = {
  /** Code of the channel whose order numbers the column Web Order # has; left out, the channel of the caller's token, else that of files without a channel. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** The CSV text, up to 20 MB, 100,000 rows, 200 columns and 64 KiB a value. */
  content: Scalars['String']['input'];
  /** Reports what would be done, and does nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What columns hold; a column that is not named is known by its header. */
  mapping?: InputMaybe<Array<ImportMappingInput>>;
  /** Fires ORDER_SET_ACTUAL_SHIP_DATE too, with the ship date of the first new number of each order, where that changes anything. */
  setActualShipDate?: Scalars['Boolean']['input'];
  /** How dates such as 3/4/2026 are meant. */
  slashDates?: SlashDates;
};

/** The report of an import of tracking numbers. */
export type TrackingImportPayload = {
  /** Null when the import was refused before reading. */
  report?: Maybe<TrackingReport>;
  /** What is wrong with the input; what is wrong in the file is in the report. */
  userErrors: Array<UserError>;
};

/** One row of a file of tracking numbers. */
export type TrackingLine = {
  /** The line of the file, counted from 1. */
  line: Scalars['Int']['output'];
  /** Our number of the order; null where there is none. */
  number?: Maybe<Scalars['String']['output']>;
  /** The number of the order, as the file has it. */
  order: Scalars['String']['output'];
  /** Id of the order; null where there is none. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** What became of it, or would in a dry run. */
  outcome: TrackingOutcome;
  /** The tracking number. */
  trackingNumber: Scalars['String']['output'];
};

/** What an import made of a tracking number. */
export enum TrackingOutcome {
  /** It was new to its order. */
  Added = 'ADDED',
  /** Its order had it already, or an earlier line of the file has it. */
  Known = 'KNOWN',
  /** It stays out with all numbers of its order; the issues say why. */
  Refused = 'REFUSED'
}

/** What an import of tracking numbers did, or would do. */
export type TrackingReport = {
  /** How many numbers were new. */
  added: Scalars['Int']['output'];
  /** Whether what is good in the file went in; false in a dry run and for a file that cannot be read. */
  applied: Scalars['Boolean']['output'];
  /** The columns of the file, and what they are read as. */
  columns: Array<ImportColumn>;
  /** What columns may hold. */
  fields: Array<ImportField>;
  /** All that is wrong, by line. */
  issues: Array<ImportIssue>;
  /** How many numbers were known. */
  known: Scalars['Int']['output'];
  /** Every row of the file. */
  lines: Array<TrackingLine>;
  /** Keys of required fields that no column holds. */
  missing: Array<Scalars['String']['output']>;
  /** How many orders got numbers. */
  orders: Scalars['Int']['output'];
  /** How many numbers stay out. */
  refused: Scalars['Int']['output'];
  /** How many rows the file has below its header. */
  rows: Scalars['Int']['output'];
};

/** A word that came and that nobody has mapped yet. */
export type UnknownWord = {
  /** How many came with it, those that were overtaken included. */
  count: Scalars['Int']['output'];
  /** When it came first. */
  firstAt: Scalars['DateTime']['output'];
  /** When it came last. */
  lastAt: Scalars['DateTime']['output'];
  /** What it is said of. */
  scope: StatusPushScope;
  /** The label that it most likely means; null when none comes near. */
  suggestion?: Maybe<Label>;
  /** How many pushes wait for its meaning. */
  waiting: Scalars['Int']['output'];
  /** The word, letter by letter. */
  word: Scalars['String']['output'];
};

/** Where an update goes. */
export enum UpdateDestination {
  /** The order's shopping cart or other source. */
  Channel = 'CHANNEL',
  /** The customer, by e-mail. */
  Email = 'EMAIL',
  /** An integrator's endpoint. */
  Webhook = 'WEBHOOK'
}

/** Whether an event was to be told to a place, why, and what became of it. */
export type UpdateDiagnosis = {
  /** The condition that decided, such as NOTHING_CHANGED. */
  condition: Scalars['String']['output'];
  /** Its way; null when it was not due or nothing is kept of it. */
  delivery?: Maybe<Delivery>;
  /** What kind of place. */
  destination: UpdateDestination;
  /** The destination; null for the customer, whose e-mails have none. */
  destinationId?: Maybe<Scalars['ID']['output']>;
  /** Whether the event was to be told there. */
  due: Scalars['Boolean']['output'];
  /** Its name, as it was then. */
  name: Scalars['String']['output'];
  /** What became of it. */
  outcome: UpdateOutcome;
  /** Codes of labels for which the cart had no word. */
  unmapped: Array<Scalars['String']['output']>;
};

/** What became of an update. */
export enum UpdateOutcome {
  /** It waits because many tries there did not arrive. */
  CircuitOpen = 'CIRCUIT_OPEN',
  /** It arrived. */
  Delivered = 'DELIVERED',
  /** Somebody decided that it is not sent. */
  Dropped = 'DROPPED',
  /** It is not tried any more and waits for somebody. */
  Failed = 'FAILED',
  /** It was not to leave; the condition says why. */
  NotDue = 'NOT_DUE',
  /** It was due, but nothing is kept of its way. */
  NotKept = 'NOT_KEPT',
  /** It waits until somebody starts the destination again. */
  QueueStopped = 'QUEUE_STOPPED',
  /** It did not arrive and will be tried again. */
  Retrying = 'RETRYING',
  /** It is on its way. */
  Sending = 'SENDING',
  /** A newer update of the order took its place. */
  Superseded = 'SUPERSEDED',
  /** It waits because updates there are switched off by now. */
  SwitchedOff = 'SWITCHED_OFF',
  /** The cart has no word for a label; it waits for somebody. */
  Unmapped = 'UNMAPPED',
  /** It will be sent as soon as it is due. */
  Waiting = 'WAITING'
}

/** A member of staff. */
export type User = {
  /** Whether they are kept from signing in. */
  banned: Scalars['Boolean']['output'];
  /** When they were invited or set up. */
  createdAt: Scalars['DateTime']['output'];
  /** The address that they sign in with. */
  email: Scalars['String']['output'];
  /** Stays the same for ever. */
  id: Scalars['ID']['output'];
  /** Null until they have signed in. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** As colleagues read it. */
  name: Scalars['String']['output'];
  /** Decides what they may do. */
  role: Role;
  /** Whether a second factor is asked for. */
  twoFactorEnabled: Scalars['Boolean']['output'];
};

/** A refusal that belongs to the business. */
export type UserError = {
  /** What to decide on; the message may change. */
  code: ErrorCode;
  /** What a client needs to word it. */
  data?: Maybe<Scalars['JSON']['output']>;
  /** The refusal in English. */
  message: Scalars['String']['output'];
  /** The input field that it is about. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Whom to invite, as what. */
export type UserInviteInput = {
  /** The address that they will sign in with. */
  email: Scalars['String']['input'];
  /** As colleagues will read it; they may change it. */
  name: Scalars['String']['input'];
  /** What they will be able to do; no more than you can. */
  role: Role;
};

/** The invited user with the link to hand over. */
export type UserInvitePayload = {
  /** Good for one use within seven days; not shown again. */
  link?: Maybe<Scalars['String']['output']>;
  /** Null when refused. */
  user?: Maybe<User>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** The changed user. */
export type UserPayload = {
  /** Null when refused. */
  user?: Maybe<User>;
  /** Why nothing was done; empty when it was. */
  userErrors: Array<UserError>;
};

/** What to change of a user; what is left out stays. */
export type UserUpdateInput = {
  /** True keeps them from signing in and ends their sessions. */
  banned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whom to change. */
  id: Scalars['ID']['input'];
  /** Another name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Another role; it ends their sessions. */
  role?: InputMaybe<Role>;
};

/** Whoever sent this request. */
export type Viewer = {
  /** The user's e-mail address; null for a token. */
  email?: Maybe<Scalars['String']['output']>;
  /** The user's or token's id. */
  id: Scalars['ID']['output'];
  /** A member of staff or a token. */
  kind: ActorKind;
  /** The name of the user or token. */
  name: Scalars['String']['output'];
  /** Names of everything that the caller may do. */
  permissions: Array<Scalars['String']['output']>;
  /** The user's role; null for a token. */
  role?: Maybe<Role>;
};

/** An integrator's address that is told of events by signed requests. */
export type WebhookEndpoint = {
  /** Whether events queue messages for it. */
  active: Scalars['Boolean']['output'];
  /** Only orders and quotes of these channels; null: all. Accounts and order requests belong to none and are told of where `types` names them. */
  channelIds?: Maybe<Array<Scalars['Int']['output']>>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The destination of its deliveries. */
  destinationId: Scalars['Int']['output'];
  /** Since when no try went well; null while none fails. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Tries that failed in a row. */
  failures: Scalars['Int']['output'];
  /** Until when messages are signed with the secret before too; null when they are not. */
  formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Integer and stable. */
  id: Scalars['Int']['output'];
  /** When a message last arrived; null when none ever did. */
  lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its name for staff. */
  name: Scalars['String']['output'];
  /** How it fares. */
  state: WebhookEndpointState;
  /** When nothing was sent any more; null while something is. */
  stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was stopped, as a code. */
  stoppedReason?: Maybe<Scalars['String']['output']>;
  /** The chosen message types and filters. */
  types: Array<Scalars['String']['output']>;
  /** Where its messages go. */
  url: Scalars['String']['output'];
  /** Raised by every write; give it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A new endpoint. */
export type WebhookEndpointCreateInput = {
  /** Whether events queue messages for it. */
  active?: Scalars['Boolean']['input'];
  /** Only orders and quotes of these channels; all when omitted. Accounts and order requests belong to none and are told of where `types` names them. */
  channelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Its name for staff, up to 100 characters. */
  name: Scalars['String']['input'];
  /** What it is told of, as `webhookMessageTypes` lists it; "*" is everything. */
  types: Array<Scalars['String']['input']>;
  /** Where messages go: https, without a name and password, up to 2,048 characters. */
  url: Scalars['String']['input'];
};

/** What is left of a deleted endpoint. */
export type WebhookEndpointDeletePayload = {
  /** Its id; null when the deletion was refused. */
  deletedId?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An endpoint after a write. */
export type WebhookEndpointPayload = {
  /** Null when the write was refused. */
  endpoint?: Maybe<WebhookEndpoint>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An endpoint with its new secret. */
export type WebhookEndpointSecretPayload = {
  /** Null when the write was refused. */
  endpoint?: Maybe<WebhookEndpoint>;
  /** With which receivers check signatures; not shown again. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How an endpoint fares. */
export enum WebhookEndpointState {
  /** The last try failed. */
  Failing = 'FAILING',
  /** Switched off: events queue nothing for it. */
  Inactive = 'INACTIVE',
  /** Nothing was sent to it yet. */
  New = 'NEW',
  /** It failed so often in a row that only one try a minute is made. */
  Paused = 'PAUSED',
  /** Its messages wait until somebody starts it again. */
  Stopped = 'STOPPED',
  /** The last try went well. */
  Working = 'WORKING'
}

/** Which endpoint to test. */
export type WebhookEndpointTestInput = {
  /** The id of the endpoint. */
  id: Scalars['Int']['input'];
};

/** A test on its way. */
export type WebhookEndpointTestPayload = {
  /** The delivery of the test; one that still waits is tried at once. Null when refused. */
  deliveryId?: Maybe<Scalars['ID']['output']>;
  /** Why there is none; empty when there is. */
  userErrors: Array<UserError>;
};

/** Changes of an endpoint; what is omitted stays. */
export type WebhookEndpointUpdateInput = {
  /** Whether events queue messages for it. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only orders and quotes of these channels; null takes the filter away. */
  channelIds?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Its version as it was looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The id of the endpoint. */
  id: Scalars['Int']['input'];
  /** Its name for staff, up to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is told of. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where messages go. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Which endpoint, as it was looked at. */
export type WebhookEndpointVersionInput = {
  /** Its version as it was looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** The id of the endpoint. */
  id: Scalars['Int']['input'];
};

/** A header of a message. */
export type WebhookHeader = {
  /** Its name, in lower case. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** A receiver of our own that shows what arrives and answers as it is told. */
export type WebhookLab = {
  /** How it answers. */
  answer: LabAnswer;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The endpoints that send to it. */
  endpoints: Array<WebhookEndpoint>;
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** Its id. */
  id: Scalars['Int']['output'];
  /** Seconds until a late answer, or that 429 asks to wait. */
  seconds: Scalars['Int']['output'];
  /** For who signs messages to it by hand; endpoints that send to it have their own. */
  secret: Scalars['String']['output'];
  /** Where it receives; nobody can guess it. */
  url: Scalars['String']['output'];
};

/** What an endpoint may choose to be told of. */
export type WebhookMessageType = {
  /** What it stands for. */
  description: Scalars['String']['output'];
  /** The event that it tells of; null for a filter, which stands for several. */
  event?: Maybe<StatusEventKey>;
  /** As `types` of an endpoint names it. */
  type: Scalars['String']['output'];
};

/** The message of an event as it would be sent, signed with a secret for samples. */
export type WebhookPreview = {
  /** The exact body. */
  body: Scalars['String']['output'];
  /** The same as a command for a shell. */
  curl: Scalars['String']['output'];
  /** The headers, but those of the connection. */
  headers: Array<WebhookHeader>;
  /** With which the sample is signed; no endpoint has it. */
  secret: Scalars['String']['output'];
  /** Where the order and the changes come from. */
  source: WebhookPreviewSource;
};

/** Where the order and the changes of a preview come from. */
export enum WebhookPreviewSource {
  /** The event cannot happen to the order now: the order as it is, without changes. */
  AsItStands = 'AS_IT_STANDS',
  /** From the last time that the event happened to the order. */
  Happened = 'HAPPENED',
  /** From an order that was made up. */
  Sample = 'SAMPLE',
  /** The event can happen to the order now: so it would be told. */
  WouldHappen = 'WOULD_HAPPEN'
}

/** One whole item. */
export type WholeItemInput = {
  /** The item. */
  itemId: Scalars['ID']['input'];
};
