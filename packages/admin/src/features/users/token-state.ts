/** Whether a token works at the given moment (milliseconds), and if not, why. */
export function tokenState(
  token: { revokedAt: string | null; expiresAt: string | null },
  now: number = Date.now(),
): 'active' | 'expired' | 'revoked' {
  if (token.revokedAt) return 'revoked'
  return token.expiresAt && Date.parse(token.expiresAt) <= now ? 'expired' : 'active'
}
