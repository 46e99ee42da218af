/** A key that no other request has, for a dialog whose submission may be repeated. */
export function newIdempotencyKey(): string {
  // crypto.randomUUID is missing where the app is served without TLS in a local network.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
