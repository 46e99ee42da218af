import ipaddr from 'ipaddr.js'

/** Whose tries are counted together: one address with its neighbours in one household or server, and its network. */
export interface ClientPlace {
  address: string
  network: string
}

const withPort = /^(?:\[(.+)\]|([\d.]+)):\d+$/

/**
 * The place that an address stands for: a whole address of version 4 and its /24, of version 6,
 * where whoever has one has billions, its /64 and its /48. What is no address stands for itself.
 */
export function placeOf(address: string): ClientPlace {
  const found = withPort.exec(address)
  const bare = (found?.[1] ?? found?.[2] ?? address).replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return { address, network: address }
  const bytes = ipaddr.process(bare).toByteArray()
  const [own, shared] = bytes.length === 4 ? [4, 3] : [8, 6]
  return { address: bytes.slice(0, own).join('.'), network: bytes.slice(0, shared).join('.') }
}
