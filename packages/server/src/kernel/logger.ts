import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger } from 'pino'

const secretFields = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'secretKey',
  'email',
]

const redactedPaths = [
  ...secretFields,
  ...secretFields.map((field) => `*.${field}`),
  ...secretFields.map((field) => `*.*.${field}`),
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
]

// Error texts of other libraries can hold anything, so the finished line is gone over once more.
const email = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g
const bearer = /\b(wp_|Bearer\s+)[\w.~+/-]{8,}=*/g
const urlPassword = /(\/\/[^\s:/@"]+:)[^\s@/"]+@/g

/** Replaces e-mail addresses, access tokens and passwords inside URLs in a finished log line. */
export function scrub(line: string): string {
  return line
    .replace(urlPassword, '$1[redacted]@')
    .replace(bearer, '$1[redacted]')
    .replace(email, '[email]')
}

/**
 * A JSON logger whose lines never hold credentials or e-mail addresses.
 * @param level the least severe level that is written: trace, debug, info, warn, error, fatal or silent
 * @param destination where lines go; standard output when omitted
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redactedPaths, censor: '[redacted]' },
      hooks: { streamWrite: scrub },
    },
    destination ?? pino.destination({ fd: 1, sync: false }),
  )
}
