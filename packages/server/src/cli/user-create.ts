import { roles, type Role } from '@waypost/shared'
import { inviteUser } from '../modules/auth/index.js'
import { optional, required, UsageError, type Command } from './command.js'

/** Adds a user and prints the link by which they set their password; also the way back in for one who forgot it. */
export const userCreateCommand: Command = {
  name: 'user-create',
  usage: '--email EMAIL --name NAME [--role ROLE]',
  summary:
    'Add a user (READ_ONLY unless said otherwise) and print the link that sets their password',
  options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  async run(parts) {
    const person = {
      email: required(parts, 'email'),
      name: required(parts, 'name'),
      role: roleOf(optional(parts, 'role')),
    }
    const { secret } = await inviteUser(parts.ctx, person, { renew: true })
    parts.print(`${parts.ctx.publicUrl}/invite?token=${secret}`)
    return 0
  },
}

function roleOf(text = 'READ_ONLY'): Role {
  const role = roles.find((name) => name === text.toUpperCase())
  if (!role) throw new UsageError(`--role must be one of ${roles.join(', ')}`)
  return role
}
