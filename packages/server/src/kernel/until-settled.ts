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
