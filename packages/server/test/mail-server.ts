// A real mail server that does as it is told.
import type { Socket } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { afterAll } from 'vitest'

/** A mail that the server took, or read without saying so. */
export interface ReceivedMail {
  from: string
  /** All that RCPT TO named. */
  to: string[]
  raw: string
  /** Whether the sender was told that it was taken. */
  acknowledged: boolean
}

/** What the server does with mails from now on. */
export interface Manners {
  /** Milliseconds until it greets. */
  banner?: number
  /** Answer to a recipient, such as `550 5.1.1 No such user`; nothing: it is taken. */
  recipient?: (address: string) => string | undefined
  /** Answer to the message, behind DATA. */
  message?: (mail: ReceivedMail) => string | undefined
  /** Reads the message, then hangs up instead of answering. */
  hangsUp?: (mail: ReceivedMail) => boolean
}

export interface MailServer {
  /** For SMTP_URL. */
  url: string
  received: ReceivedMail[]
  behave(manners: Manners): void
  /** Hangs up on everybody and takes no calls until it is started again. */
  stop(): Promise<void>
  start(): Promise<void>
}

/** The mail as a mail program reads it. */
export const opened = (mail: ReceivedMail | undefined): Promise<ParsedMail> => {
  if (!mail) throw new Error('no such mail')
  return simpleParser(mail.raw)
}

/** The lines above the body, unfolded, by their names. */
export const headersOf = ({ raw }: ReceivedMail): [name: string, value: string][] =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    })

/** Starts a mail server until the tests of the file have ended. */
export async function startMailServer(): Promise<MailServer> {
  let manners: Manners = {}
  let running: SMTPServer | undefined
  let port = 0
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()

  const refusal = (answer: string) =>
    Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) })

  const serve = (): SMTPServer =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onConnect: (_session, callback) => {
        if (manners.banner) setTimeout(callback, manners.banner)
        else callback()
      },
      onRcptTo: ({ address }, _session, callback) => {
        const answer = manners.recipient?.(address)
        callback(answer === undefined ? null : refusal(answer))
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          take(session, Buffer.concat(chunks).toString(), callback)
        })
      },
    })

  function take(session: SMTPServerSession, raw: string, callback: (error?: Error) => void): void {
    const { mailFrom, rcptTo } = session.envelope
    const mail: ReceivedMail = {
      from: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address),
      raw,
      acknowledged: true,
    }
    const answer = manners.message?.(mail)
    if (answer !== undefined) {
      callback(refusal(answer))
      return
    }
    mail.acknowledged = !manners.hangsUp?.(mail)
    received.push(mail)
    if (mail.acknowledged) callback()
    else hangUp()
  }

  function hangUp(): void {
    for (const socket of sockets) socket.destroy()
  }

  async function start(): Promise<void> {
    if (running) return
    const server = serve()
    // Callers who hang up are what tests are about.
    server.on('error', () => undefined)
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    running = server
    const address = server.server.address()
    if (address && typeof address === 'object') port = address.port
  }

  async function stop(): Promise<void> {
    const server = running
    running = undefined
    if (!server) return
    const closed = new Promise<void>((resolve) => {
      server.close(resolve)
    })
    hangUp()
    await closed
  }

  await start()
  afterAll(stop)
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (wanted) => {
      manners = wanted
    },
    stop,
    start,
  }
}
