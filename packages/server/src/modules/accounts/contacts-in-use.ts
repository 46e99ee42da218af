import type { Queryable, Statement } from '../../kernel/database.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import type { WholeAccount } from './account.record.js'
import type { AccountDraft } from './read-account.js'

interface Uses {
  id: string
  /** Whether the scheme in force, or that of a request that waits, names the contact. */
  approves: boolean
  /** Numbers of requests that the contact bought and that are not at their end; up to ten. */
  requests: string[]
}

const usesOfContacts: Statement = {
  name: 'accounts.uses_of_contacts',
  text: `select c.id,
      exists (select from approval_approver p join approval_scheme s on s.id = p.scheme_id
        where p.contact_id = c.id and (s.active or exists (
          select from order_request r where r.scheme_id = s.id and r.state = 'PENDING'))) as approves,
      array(select r.number from order_request r where r.account_id = $1 and r.buyer_id = c.id
        and r.state in ('DRAFT', 'PENDING', 'APPROVED') order by r.number limit 10) as requests
    from unnest($2::uuid[]) c(id)`,
}

/**
 * Refuses to let somebody go on whom approvals or open requests depend: an approver who would leave
 * or become a buyer, a buyer who would leave.
 * @throws Refusal CONTACT_IN_USE with what depends on them
 */
export async function refuseContactsInUse(
  tx: Queryable,
  account: WholeAccount,
  { contacts }: AccountDraft,
): Promise<void> {
  const before = new Map(account.contacts.map((contact) => [contact.id, contact]))
  const changed = contacts.filter(({ id, active, role }) => {
    const known = before.get(id)
    return known?.active && (!active || (role === 'BUYER' && known.role !== 'BUYER'))
  })
  if (changed.length === 0) return
  const ids = changed.map(({ id }) => id)
  const uses = await tx.rows<Uses>(usesOfContacts, [account.id, ids])
  refuseIfAny(
    changed.flatMap(({ id, name, active }) => {
      const found = uses.find((one) => one.id === id)
      const requests = active ? [] : (found?.requests ?? [])
      if (!found?.approves && requests.length === 0) return []
      const data = { contactId: id, name, approves: found?.approves ?? false, requests }
      return [userError('CONTACT_IN_USE', ['contacts'], data)]
    }),
  )
}
