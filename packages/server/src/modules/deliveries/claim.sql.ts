import type { Statement } from '../../kernel/database.js'
import type { DestinationKind } from './delivery.js'
import type { ClaimedDelivery } from './sender.js'

/** A row of the claim. */
export interface ClaimedRow extends ClaimedDelivery {
  kind: DestinationKind
  /** Made since it was last queued, without this one. */
  tries: number
}

/** A newer update of the same order for the same place. */
export const newerExists = `(d.event is not null and exists (select 1 from delivery n
  where n.order_id = d.order_id and n.destination_id = d.destination_id and n.id > d.id and n.event is not null))`

/**
 * Whether a newer update has taken the place: the cart or the customer is to learn of that one
 * alone. Mails that tell of no event, such as a gift card's, stand for themselves, and so does a
 * mail that somebody wants sent again.
 * @param kind the kind of the destination, as SQL
 */
export const outdatedSql = (kind: string): string =>
  `(${kind} <> 'WEBHOOK' and (${kind} <> 'EMAIL' or d.resent_at is null) and ${newerExists})`

/**
 * Takes what is due at all destinations, up to the room that this worker has for each. What is out
 * of date for a cart or a customer is superseded instead.
 *
 * The row of the destination says which worker sends there. It is locked and changed by the same
 * statement, so a claim that waited for none and saw an older state passes over it: two workers
 * never send to one place. The lock leaves room for the key locks of events that queue updates.
 *
 * What is picked is locked, so it is not asked again whether it waits: that would let PostgreSQL look
 * for ids in the index of all that waits, which may be long.
 *
 * $1 this worker; $2, $3 destinations and the room for each; $4 room for all others; $5 where only
 * tests go, as a switch is off; $6 the lease and $7 the time between probes, in milliseconds.
 */
export const claimDeliveries: Statement = {
  name: 'deliveries.claim',
  text: `
with place as (
  select t.id, t.kind, t.id = any($5::int[]) as off,
    case when t.probe_at is null then coalesce(h.room, $4) else 1 end as room
  from destination t left join unnest($2::int[], $3::int[]) as h(id, room) on h.id = t.id
  where t.stopped_at is null and (t.probe_at is null or t.probe_at <= now())
    and (t.worker is null or t.worker = $1::uuid or t.worker_until <= now())
    and coalesce(h.room, $4::int) > 0
    and exists (select 1 from delivery d where d.destination_id = t.id and d.state = 'WAITING'
      and d.due_at <= now() and (d.event is null and d.record is null or t.id <> all($5::int[])))
  for no key update of t skip locked
), picked as (
  select d.id, d.destination_id, d.outdated
  from place p cross join lateral (
    select d.id, d.destination_id, ${outdatedSql('p.kind')} as outdated
    from delivery d
    where d.destination_id = p.id and d.state = 'WAITING' and d.due_at <= now()
      and (d.event is null and d.record is null or not p.off)
      and (p.kind = 'WEBHOOK' or not exists (select 1 from delivery s
        where s.order_id = d.order_id and s.destination_id = d.destination_id and s.state = 'SENDING'))
    order by d.due_at, d.id limit p.room for no key update of d skip locked
  ) d
), held as (
  update destination t set worker = $1::uuid, worker_until = now() + $6::float8 * interval '1 millisecond',
    probe_at = case when t.probe_at is not null then now() + $7::float8 * interval '1 millisecond' end
  where t.id = any(array(select destination_id from picked where not outdated))
), superseded as (
  update delivery d set state = 'SUPERSEDED', ended_at = now()
  where d.id = any(array(select id from picked where outdated))
), claimed as (
  update delivery d set state = 'SENDING', attempt = d.attempt + 1,
    lease_until = now() + $6::float8 * interval '1 millisecond'
  where d.id = any(array(select id from picked where not outdated))
  returning d.*
)
select c.id, t.kind, c.attempt, c.tries, c.destination_id as "destinationId",
  coalesce('evt_' || coalesce(x.entry_id, x.record_entry_id), 'test_' || x.id) as "messageId", c.order_id as "orderId", c.sequence,
  c.previous_sequence as "previousSequence", x.payload as message, c.content
from claimed c join outbox x on x.id = c.outbox_id join destination t on t.id = c.destination_id
order by c.due_at, c.id`,
}

/** Lets go of destinations to which this worker sends nothing now. $1 this worker; $2 the others. */
export const releaseDestinations: Statement = {
  name: 'deliveries.release',
  text: `update destination set worker = null, worker_until = null
    where worker = $1::uuid and id <> all($2::int[])`,
}
