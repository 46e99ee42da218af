import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Where calls to servers that are not ours may lead. */
export interface AddressRules {
  /** Whether private, loopback and link-local addresses are allowed, and with them http and every port. */
  allowPrivate: boolean
  /** The address of this server without a slash at its end. The lab below it is always allowed. */
  ownOrigin: string
}

const longestAddress = 2048
const openPorts = ['', '443', '8443']
const globalV6 = ipaddr.IPv6.parseCIDR('2000::/3')
const labPath = /^[\w./-]*$/

/**
 * An address in the one way it is kept and called: host in ASCII, no fragment, no dot after the
 * host, nothing that the parser would leave out. Null when it is none.
 */
export function normalAddress(address: string): string | null {
  return parse(address)?.href ?? null
}

/**
 * Why Waypost does not call this address, in words for whoever typed it; null when it may. What a
 * name leads to is not looked up here but at the moment of the call.
 */
export function addressProblem(address: string, rules: AddressRules): string | null {
  const url = address.length > longestAddress ? null : parse(address)
  if (address.length > longestAddress || (url && url.href.length > longestAddress))
    return `An address has at most ${longestAddress} characters.`
  if (!url || !/^https?:$/.test(url.protocol))
    return 'This is no web address. It begins with https://, like https://example.com/hooks.'
  if (url.username || url.password)
    return 'Names and passwords do not belong in an address; everybody who sees it could use them.'
  return mayGoAnywhere(url, rules) ? null : publicProblem(url)
}

/** Whether an address may lead anywhere: private places are allowed, or it is our own lab. */
export function mayGoAnywhere(address: string | URL, rules: AddressRules): boolean {
  return rules.allowPrivate || isLab(new URL(address), rules.ownOrigin)
}

function publicProblem(url: URL): string | null {
  if (url.protocol !== 'https:') return 'The address must begin with https://.'
  if (!openPorts.includes(url.port)) return 'Only the ports 443 and 8443 are called.'
  return isPrivateHost(url.hostname)
    ? 'This leads to a private address, which Waypost does not call.'
    : null
}

function isPrivateHost(hostname: string): boolean {
  if (/(^|\.)localhost$/.test(hostname)) return true
  const literal = hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) !== 0 && !isPublic(literal)
}

/** Whether an IP address belongs to the public internet. */
function isPublic(address: string): boolean {
  const ip = ipaddr.parse(address)
  // What is assigned to nobody counts as unicast too; in IPv6 only 2000::/3 is out there.
  return ip.range() === 'unicast' && (ip.kind() === 'ipv4' || ip.match(globalV6))
}

/** A name leads to a place that Waypost does not call. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
}

/** Looks names up, and refuses one of whose addresses any is not public. */
export function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, options, (error, address, family) => {
      const found = error ? [] : typeof address === 'string' ? [{ address }] : address
      const refused = found.every((one) => isPublic(one.address))
        ? null
        : new AddressRefused('The name leads to a private address, which Waypost does not call.')
      done(error ?? refused, address, family)
    })
  }
}

/** No encoded character after the lab's path, so that no router could read a way out of it. */
function isLab(url: URL, ownOrigin: string): boolean {
  const lab = new URL(`${ownOrigin}/lab/`)
  if (url.origin !== lab.origin || !url.pathname.startsWith(lab.pathname)) return false
  return labPath.test(url.pathname.slice(lab.pathname.length))
}

function parse(address: string): URL | null {
  const url = URL.parse(address)
  if (!url) return null
  url.hash = ''
  url.hostname = url.hostname.replace(/\.+$/, '')
  return url
}
