import { expect, test } from 'vitest'
import { createLogger } from './logger.js'

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let output = ''
  write(createLogger('info', { write: (line) => (output += line) }))
  return output
}

test('never writes credentials or e-mail addresses, wherever they stand', () => {
  const output = logged((logger) => {
    logger.info(
      { password: 'hunter2', user: { email: 'ada@example.com', password: 'hunter2' } },
      'signed in',
    )
    logger.info({
      req: { headers: { authorization: 'Bearer hunter2', cookie: 'session=hunter2' } },
    })
    logger.error(new Error('no mail to ada@example.com, token wp_hunter2hunter2hunter2'))
    logger.error(new Error('cannot reach postgres://waypost:hunter2@db/waypost'))
  })
  expect(output).not.toContain('hunter2')
  expect(output).not.toContain('ada@')
  expect(output).toContain('signed in')
})

test('keeps lines valid JSON', () => {
  const output = logged((logger) =>
    logger.info({ note: 'ada@example.com "quoted"' }, 'postgres://a:b@c'),
  )
  expect(JSON.parse(output)).toMatchObject({
    msg: expect.stringContaining('postgres://a:') as string,
  })
})
