import type { FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { isSameOrigin } from '../../kernel/same-origin.js'

/**
 * Whether the request means this server: the public address, this machine under one of its own
 * names, or the very address at which it arrived. Links never come from what a request says.
 */
export function isKnownHost(request: FastifyRequest, publicUrl: string): boolean {
  const name = hostname(`http://${request.host}`)
  if (name === null) return false
  return (
    name === hostname(publicUrl) ||
    isLoopback(name) ||
    name === addressOf(request.socket.localAddress)
  )
}

/**
 * Whether a form comes from a page of ours, or from no page at all. Our pages send no referrer, and
 * where browsers do not say either which site a form is from, which is over plain http, it has
 * no origin.
 */
export function isOwnForm(request: FastifyRequest, publicUrl: string): boolean {
  if (isSameOrigin(request, publicUrl)) return true
  const { origin, 'sec-fetch-site': site } = request.headers
  const { protocol, hostname: name } = new URL(publicUrl)
  return site === undefined && origin === 'null' && protocol === 'http:' && !isLoopback(name)
}

function hostname(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null
}

function isLoopback(name: string): boolean {
  if (name === 'localhost') return true
  const address = name.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
}

/** An address as it stands in an URL. */
function addressOf(address: string | undefined): string | null {
  if (address === undefined || !ipaddr.isValid(address)) return null
  const known = ipaddr.process(address)
  return hostname(`http://${known.kind() === 'ipv6' ? `[${known.toString()}]` : known.toString()}`)
}
