/**
 * Where to go after signing in: the address asked for when it lies in this app, else the start.
 * An address of another site in a link must not lead there.
 */
export function ownAddress(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return '/'
  // Browsers drop tabs and line breaks from addresses, which would make "/\t/x" another site.
  return Array.from(next).some((character) => character < ' ') ? '/' : next
}

/** Leaves by a full load, so that nothing of an earlier session stays in memory. */
export function enter(next: unknown): void {
  location.assign(ownAddress(next))
}
