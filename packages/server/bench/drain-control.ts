// The control of W7: the least that sends a backlog and knows what it has sent. It claims a hundred
// rows, sends them ten at a time, and marks them, over and over. No lease, no log, no health.
import { Agent, request } from 'node:http'
import pg from 'pg'

const [url = '', receiver = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 2 })
const agent = new Agent({ keepAlive: true, maxSockets: 10 })
const callsAtOnce = 10

interface Row {
  id: string
  payload: unknown
}

const claim = () =>
  pool.query<Row>({
    name: 'claim',
    text: `update bench_job set state = 'SENDING' where id = any(array(
      select id from bench_job where state = 'WAITING' order by id limit 100 for update skip locked))
      returning id, payload`,
  })
const finish = (ids: string[]) =>
  pool.query({
    name: 'finish',
    text: `update bench_job set state = 'DELIVERED' where id = any($1::bigint[])`,
    values: [ids],
  })

const send = ({ id, payload }: Row) =>
  new Promise<string>((resolve, reject) => {
    const call = request(receiver, { method: 'POST', agent }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 204) resolve(id)
        else reject(new Error(`The receiver said ${response.statusCode}`))
      })
    })
    call.on('error', reject)
    call.end(JSON.stringify(payload))
  })

const began = performance.now()
let writing: Promise<unknown> = Promise.resolve()
let next = claim()
for (let { rows } = await next; rows.length > 0; { rows } = await next) {
  next = claim()
  const done: string[] = []
  const queue = [...rows]
  const sendAll = async () => {
    for (let row = queue.shift(); row; row = queue.shift()) done.push(await send(row))
  }
  await Promise.all(Array.from({ length: callsAtOnce }, sendAll))
  await writing
  writing = finish(done)
}
await writing
process.stdout.write(`ready ${Math.round(performance.now() - began)}\n`)
await pool.end()
agent.destroy()
