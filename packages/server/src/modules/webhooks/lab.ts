import type { Queryable } from '../../kernel/database.js'
import type { Sealer } from '../../kernel/sealing.js'
import type { SignatureCheck } from './check-signature.js'

/** How a lab answers what arrives. */
export const labAnswers = [
  'OK',
  'NO_CONTENT',
  'MOVED',
  'BAD_REQUEST',
  'GONE',
  'TOO_MANY',
  'ERROR',
  'LATE',
  'NONE',
] as const
export type LabAnswer = (typeof labAnswers)[number]

/** A receiver of our own. */
export interface LabRow {
  id: number
  /** What nobody can guess of its address. */
  path: string
  secret: Buffer
  answer: LabAnswer
  /** Until a late answer, or that a next try is to wait. */
  seconds: number
  createdAt: Date
  expiresAt: Date
}

/** What arrived at a lab, without its body. */
export interface LabRequestRow {
  id: string
  at: Date
  method: string
  target: string
  headers: [string, string][]
  size: number
  answered: LabAnswer
  signature: SignatureCheck
}

const columns = `id, path, secret, answer, seconds, created_at as "createdAt", expires_at as "expiresAt"`

/** All labs that have not ended, the newest first. */
export const listLabs = (db: Queryable, now: Date): Promise<LabRow[]> =>
  db.query<LabRow>(`select ${columns} from webhook_lab where expires_at > $1 order by id desc`, [
    now,
  ])

/** One lab; null when there is none or it has ended. */
export async function findLab(db: Queryable, id: number, now: Date): Promise<LabRow | null> {
  const [lab] = await db.query<LabRow>(
    `select ${columns} from webhook_lab where id = $1 and expires_at > $2`,
    [id, now],
  )
  return lab ?? null
}

/** The lab at this path; null when there is none or it has ended. */
export async function labAt(db: Queryable, path: string, now: Date): Promise<LabRow | null> {
  const text = `select ${columns} from webhook_lab where path = $1 and expires_at > $2`
  const [lab] = await db.rows<LabRow>({ name: 'webhooks.lab_at', text }, [path, now])
  return lab ?? null
}

const purposeOf = (path: string) => `webhook lab ${path}`

/** The secret of a lab's own signatures, for the database. */
export const sealLabSecret = (sealer: Sealer, path: string, secret: string): Buffer =>
  sealer.seal(secret, purposeOf(path))

/** @throws when the server's key is another one by now */
export const openLabSecret = (sealer: Sealer, { path, secret }: LabRow): string =>
  sealer.open(secret, purposeOf(path)) as string

/** Where a lab receives. */
export const labUrl = (publicUrl: string, { path }: Pick<LabRow, 'path'>): string =>
  `${publicUrl}/lab/${path}`
