import type { Statement } from '../../kernel/database.js'
import { newerExists } from './claim.sql.js'

/**
 * What decides about sending updates again, of the rows `d` that the conditions find, oldest first.
 * @param lock whether they are held until the transaction ends
 */
export const resendCandidates = (where: string, limit: number, lock: boolean): string =>
  `select d.id, d.destination_id as "destinationId", t.channel_id as "channelId", d.state,
     d.created_at as "createdAt", case when d.reason = 'UNMAPPED' then d.content end as untold,
     t.kind = 'CHANNEL' and ${newerExists} as outdated
   from delivery d join destination t on t.id = d.destination_id
   where ${where} order by d.id limit ${limit} ${lock ? 'for no key update of d' : ''}`

/**
 * Gives updates that could not be told the content in words that their carts have by now.
 * $1 rows of id and content.
 */
export const giveWords: Statement = {
  name: 'deliveries.give_words',
  text: `update delivery d set content = r.content
    from jsonb_to_recordset($1::jsonb) as r(id bigint, content jsonb) where d.id = r.id`,
}

/** Queues one update again, at once. $1 its id. */
export const queueAgain: Statement = {
  name: 'deliveries.queue_again',
  text: `update delivery set state = 'WAITING', reason = null, detail = null, tries = 0, due_at = now(),
      resent_at = now(), ended_at = null
    where id = $1::bigint and state <> 'SENDING'`,
}

/**
 * Queues the updates of a run again, so many a second for each destination, behind those of other
 * runs that have not begun. Keeps what they were. $1 the run; $2 ids; $3 how many a second.
 */
export const queueRun: Statement = {
  name: 'deliveries.queue_run',
  text: `
with busy as (
  select d.destination_id, max(d.due_at) as until from resend_run_delivery r
    join delivery d on d.id = r.delivery_id
  where d.state = 'WAITING' and d.attempt = r.attempt group by d.destination_id
), given as (
  select d.*, (row_number() over (partition by d.destination_id order by d.id)) as place
  from delivery d where d.id = any($2::bigint[])
), kept as (
  insert into resend_run_delivery (run_id, delivery_id, attempt, state, reason, detail, ended_at, resent_at)
    select $1, id, attempt, state, reason, detail, ended_at, resent_at from given
)
update delivery d set state = 'WAITING', reason = null, detail = null, tries = 0, ended_at = null,
  resent_at = now(), due_at = greatest(now(), coalesce(b.until + interval '1 second' / $3::integer, now()))
    + (g.place - 1) * interval '1 second' / $3::integer
from given g left join busy b on b.destination_id = g.destination_id
where d.id = g.id`,
}

/** Leaves what a run has not begun as it was before. $1 the run. */
export const putBack: Statement = {
  name: 'deliveries.put_back',
  text: `
with untouched as (
  select r.* from resend_run_delivery r join delivery d on d.id = r.delivery_id
  where r.run_id = $1::uuid and d.state = 'WAITING' and d.attempt = r.attempt
  order by d.id for no key update of d
), forgotten as (
  delete from resend_run_delivery r using untouched u
  where r.run_id = u.run_id and r.delivery_id = u.delivery_id
)
update delivery d set state = u.state, reason = u.reason, detail = u.detail, ended_at = u.ended_at,
  resent_at = u.resent_at
from untouched u where d.id = u.delivery_id`,
}

/** Runs with how far they are, newest first, for the condition on the rows `r`. */
export const runsSql = (where: string): string => `
  select r.id, r.filter, r.per_second as "perSecond", r.total, r.actor_kind as "actorKind",
    r.actor_id as "actorId", r.actor_name as "actorName", r.started_at as "startedAt",
    r.stopped_at as "stoppedAt", p.*
  from resend_run r cross join lateral (
    select count(*) filter (where d.state = 'WAITING' and d.attempt = k.attempt)::integer as waiting,
      count(*) filter (where d.state in ('WAITING', 'SENDING') and d.attempt > k.attempt)::integer as "underWay",
      count(*) filter (where d.state = 'DELIVERED')::integer as delivered,
      count(*) filter (where d.state = 'FAILED')::integer as failed
    from resend_run_delivery k join delivery d on d.id = k.delivery_id where k.run_id = r.id
  ) p
  where ${where} order by r.started_at desc, r.id desc limit 10`
