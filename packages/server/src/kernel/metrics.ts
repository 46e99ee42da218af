import { Counter, Histogram, Registry } from 'prom-client'

/**
 * What a process counts of its own work: one method for each thing that happens. Whatever is given
 * as a label is one of a list that the code has, and never a word of a request: no id, no number, no
 * name, nothing that is somebody's.
 */
export interface Metrics {
  readonly registry: Registry
  /** @param route the pattern of the route; of what is no route, `other` */
  requestAnswered(route: string, status: number, seconds: number): void
  /** @param field the field of the schema that was asked for; `several` where there were more */
  operationAnswered(field: string, result: 'OK' | 'ERROR', seconds: number): void
  eventWritten(event: string): void
  /** @param event the event, or what was to be done where that is no single event */
  eventRefused(event: string): void
  /** A try of a delivery that came to an end. */
  attemptEnded(kind: string, result: string, seconds: number): void
  /** A try of which nobody knows what came of it. */
  attemptLost(kind: string): void
  mailAnswered(result: string): void
  lookedUp(result: 'FOUND' | 'MISS' | 'LIMITED' | 'FAILED'): void
  upkeepRan(task: string, result: 'DONE' | 'FAILED'): void
}

/** Seconds within which people, carts and mail servers answer. */
const answers = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25]
/** Fewer, since there are hundreds of operations. */
const operations = [0.01, 0.05, 0.25, 1, 5]

/** Counts from nothing, apart from every other process and test. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const counted = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers: [registry] })
  const timed = <Label extends string>(
    name: string,
    help: string,
    { labelNames, buckets }: { labelNames: Label[]; buckets: number[] },
  ) => new Histogram({ name, help, labelNames, buckets, registers: [registry] })
  return { registry, ...requestMetrics(timed), ...workMetrics(counted, timed) }
}

type Counted = <Label extends string>(
  name: string,
  help: string,
  labelNames: Label[],
) => Counter<Label>
type Timed = <Label extends string>(
  name: string,
  help: string,
  shape: { labelNames: Label[]; buckets: number[] },
) => Histogram<Label>

function requestMetrics(timed: Timed) {
  const requests = timed(
    'waypost_http_request_duration_seconds',
    'Requests, from their first byte to the last of the answer',
    { labelNames: ['route', 'status'], buckets: answers },
  )
  const fields = timed(
    'waypost_graphql_operation_duration_seconds',
    'GraphQL operations that were carried out, by the field that they asked for',
    { labelNames: ['field', 'result'], buckets: operations },
  )
  return {
    requestAnswered: (route, status, seconds) => {
      requests.observe({ route, status: statusClass(status) }, seconds)
    },
    operationAnswered: (field, result, seconds) => {
      fields.observe({ field, result }, seconds)
    },
  } satisfies Partial<Metrics>
}

const statusClass = (status: number): string => `${Math.floor(status / 100)}xx`

function workMetrics(counted: Counted, timed: Timed) {
  const events = counted('waypost_status_events_total', 'Status events', ['event', 'result'])
  const attempts = counted('waypost_delivery_attempts_total', 'Tries to deliver an update', [
    'kind',
    'result',
  ])
  const sending = timed(
    'waypost_delivery_attempt_duration_seconds',
    'Tries to deliver an update, from their begin to their end',
    { labelNames: ['kind'], buckets: answers },
  )
  const mails = counted('waypost_mails_total', 'What the mail server said to mails', ['result'])
  const lookUps = counted('waypost_look_ups_total', 'Look-ups of customers', ['result'])
  const upkeep = counted('waypost_upkeep_runs_total', 'Parts of upkeep', ['task', 'result'])
  return {
    eventWritten: (event) => {
      events.inc({ event, result: 'DONE' })
    },
    eventRefused: (event) => {
      events.inc({ event, result: 'REFUSED' })
    },
    attemptEnded: (kind, result, seconds) => {
      attempts.inc({ kind, result })
      sending.observe({ kind }, seconds)
    },
    attemptLost: (kind) => {
      attempts.inc({ kind, result: 'LOST' })
    },
    mailAnswered: (result) => {
      mails.inc({ result })
    },
    lookedUp: (result) => {
      lookUps.inc({ result })
    },
    upkeepRan: (task, result) => {
      upkeep.inc({ task, result })
    },
  } satisfies Partial<Metrics>
}
