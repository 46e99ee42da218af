/**
 * Every permission of Waypost, with what it allows. Roles and token scopes are sets of these; an
 * operation names the one it needs.
 */
export const permissions = {
  'labels.read': 'See labels, status rules and the configuration',
  'labels.write': 'Create, edit, archive, merge and delete labels',
  'rules.write': 'Publish status rules and load defaults',
  'orders.read': 'See orders, items, facts and the timeline',
  'orders.contact.read': "See customers' addresses, e-mails and phone numbers",
  'orders.write': 'Edit customer data of orders and add notes',
  'orders.import': 'Import orders',
  'events.fire': 'Fire status events',
  'events.payment': 'Fire the events that record money',
  'events.force': 'Fire an event over a guard or a transition that would refuse it',
  'channels.read': 'See channels',
  'channels.write': 'Set up channels',
  'webhooks.read': 'See webhook endpoints',
  'webhooks.write': 'Set up webhook endpoints',
  'updates.read': 'See what was sent to channels and webhooks, and read the feed of events',
  'updates.write': 'Send updates again, stop, start and drop them',
  'emails.read': 'See e-mail templates and the e-mails that were sent to customers',
  'emails.send': 'Send e-mails again, skip them, and send test e-mails',
  'templates.write': 'Edit e-mail templates',
  'branding.write': 'Change how customers meet the business: logo, colours, sender, page',
  'giftcards.read': 'See which gift cards an order has; never their codes',
  'giftcards.write': 'Send gift cards again and cancel them',
  'accounts.read': 'See accounts and their approval schemes',
  'accounts.write': 'Create and edit accounts, their contacts and approval schemes',
  'accounts.assign': 'Hand accounts over to an account manager, and merge accounts',
  'quotes.read': 'See quotes',
  'quotes.write': 'Write, send and convert quotes',
  'requests.read': 'See order requests',
  'requests.write': 'Write order requests, record decisions, and turn requests into orders',
  'users.read': 'See users, roles and tokens',
  'users.write': 'Invite users, give roles, make and revoke tokens',
  'lists.write': 'Edit carriers, return reasons, suppliers and tax rates',
  'settings.write': 'Change the settings of the business',
  'audit.read': 'See the audit trail',
} as const
export type Permission = keyof typeof permissions

/** All permissions as a list. */
export const permissionNames = Object.keys(permissions) as Permission[]

/** The roles of staff. */
export const roles = ['ADMINISTRATOR', 'OPERATIONS', 'ACCOUNT_MANAGER', 'READ_ONLY'] as const
export type Role = (typeof roles)[number]

/** What each role may do. An account manager's rights reach only the orders of their own accounts. */
export const permissionsOfRole: Record<Role, readonly Permission[]> = {
  ADMINISTRATOR: permissionNames,
  OPERATIONS: [
    'labels.read',
    'orders.read',
    'orders.contact.read',
    'orders.write',
    'orders.import',
    'events.fire',
    'events.payment',
    'channels.read',
    'webhooks.read',
    'updates.read',
    'updates.write',
    'emails.read',
    'emails.send',
    'giftcards.read',
    'giftcards.write',
    'accounts.read',
    'accounts.write',
    'quotes.read',
    'quotes.write',
    'requests.read',
    'requests.write',
    'lists.write',
  ],
  ACCOUNT_MANAGER: [
    'labels.read',
    'orders.read',
    'orders.contact.read',
    'orders.write',
    'events.fire',
    'channels.read',
    'updates.read',
    'emails.read',
    'emails.send',
    'giftcards.read',
    'accounts.read',
    'accounts.write',
    'quotes.read',
    'quotes.write',
    'requests.read',
    'requests.write',
  ],
  READ_ONLY: [
    'labels.read',
    'orders.read',
    'channels.read',
    'webhooks.read',
    'updates.read',
    'emails.read',
    'giftcards.read',
    'accounts.read',
    'quotes.read',
    'requests.read',
  ],
}
