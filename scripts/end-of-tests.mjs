/**
 * A reporter that ends the test run. Some runs of all projects have done everything, reports and
 * clean-up included, and then wait for ever for a worker that is gone; who runs them would wait too.
 * It says what keeps the run: a process that has not ended, a pipe that somebody else holds open, or
 * neither.
 */
export default class EndOfTests {
  onTestRunEnd(_modules, unhandledErrors, reason) {
    const code = reason === 'passed' && unhandledErrors.length === 0 ? 0 : 1
    setTimeout(() => {
      const kept = process.getActiveResourcesInfo().join(', ')
      process.stderr.write(`The tests have ended, but not their run. It waits for: ${kept}\n`)
      process.exit(code)
    }, patience).unref()
  }
}

/** Ends by itself within ten seconds, or not at all. */
const patience = 30_000
