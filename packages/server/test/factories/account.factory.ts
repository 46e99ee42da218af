import type { Context } from '../../src/kernel/context.js'
import { newId } from '../../src/kernel/uuid.js'
import { createAccount, type WholeAccount } from '../../src/modules/accounts/index.js'
import type { AccountContactInput, AccountCreateInput } from '../../src/modules/accounts/index.js'

/** What a test says about a contact; the rest is made up. */
export type GivenContact = Partial<AccountContactInput> & Pick<AccountContactInput, 'name'>

/** What a test says about an account; the rest is made up. */
export type GivenAccount = Partial<Omit<AccountCreateInput, 'contacts'>> & {
  contacts?: GivenContact[]
}

/** A contact as an input gives it: a buyer, if not said. */
export const contactInput = (given: GivenContact): AccountContactInput => ({
  role: 'BUYER',
  active: true,
  ...given,
})

/** Creates an account by the real deed; throws where it is refused. */
export async function makeAccount(ctx: Context, given: GivenAccount = {}): Promise<WholeAccount> {
  const { answer, userErrors } = await createAccount(ctx, {
    name: 'Acme',
    ...given,
    contacts: given.contacts?.map(contactInput),
  })
  if (!answer) throw new Error(`The account was refused: ${JSON.stringify(userErrors)}`)
  return answer
}

/** Adds a member of staff who can look after accounts; answers the id. */
export async function addManager(
  { database }: Context,
  name: string,
  role = 'ACCOUNT_MANAGER',
): Promise<string> {
  const id = newId()
  await database.query(
    `insert into auth_user (id, name, email, "emailVerified", role, banned, "twoFactorEnabled", "createdAt", "updatedAt")
     values ($1, $2, $1 || '@example.org', true, $3, false, false, now(), now())`,
    [id, name, role],
  )
  return id
}
