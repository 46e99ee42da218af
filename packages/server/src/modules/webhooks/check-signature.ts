import { createHmac, timingSafeEqual } from 'node:crypto'
import { SECRET_PREFIX, signatureOf, signingKey } from '../../kernel/webhook-signature.js'

/** What a receiver looks at, in this order. */
export const signatureSteps = [
  'ID',
  'TIMESTAMP',
  'TIMESTAMP_NUMBER',
  'TIMESTAMP_RECENT',
  'SIGNATURE',
  'SIGNATURE_FORM',
  'SECRET_FORM',
  'MATCH',
] as const
export type SignatureStep = (typeof signatureSteps)[number]

/** Why a step fails, in words. */
export const signatureProblems = {
  ID_MISSING: 'There is no header webhook-id, or it is empty.',
  TIMESTAMP_MISSING: 'There is no header webhook-timestamp, or it is empty.',
  TIMESTAMP_NOT_A_NUMBER: 'The timestamp is no whole number of seconds since 1970.',
  TIMESTAMP_IN_MILLISECONDS: 'The timestamp counts milliseconds; it must count seconds.',
  TIMESTAMP_TOO_OLD: 'The timestamp is more than five minutes old.',
  TIMESTAMP_IN_FUTURE: 'The timestamp is more than five minutes ahead; one clock is wrong.',
  SIGNATURE_MISSING: 'There is no header webhook-signature, or it is empty.',
  SIGNATURE_WITHOUT_VERSION: 'A signature begins with its version: "v1," and then base64.',
  SIGNATURE_OF_OTHER_VERSION: 'No signature is of the version v1, which a shared secret makes.',
  SIGNATURE_NOT_BASE64: 'What follows "v1," is not base64. Was it written as hexadecimal digits?',
  SIGNATURE_WRONG_LENGTH: 'What follows "v1," is not the 32 bytes that HMAC-SHA256 makes.',
  SECRET_MISSING: 'There is no secret to check with.',
  SECRET_NOT_BASE64: 'What follows "whsec_" in the secret is not base64.',
  SECRET_WRONG_LENGTH: 'The secret has fewer than 24 or more than 64 bytes.',
  SECRET_USED_AS_TEXT:
    'It was signed with the letters of the secret. What follows "whsec_" is base64: decode it first.',
  BODY_CHANGED:
    'The body was changed after it was signed. Check the bytes as they arrive, before parsing.',
  OTHER_SECRET: 'It was signed with the secret of another endpoint.',
  NO_MATCH:
    'The signature does not fit this id, timestamp and body under this secret: one of the four is another.',
} as const
export type SignatureProblem = keyof typeof signatureProblems

/** How one step went. */
export interface StepResult {
  step: SignatureStep
  /** Null where it could not be looked at, as something before is missing. */
  passed: boolean | null
  problem: SignatureProblem | null
  /** What the words of the problem are about, such as the number of seconds. */
  data: Record<string, string | number> | null
}

/** How a check went. */
export interface SignatureCheck {
  valid: boolean
  /** Of the first step that failed. */
  problem: SignatureProblem | null
  /** Name of the secret that fits; null when none does. */
  secretName: string | null
  steps: StepResult[]
}

/** A secret with the name by which people know it. */
export interface NamedSecret {
  name: string
  secret: string
  /** False for one that this receiver does not know. */
  accepted: boolean
}

/** What arrived somewhere, with what it may have been signed. */
export interface SignedRequest {
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>
  body: Buffer
  secrets: readonly NamedSecret[]
  /** When it arrived. */
  at: Date
}

const tolerance = 5 * 60

/** What is wrong; null for nothing. Where a step has nothing to look at, an empty text stands instead. */
type Found = Pick<StepResult, 'problem' | 'data'> | null

const failed = (problem: SignatureProblem, data: StepResult['data'] = null): Found => ({
  problem,
  data,
})

/**
 * Checks a signature the way a receiver does, and goes on after what fails as far as it makes
 * sense: an old message is told that it is old, and whether it was signed well.
 */
export function checkSignature(request: SignedRequest): SignatureCheck {
  const id = headerOf(request, 'webhook-id')
  const timestamp = headerOf(request, 'webhook-timestamp')
  const signatures = headerOf(request, 'webhook-signature')
  const form = signatures && formProblem(signatures)
  const number = timestamp && numberProblem(timestamp)
  const secret = secretProblem(request.secrets)
  const match = matchOf(request, `${id}.${timestamp}.`, signatures)
  const canMatch = id && timestamp && signatures && !form && !secret
  const found: Record<SignatureStep, Found | ''> = {
    ID: id ? null : failed('ID_MISSING'),
    TIMESTAMP: timestamp ? null : failed('TIMESTAMP_MISSING'),
    TIMESTAMP_NUMBER: number,
    TIMESTAMP_RECENT: number === null ? ageProblem(timestamp, request.at) : '',
    SIGNATURE: signatures ? null : failed('SIGNATURE_MISSING'),
    SIGNATURE_FORM: form,
    SECRET_FORM: secret,
    MATCH: canMatch ? match.problem : '',
  }
  return resultOf(found, match.name)
}

const headerOf = ({ headers }: SignedRequest, name: string): string => headers[name]?.trim() ?? ''

function resultOf(
  found: Record<SignatureStep, Found | ''>,
  secretName: string | null,
): SignatureCheck {
  const steps = signatureSteps.map((step): StepResult => {
    const problem = found[step]
    if (problem === '') return { step, passed: null, problem: null, data: null }
    return { step, passed: problem === null, problem: null, data: null, ...problem }
  })
  const first = steps.find(({ passed }) => passed === false)
  const valid = steps.every(({ passed }) => passed === true)
  return { valid, problem: first?.problem ?? null, secretName, steps }
}

function numberProblem(timestamp: string): Found {
  if (!/^\d+$/.test(timestamp)) return failed('TIMESTAMP_NOT_A_NUMBER')
  return timestamp.length >= 13 ? failed('TIMESTAMP_IN_MILLISECONDS') : null
}

function ageProblem(timestamp: string, at: Date): Found {
  const age = Math.floor(at.getTime() / 1000) - Number(timestamp)
  if (age > tolerance) return failed('TIMESTAMP_TOO_OLD', { seconds: age })
  return age < -tolerance ? failed('TIMESTAMP_IN_FUTURE', { seconds: -age }) : null
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** One good signature is enough; otherwise what is wrong with the first. */
function formProblem(signatures: string): Found {
  const problems = signatures.split(/\s+/).map(signatureProblem)
  return problems.includes(null) ? null : (problems[0] ?? null)
}

function signatureProblem(signature: string): Found {
  const [version = '', value] = signature.split(',', 2)
  if (value === undefined) return failed('SIGNATURE_WITHOUT_VERSION')
  if (version !== 'v1')
    return failed('SIGNATURE_OF_OTHER_VERSION', { version: version.slice(0, 20) })
  if (!base64.test(value) || /^[0-9a-f]{64}$/i.test(value)) return failed('SIGNATURE_NOT_BASE64')
  const bytes = Buffer.from(value, 'base64').length
  return bytes === 32 ? null : failed('SIGNATURE_WRONG_LENGTH', { bytes })
}

function secretProblem(secrets: readonly NamedSecret[]): Found {
  const own = secrets.filter(({ accepted }) => accepted)
  if (own.length === 0) return failed('SECRET_MISSING')
  const problems = own.map(({ secret }) => {
    if (!base64.test(secret.replace(SECRET_PREFIX, ''))) return failed('SECRET_NOT_BASE64')
    const bytes = signingKey(secret).length
    return bytes >= 24 && bytes <= 64 ? null : failed('SECRET_WRONG_LENGTH', { bytes })
  })
  return problems.includes(null) ? null : (problems[0] ?? null)
}

interface Match {
  problem: Found
  name: string | null
}

/** Bodies up to here are tried with the secrets of others too; it would cost too much with more. */
const triedWithAll = 64 * 1024

/** Whose signature it is, or the likeliest reason why it is nobody's. */
function matchOf({ body, secrets }: SignedRequest, before: string, header: string): Match {
  const fits = fitting(header)
  const text = body.toString()
  const own = secrets.filter(({ accepted }) => accepted)
  const tried = body.length > triedWithAll ? own : secrets
  const signer = tried.find(({ secret }) => fits(() => signatureOf(before + text, secret)))
  if (signer) {
    const problem = signer.accepted ? null : failed('OTHER_SECRET', { secret: signer.name })
    return { problem, name: signer.name }
  }
  const asText = own.find(({ secret }) =>
    [secret, secret.replace(SECRET_PREFIX, '')].some((key) =>
      fits(() =>
        createHmac('sha256', key)
          .update(before + text)
          .digest('base64'),
      ),
    ),
  )
  if (asText) return { problem: failed('SECRET_USED_AS_TEXT'), name: asText.name }
  const originals = likelyOriginals(text)
  const original = own.find(({ secret }) =>
    originals.some((one) => fits(() => signatureOf(before + one, secret))),
  )
  if (original) return { problem: failed('BODY_CHANGED'), name: original.name }
  return { problem: failed('NO_MATCH'), name: null }
}

/** Whether a signature is one of those in the header; it is made only where there is any. */
function fitting(header: string): (sign: () => string) => boolean {
  const given = header
    .split(/\s+/)
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice(3), 'base64'))
  return (sign) => {
    if (given.length === 0) return false
    const expected = Buffer.from(sign(), 'base64')
    return given.some((one) => one.length === expected.length && timingSafeEqual(one, expected))
  }
}

/** What a body may have been before a parser, an editor or a shell got hold of it. */
function likelyOriginals(body: string): string[] {
  const texts = [body.trim(), body.replaceAll('\r\n', '\n'), `${body}\n`]
  try {
    texts.push(JSON.stringify(JSON.parse(body)))
  } catch {
    // No JSON: nothing that a parser could have written anew.
  }
  return texts
}
