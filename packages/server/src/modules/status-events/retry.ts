const outdated = new Set([
  'WP001', // the order has moved on
  'WP002', // another configuration is in force
  '40001', // serialization failure
  '40P01', // deadlock
])

const uniqueByNature = new Set([
  'idempotency_key_pkey',
  'orders_channel_id_cart_number_key',
  'orders_file_cart_number_key',
  'gift_card_item_id_unit_key',
  'gift_card_replaces_key',
])

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const constraintOf = (error: unknown): string =>
  error instanceof Error && 'constraint' in error ? String(error.constraint) : ''

/** Whether a write failed only because something was newer than what it was decided on. */
export function isOutdated(error: unknown): boolean {
  if (outdated.has(codeOf(error))) return true
  // The same key, cart number or gift card at the same time: the next attempt finds the other's work.
  return codeOf(error) === '23505' && uniqueByNature.has(constraintOf(error))
}

const swiftAttempts = 3
const patientAttempts = 20

/**
 * Tries `swift` a few times, then `patient`, for as long as attempts fail with what `retryable`
 * accepts. The last failure is thrown when none succeeds.
 */
export async function untilSettled<T>(
  swift: () => Promise<T>,
  patient: () => Promise<T>,
  retryable: (error: unknown) => boolean,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await (attempt <= swiftAttempts ? swift() : patient())
    } catch (error) {
      if (!retryable(error) || attempt === swiftAttempts + patientAttempts) throw error
    }
  }
}
