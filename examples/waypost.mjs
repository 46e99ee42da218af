// The smallest client that does its work: one request, and errors that say what was wrong.
// WAYPOST_URL is where Waypost runs, WAYPOST_TOKEN a token of `pnpm waypost token-create`.

const address = process.env.WAYPOST_URL ?? 'http://127.0.0.1:4000'
const token = process.env.WAYPOST_TOKEN

/** Sends one operation and answers its data. Throws when the request itself was refused. */
export async function ask(query, variables = {}) {
  if (!token) throw new Error('Set WAYPOST_TOKEN to an API token.')
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

/** The payload of a mutation. Throws when the business said no: its reasons are no exceptions, but a script stops. */
export function accepted(payload) {
  const { userErrors, ...rest } = payload
  if (userErrors.length > 0) {
    throw new Error(userErrors.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  }
  return rest
}

/** Runs a script's work; an error becomes one line on standard error and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work(process.argv.slice(2))) ?? 0
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
