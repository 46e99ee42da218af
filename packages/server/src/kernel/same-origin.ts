import type { FastifyRequest } from 'fastify'

/**
 * Whether the request comes from a page of ours, or from no page at all. Browsers state it and
 * scripts cannot change it; a program that is no browser states nothing.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin === undefined) return true
  return origin === new URL(publicUrl).origin || origin === `${request.protocol}://${request.host}`
}
