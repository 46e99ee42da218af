import { createApiToken } from '../modules/auth/index.js'
import { optional, required, UsageError, type Command } from './command.js'

/** Makes a token for an integration; the token alone goes to standard output, for scripts. */
export const tokenCreateCommand: Command = {
  name: 'token-create',
  usage: '--role ROLE --name NAME [--channel CODE] [--expires DATE]',
  summary:
    "Make an API token with a role's permissions (or --role with permissions, comma-separated) and print it",
  options: {
    role: { type: 'string' },
    name: { type: 'string' },
    channel: { type: 'string' },
    expires: { type: 'string' },
  },
  async run(parts) {
    const { secret } = await createApiToken(parts.ctx, {
      name: required(parts, 'name'),
      scopes: required(parts, 'role').split(',').map(scopeOf),
      channel: optional(parts, 'channel') ?? null,
      expiresAt: momentOf(optional(parts, 'expires')),
    })
    parts.print(secret)
    return 0
  },
}

/** Roles may be written small; permissions always are. */
const scopeOf = (text: string): string =>
  text.includes('.') ? text.trim() : text.trim().toUpperCase()

function momentOf(text: string | undefined): Date | null {
  if (text === undefined) return null
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime()))
    throw new UsageError('--expires must be a date such as 2027-01-31')
  return moment
}
