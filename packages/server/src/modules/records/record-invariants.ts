const records = `(
  select 'account' as kind, id, version, label_id from account
  union all select 'quote', id, version, label_id from quote
  union all select 'request', id, version, label_id from order_request) r`

/**
 * What must always hold of accounts, quotes and order requests, as queries for the records that
 * break it. What PostgreSQL's constraints hold by themselves is not here, nor whether a label has
 * the flag of its use: flags may be taken away from labels in use.
 */
export const recordInvariants: Record<string, string> = {
  'versions of accounts, quotes and requests have no gap, and history knows each': `
    select r.kind || ' ' || r.id from ${records}
    left join (select subject_id, count(distinct sequence) as versions, max(sequence) as last
      from record_entry group by subject_id) h on h.subject_id = r.id
    where (coalesce(h.versions, 0), coalesce(h.last, 0)) <> (r.version, r.version)`,
  'the label of an account, quote or request is the last that history gave it': `
    select r.kind || ' ' || r.id from ${records}
    where r.label_id is distinct from (select e.to_label_id from record_entry e
      where e.subject_id = r.id and e.to_label_id is not null order by e.position desc limit 1)`,
  'the total of a quote is the sum of its parts': `
    select q.id::text from quote q
    where q.total <> q.shipping + q.tax - q.discount
      + (select coalesce(sum(l.qty * l.unit_price), 0) from quote_line l where l.quote_id = q.id)`,
  'the total of a request is the sum of its parts': `
    select r.id::text from order_request r
    where r.total <> r.shipping
      + (select coalesce(sum(l.qty * l.unit_price), 0) from order_request_line l where l.request_id = r.id)`,
  'every revision of a quote is kept': `
    select q.id::text from quote q
    left join (select quote_id, count(*) as kept, max(revision) as last from quote_revision group by quote_id) v
      on v.quote_id = q.id
    where (coalesce(v.kept, 0), coalesce(v.last, 0)) <> (q.revision, q.revision)`,
  'a quote and its order belong together': `
    select q.id::text from quote q join orders o on o.id = q.order_id
    where o.source <> 'QUOTE' or o.account_id is distinct from q.account_id or o.currency <> q.currency
    union all
    select o.id::text from orders o
    where o.source = 'QUOTE' and not exists (select 1 from quote q where q.order_id = o.id)`,
  'a request and its order belong together': `
    select r.id::text from order_request r join orders o on o.id = r.order_id
    where o.source <> 'REQUEST' or o.account_id is distinct from r.account_id or o.currency <> r.currency
    union all
    select o.id::text from orders o
    where o.source = 'REQUEST' and not exists (select 1 from order_request r where r.order_id = o.id)`,
  'the brackets of an approval scheme follow one another without a hole': `
    select scheme_id::text from (select l.*,
        row_number() over w as place, lag(to_amount) over w as before, lead(level) over w as next
      from approval_level l window w as (partition by scheme_id order by level)) l
    where level <> place or (place > 1 and from_amount is distinct from before)
      or (to_amount is null and next is not null)`,
  'nobody approves an order request of their own': `
    select a.id::text from approval_decision a join order_request r on r.id = a.request_id
    where a.contact_id = r.buyer_id`,
  'whoever decided on an order request is an approver of its scheme': `
    select a.id::text from approval_decision a join order_request r on r.id = a.request_id
    where a.round = r.round and not exists (
      select 1 from approval_approver p where p.scheme_id = r.scheme_id and p.contact_id = a.contact_id)`,
  'the counts of accounts, quotes and requests per label equal a recount': `
    select subject || ' ' || label_id from (
      select 'ACCOUNT' as subject, coalesce(label_id, 0) as label_id, count(*) as difference
        from account where archived_at is null group by 2
      union all select 'QUOTE', coalesce(label_id, 0), count(*) from quote group by 2
      union all select 'ORDER_REQUEST', coalesce(label_id, 0), count(*) from order_request group by 2
      union all select subject, label_id, -sum(difference) from record_label_count group by 1, 2) both_ways
    group by subject, label_id having sum(difference) <> 0`,
  'nothing belongs to an account that was merged into another': `
    select a.id::text from account a
    where a.merged_into_id is not null and (
      exists (select 1 from orders o where o.account_id = a.id)
      or exists (select 1 from quote q where q.account_id = a.id)
      or exists (select 1 from order_request r where r.account_id = a.id)
      or exists (select 1 from account c where c.parent_id = a.id))`,
  'an update of an account, quote or request names the one before it': `
    select id::text from (select id, previous_sequence,
        lag(sequence) over (partition by record_id, destination_id order by id) as expected
      from delivery where record_id is not null) chain
    where expected is not null and previous_sequence is distinct from expected`,
}
