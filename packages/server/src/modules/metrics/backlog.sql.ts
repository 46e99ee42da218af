import type { DestinationKind, DestinationState } from '../deliveries/index.js'

/** What the database says of the work that waits, for all processes together. */
export interface Backlog {
  deliveries: { kind: DestinationKind; state: OpenState; count: number; oldest: number }[]
  /** Seconds that the delivery waits which is due longest, at places to which something may go. */
  overdue: { kind: DestinationKind; seconds: number }[]
  destinations: { kind: DestinationKind; state: DestinationState; count: number }[]
  stepUp: boolean
}

/** States in which a delivery is somebody's business still. */
export const openStates = ['WAITING', 'SENDING', 'FAILED'] as const
type OpenState = (typeof openStates)[number]

// Each state by itself: together no index of one state would serve.
const counted = openStates
  .map(
    (state) => `select d.destination_id, '${state}' as state, count(*) as count,
      min(coalesce(d.resent_at, d.created_at)) as oldest
    from delivery d where d.state = '${state}' group by d.destination_id`,
  )
  .join(' union all ')

const rowsOf = (select: string) => `(select coalesce(jsonb_agg(r), '[]') from (${select}) r)`

/** Reads a `Backlog`. $1 the destinations that are told of no event, as a switch is off; $2 now. */
export const readBacklog = `
with counted as (${counted})
select ${rowsOf(`select t.kind, c.state, sum(c.count) as count,
    greatest(0, extract(epoch from now() - min(c.oldest))) as oldest
  from counted c join destination t on t.id = c.destination_id group by t.kind, c.state`)} as deliveries,
${rowsOf(`select t.kind, greatest(0, extract(epoch from now() - min(first.due_at))) as seconds
  from destination t cross join lateral (select d.due_at from delivery d
    where d.destination_id = t.id and d.state = 'WAITING' order by d.due_at, d.id limit 1) first
  where t.stopped_at is null and t.probe_at is null and t.id <> all($1::integer[])
  group by t.kind`)} as overdue,
${rowsOf(`select kind, case when stopped_at is not null then 'STOPPED' when probe_at is not null then 'CIRCUIT_OPEN'
    when failures > 0 then 'FAILING' else 'OK' end as state, count(*) as count
  from destination group by 1, 2`)} as destinations,
exists (select from look_up_step_up where ends_at > $2::timestamptz) as "stepUp"`
