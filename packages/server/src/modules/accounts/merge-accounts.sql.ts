import type { Statement } from '../../kernel/database.js'

/** All statements move what belongs to account $1 to account $2. */
const statement = (name: string, text: string): Statement => ({
  name: `accounts.merge.${name}`,
  text,
})

/** The references that name an account twice are checked when all of them have moved. */
export const deferReferences = `set constraints approval_approver_scheme_id_account_id_fkey,
  approval_approver_contact_id_account_id_fkey, order_request_buyer_id_account_id_fkey deferred`

/** What stands in amounts of the account's currency. */
export const amountsOf = statement(
  'amounts',
  `select exists (select from account_contact where account_id = $1 and budget is not null)
    or exists (select from approval_scheme where account_id = $1)
    or exists (select from order_request where account_id = $1) as has`,
)

/** Contacts of both with the same e-mail address are one person: what names the one names the other. */
export const joinPeople = statement(
  'join_people',
  `with twice as materialized (
    select l.id as goes, s.id as stays, l.role, l.budget from account_contact l
    join account_contact s on s.account_id = $2 and s.active and lower(s.email) = lower(l.email)
    where l.account_id = $1 and l.active
  ), requests as (
    update order_request r set buyer_id = t.stays, account_id = $2 from twice t where r.buyer_id = t.goes
  ), approvers as (
    update approval_approver p set contact_id = t.stays, account_id = $2 from twice t where p.contact_id = t.goes
  ), decisions as (
    update approval_decision d set contact_id = t.stays from twice t where d.contact_id = t.goes
  ), links as (
    update record_link k set contact_id = t.stays from twice t where k.contact_id = t.goes
  ), quotes as (
    update quote q set contact_id = t.stays from twice t where q.contact_id = t.goes
  ), gone as (
    update account_contact c set active = false from twice t where c.id = t.goes
  ), kept as (
    -- Who approved for the one account goes on to.
    update account_contact c set role = case when c.role = 'BUYER' then t.role else c.role end,
      budget = coalesce(c.budget, t.budget)
    from twice t where c.id = t.stays
  )
  select count(*)::integer as people from twice`,
)

/** Whatever else names the account; its scheme is in force from now on only where there was none. */
export const moveBelongings = statement(
  'belongings',
  `with contacts as (
    update account_contact set account_id = $2 where account_id = $1 returning 1
  ), schemes as (
    update approval_scheme s set account_id = $2, active = s.active and not exists (
      select from approval_scheme o where o.account_id = $2 and o.active)
    where s.account_id = $1 returning 1
  ), approvers as (
    update approval_approver set account_id = $2 where account_id = $1
  ), requests as (
    update order_request set account_id = $2 where account_id = $1 returning 1
  ), quotes as (
    update quote set account_id = $2 where account_id = $1 returning 1
  ), same_addresses as (
    delete from account_address a where a.account_id = $1 and exists (
      select from account_address o where o.account_id = $2 and o.kind = a.kind and o.party = a.party)
    returning a.id
  ), addresses as (
    update account_address a set account_id = $2, is_default = a.is_default and not exists (
      select from account_address o where o.account_id = $2 and o.kind = a.kind and o.is_default)
    where a.account_id = $1 and not exists (
      select from account_address o where o.account_id = $2 and o.kind = a.kind and o.party = a.party)
    returning 1
  ), notes as (
    update record_note set subject_id = $2 where subject = 'ACCOUNT' and subject_id = $1 returning 1
  ), messages as (
    update delivery set account_id = $2 where account_id = $1 and record <> 'ACCOUNT'
  )
  select (select count(*) from contacts)::integer as contacts, (select count(*) from schemes)::integer as schemes,
    (select count(*) from requests)::integer as requests, (select count(*) from quotes)::integer as quotes,
    (select count(*) from addresses)::integer as addresses,
    (select count(*) from notes)::integer as notes`,
)

/** In the order of ids, as events of two orders do, so that nobody waits in a circle. */
export const lockOrders = statement(
  'lock_orders',
  'select from orders where account_id = $1 order by id for update',
)

/** Orders tell by themselves where they went: $3 when, $4 to $6 who, $7 note, $8 reason, $9 and $10 names of the accounts. */
export const moveOrders = statement(
  'orders',
  `with moved as (
    update orders set account_id = $2, version = version + 1, updated_at = $3 where account_id = $1
    returning id, version
  ), told as (
    insert into history_entry (id, order_id, kind, sequence, action_id, revision, actor_kind, actor_id, actor_name,
      note, reason, facts, at)
    select gen_random_uuid(), m.id, 'ORDER_UPDATE', m.version, action.id,
      (select max(revision) from configuration_revision), $4, $5, $6, $7, $8,
      jsonb_build_array(jsonb_build_object('subject', 'ORDER', 'subjectId', m.id, 'field', 'account',
        'from', $9::text, 'to', $10::text)), $3
    from moved m, (select gen_random_uuid() as id) action
  )
  select count(*)::integer as orders from moved`,
)

/** The children of $1 are children of $2 from now on; $2 itself is no child of its own. */
export const moveChildren = statement(
  'children',
  `update account a set parent_id = nullif($2::uuid, a.id), version = version + 1, updated_at = $3
    where a.parent_id = $1 returning a.id`,
)

export const closeLoser = statement(
  'loser',
  `with former as (update account set merged_into_id = $2 where merged_into_id = $1)
  update account set archived_at = $3, merged_into_id = $2, version = version + 1, updated_at = $3,
    external_id = case when $4 then null else external_id end where id = $1`,
)

export const raiseSurvivor = statement(
  'survivor',
  `update account set version = version + 1, updated_at = $2, external_id = coalesce(external_id, $3) where id = $1`,
)
