import type { KeyedDigest } from '../../kernel/keyed-digest.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import {
  emailForm,
  isTellingZip,
  numberForm,
  proofForm,
  zipForm,
  type ProofKind,
} from './look-up-forms.js'
import type { PartyRecord } from './order-state.js'

/** What the proofs of an order are made from. */
export interface ProvenOrder {
  id: string
  number: string
  cartNumber: string | null
  originalCartNumber: string | null
  zip: string | null
  email: string | null
}

/** One digest by which an order is found. */
export interface LookUpProof {
  digest: Buffer
  /** Whose number it is: 0 the order's own, 1 its cart's, 2 that of the order it was made from. */
  rank: number
}

/** What counts as proof: the bill-to ZIP, and the address to which mails about the order go. */
export const provenBy = (
  billTo: PartyRecord,
  shipTo: PartyRecord,
): Pick<ProvenOrder, 'zip' | 'email'> => ({
  zip: billTo.zip ?? null,
  email: billTo.email ?? shipTo.email ?? null,
})

/** Every way to look an order up, each as the digest of one of its numbers with one proof. */
export function lookUpProofs(digest: KeyedDigest, order: ProvenOrder): LookUpProof[] {
  const numbers = [order.number, order.cartNumber, order.originalCartNumber].map((number) =>
    numberForm(number ?? ''),
  )
  const proofs = knownProofs(order)
  return numbers.flatMap((number, rank) =>
    number === '' || numbers.indexOf(number) < rank
      ? []
      : proofs.map(([kind, form]) => ({ digest: digestOf(digest, number, kind, form), rank })),
  )
}

/** The digest that a number and a proof have, as somebody types them. */
export function lookUpDigest(digest: KeyedDigest, number: string, proof: string): Buffer {
  const { kind, form } = proofForm(proof)
  return digestOf(digest, numberForm(number), kind, form)
}

function knownProofs({ zip, email }: ProvenOrder): [ProofKind, string][] {
  const code = zipForm(zip ?? '')
  const address = emailForm(email ?? '')
  return [
    ...(isTellingZip(code) ? [['ZIP', code] satisfies [ProofKind, string]] : []),
    ...(address.includes('@') ? [['EMAIL', address] satisfies [ProofKind, string]] : []),
  ]
}

const digestOf = (digest: KeyedDigest, number: string, kind: ProofKind, form: string): Buffer =>
  digest('look-up-proof', number, kind, form)

const writeProofsOf: Statement = {
  name: 'orders.write_look_up_proofs',
  text: `
    with now_known as (
      select * from unnest($2::uuid[], $3::bytea[], $4::smallint[]) r(order_id, digest, rank)
    ), gone as (
      delete from look_up_proof p where p.order_id = any($1::uuid[]) and not exists (
        select from now_known n where (n.digest, n.rank, n.order_id) = (p.digest, p.rank, p.order_id)))
    insert into look_up_proof (digest, rank, order_id) select digest, rank, order_id from now_known
    on conflict do nothing`,
}

/** Makes these the ways to look these orders up, and ends those that were before. */
export async function writeLookUpProofs(
  tx: Queryable,
  digest: KeyedDigest,
  orders: readonly ProvenOrder[],
): Promise<void> {
  const rows = orders.flatMap((order) =>
    lookUpProofs(digest, order).map((proof) => ({ ...proof, orderId: order.id })),
  )
  await tx.rows(writeProofsOf, [
    orders.map(({ id }) => id),
    rows.map(({ orderId }) => orderId),
    rows.map((row) => row.digest),
    rows.map(({ rank }) => rank),
  ])
}

const beforeAll = '00000000-0000-0000-0000-000000000000'
const portion = 1000
const setting = 'look-up-proofs'

/**
 * Writes the proofs of orders that have none yet: those from before there were look-ups, those that
 * a former version writes while it still serves, and all when the server's secret is another. The
 * key is not in the database, so no migration can do it. Answers whether more are left.
 */
export async function fillLookUpProofs(tx: Queryable, digest: KeyedDigest): Promise<boolean> {
  const secret = digest(setting).toString('base64url')
  const [mark] = await tx.query<{ value: { secret: string; through: string } }>(
    'select value from setting where key = $1',
    [setting],
  )
  const after = mark?.value.secret === secret ? mark.value.through : beforeAll
  // Locked, so that an edit at the same time is not overwritten with what was true before it.
  const orders = await tx.query<ProvenOrder>(
    `select o.id, o.number, o.cart_number as "cartNumber", o.original_cart_number as "originalCartNumber",
       d.bill_to ->> 'zip' as zip, coalesce(d.bill_to ->> 'email', d.ship_to ->> 'email') as email
     from orders o join order_detail d on d.order_id = o.id
     where o.id > $1::uuid order by o.id limit $2 for share of o`,
    [after, portion],
  )
  const last = orders.at(-1)
  if (!last) return false
  await writeLookUpProofs(tx, digest, orders)
  await tx.query(
    `insert into setting (key, value) values ($1, $2)
     on conflict (key) do update set value = excluded.value`,
    [setting, JSON.stringify({ secret, through: last.id })],
  )
  return orders.length === portion
}
