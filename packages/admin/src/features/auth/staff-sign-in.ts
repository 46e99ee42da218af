/** What an address of sign-in answered: its data, or the code of the refusal. */
export type Answer<T> = { ok: true; data: T } | { ok: false; code: string }

/** Where a refusal may carry its code: better-auth's own form, or that of Waypost's errors. */
interface RefusalBody {
  code?: string
  errors?: { extensions?: { code?: string } }[]
  userErrors?: { code?: string }[]
}

function codeIn(body: RefusalBody | null, status: number): string {
  const listed = body?.userErrors ?? body?.errors?.map(({ extensions }) => extensions)
  const otherwise = status === 429 ? 'RATE_LIMITED' : 'INTERNAL_SERVER_ERROR'
  return listed?.[0]?.code ?? body?.code ?? otherwise
}

async function ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init })
    const body: unknown = await response.json().catch(() => null)
    if (response.ok) return { ok: true, data: body as T }
    return { ok: false, code: codeIn(body as RefusalBody | null, response.status) }
  } catch {
    return { ok: false, code: 'NETWORK' }
  }
}

const post = <T = unknown>(path: string, body: object) =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Signs in; `twoFactorRedirect` says that a second factor must follow. */
export const signIn = (email: string, password: string) =>
  post<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', { email, password })

/** Proves the second factor with the six digits of an authenticator app. */
export const verifyCode = (code: string, trustDevice = false) =>
  post('/api/auth/two-factor/verify-totp', { code, trustDevice })

/** Proves the second factor with one of the backup codes, which is used up. */
export const verifyBackupCode = (code: string) =>
  post('/api/auth/two-factor/verify-backup-code', { code })

/** Begins two-factor sign-in; it counts once a first code is verified. */
export const enableTwoFactor = (password: string) =>
  post<{ totpURI: string; backupCodes: string[] }>('/api/auth/two-factor/enable', { password })

/** Ends two-factor sign-in. */
export const disableTwoFactor = (password: string) =>
  post('/api/auth/two-factor/disable', { password })

/** Changes the password and signs out every other session of the person. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true })

/** Whether the signed-in person uses two-factor sign-in. */
export async function hasTwoFactor(): Promise<boolean> {
  const answer = await ask<{ user: { twoFactorEnabled?: boolean | null } } | null>(
    '/api/auth/get-session',
    {},
  )
  return answer.ok && answer.data?.user.twoFactorEnabled === true
}

/** Makes the first administrator and signs in. The token is the one of the set-up link. */
export const createAdministrator = (
  input: Record<'token' | 'name' | 'email' | 'password', string>,
) => post('/api/setup', input)

/** Accepts an invitation and signs in. */
export const acceptInvitation = (input: Record<'token' | 'name' | 'password', string>) =>
  post('/api/invite', input)
