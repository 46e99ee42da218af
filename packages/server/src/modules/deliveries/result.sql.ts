import type { Statement } from '../../kernel/database.js'
import { outdatedSql } from './claim.sql.js'
import type { DestinationKind } from './delivery.js'
import type { SendResult } from './sender.js'

/** A row of `writeResults`, as it takes them. */
export interface ResultRow {
  id: number
  attempt: number
  /** Of several results of one destination, the later one has the higher place. */
  place: number
  /** GIVEN_BACK: it was not tried. */
  outcome: SendResult['outcome'] | 'BROKEN' | 'GIVEN_BACK'
  reason: string | null
  detail: string | null
  /** Milliseconds since the try began. */
  age: number
  duration: number
  exchanges: unknown
  /** Milliseconds until the next try; null when there is none. */
  delay: number | null
}

/** What results made of their destination. */
export interface HealthRow {
  id: number
  kind: DestinationKind
  /** Nothing but a probe goes there now. */
  open: boolean
  stopped: boolean
  /** Why it was stopped by these results; null when it was not. */
  stoppedFor: string | null
}

/** So many failures in a row open the circuit. */
export const straightFailures = 10

/**
 * Writes what came of tries, with their rows in the log and the health of their destinations. A
 * result of an attempt that was taken back meanwhile changes nothing and counts for nothing.
 *
 * $1 the results; $2 the time between probes and $3 the time of failing after which a destination
 * is stopped, in milliseconds.
 */
export const writeResults: Statement = {
  name: 'deliveries.write_results',
  text: `
with result as (
  select * from jsonb_to_recordset($1::jsonb) as r(id bigint, attempt integer, place integer, outcome text,
    reason text, detail text, age float8, duration integer, exchanges jsonb, delay float8)
), judged as (
  select r.*, d.destination_id, case
      when r.outcome in ('DELIVERED', 'KEPT') then 'DELIVERED'
      when r.outcome = 'SUPERSEDED' or ${outdatedSql('t.kind')} then 'SUPERSEDED'
      when r.outcome = 'GIVEN_BACK' or r.delay is not null then 'WAITING'
      else 'FAILED' end as state
  from result r join delivery d on d.id = r.id and d.attempt = r.attempt and d.state = 'SENDING'
    join destination t on t.id = d.destination_id
), ended as (
  update delivery d set state = j.state, lease_until = null,
    reason = case j.outcome when 'DELIVERED' then null when 'KEPT' then 'KEPT' when 'GIVEN_BACK' then d.reason else coalesce(j.reason, j.outcome) end,
    detail = case j.outcome when 'DELIVERED' then null when 'GIVEN_BACK' then d.detail else j.detail end,
    tries = d.tries + case j.outcome when 'GIVEN_BACK' then 0 else 1 end,
    due_at = case when j.state = 'WAITING' and j.delay is not null then now() + j.delay * interval '1 millisecond' else d.due_at end,
    ended_at = case when j.state <> 'WAITING' then now() end
  from judged j where d.id = j.id and d.attempt = j.attempt and d.state = 'SENDING'
  returning d.id, d.attempt, d.destination_id, j.place, j.outcome, j.reason, j.detail, j.age, j.duration, j.exchanges
), logged as (
  insert into delivery_attempt (delivery_id, attempt, started_at, duration_ms, outcome, reason, detail, exchanges)
    select id, attempt, now() - age * interval '1 millisecond', duration, outcome, reason, detail, exchanges
    from ended where outcome <> 'GIVEN_BACK'
), tally as (
  select destination_id, bool_or(outcome in ('DELIVERED', 'REFUSED', 'POSTPONED')) as answered,
    bool_or(outcome = 'DELIVERED') as delivered, bool_or(outcome = 'GONE') as gone,
    count(*) filter (where outcome in ('RETRY', 'GONE') and place > answered_at)::integer as failures
  from (select e.*, coalesce(max(place) filter (where outcome in ('DELIVERED', 'REFUSED', 'POSTPONED'))
      over (partition by destination_id), -1) as answered_at from ended e) e
  where outcome not in ('BROKEN', 'GIVEN_BACK', 'KEPT', 'SUPERSEDED') group by destination_id
), failing as (
  select y.*, y.failures + case when y.answered then 0 else t.failures end as in_a_row,
    case when y.failures > 0 then case when y.answered then now() else coalesce(t.failing_since, now()) end end as since
  from tally y join destination t on t.id = y.destination_id
), health as (
  update destination t set failures = f.in_a_row, failing_since = f.since,
    last_delivered_at = case when f.delivered then now() else t.last_delivered_at end,
    probe_at = case when f.in_a_row >= ${straightFailures} then now() + $2::float8 * interval '1 millisecond' end,
    stopped_at = case
      when t.stopped_at is null and (f.gone or f.since <= now() - $3::float8 * interval '1 millisecond') then now()
      else t.stopped_at end,
    stopped_reason = case
      when t.stopped_at is not null then t.stopped_reason
      when f.gone then 'GONE'
      when f.since <= now() - $3::float8 * interval '1 millisecond' then 'FAILING' end
  from failing f where t.id = f.destination_id
  returning t.id, t.kind, t.probe_at is not null as open, t.stopped_at is not null as stopped,
    case when t.stopped_at = now() then t.stopped_reason end as stopped_for, t.failing_since
), noted as (
  insert into audit_entry (actor_kind, actor_name, operation, subject_type, subject_id, data)
    select 'SYSTEM', 'Waypost', 'destinationStop', 'DESTINATION', id,
      jsonb_build_object('reason', stopped_for, 'failingSince', failing_since)
    from health where stopped_for is not null
)
select id, kind, open, stopped, stopped_for as "stoppedFor" from health`,
}

/**
 * Takes back what workers did not finish within their lease. It is due again at once, as nobody
 * knows what came of it; it counts as a try, so that what brings workers down does so ten times at
 * most.
 *
 * $1 the number of tries; $2 the lease in milliseconds. Answers the kind of place of each.
 */
export const takeBackLost: Statement = {
  name: 'deliveries.take_back',
  text: `
with lost as (
  select d.id, d.lease_until - $2::float8 * interval '1 millisecond' as began, case
      when ${outdatedSql('t.kind')} then 'SUPERSEDED'
      when d.tries + 1 >= $1::integer then 'FAILED' else 'WAITING' end as state
  from delivery d join destination t on t.id = d.destination_id
  where d.state = 'SENDING' and d.lease_until < now()
  order by d.id limit 1000 for no key update of d skip locked
), ended as (
  update delivery d set state = l.state, reason = 'LOST', detail = null, tries = d.tries + 1, lease_until = null,
    due_at = now(), ended_at = case when l.state <> 'WAITING' then now() end
  from lost l where d.id = l.id and d.state = 'SENDING'
  returning d.id, d.attempt, l.began
)
insert into delivery_attempt (delivery_id, attempt, started_at, duration_ms, outcome, reason)
  select id, attempt, began, extract(epoch from now() - began) * 1000, 'LOST', 'LOST' from ended
  returning (select t.kind from delivery d join destination t on t.id = d.destination_id where d.id = delivery_id) as kind`,
}
