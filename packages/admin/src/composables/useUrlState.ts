import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'

/** How a value is written in the address: one text, several, or nothing for the default. */
export interface UrlCodec<T> {
  read(texts: readonly string[]): T
  write(value: T): string | string[] | undefined
}

/** A text; the empty one is left out of the address. */
export const urlText: UrlCodec<string> = {
  read: ([text]) => text ?? '',
  write: (value) => value || undefined,
}

/** A set of whole numbers, such as label ids. */
export const urlNumbers: UrlCodec<number[]> = {
  read: (texts) => texts.map(Number).filter((number) => Number.isSafeInteger(number)),
  write: (value) => (value.length ? value.map(String) : undefined),
}

/** One of a closed set, or null for none of them. */
export const urlChoice = <T extends string>(choices: readonly T[]): UrlCodec<T | null> => ({
  read: ([text]) => choices.find((choice) => choice === text) ?? null,
  write: (value) => value ?? undefined,
})

/** Yes, no, or null for "not asked". */
export const urlFlag: UrlCodec<boolean | null> = {
  read: ([text]) => (text === 'yes' ? true : text === 'no' ? false : null),
  write: (value) => (value === null ? undefined : value ? 'yes' : 'no'),
}

/** On or off, where off is the default. */
export const urlYes: UrlCodec<boolean> = {
  read: ([text]) => text === 'yes',
  write: (value) => (value ? 'yes' : undefined),
}

/** A set of texts, such as ids. */
export const urlTexts: UrlCodec<string[]> = {
  read: (texts) => [...texts],
  write: (value) => (value.length ? value : undefined),
}

/**
 * A value that lives in the query of the address, so that a filtered list can be shared and the
 * back button works. Writes replace the current entry unless `push` asks for a new one; writes
 * in one tick are gathered into one navigation.
 */
export function useUrlState<T>(
  key: string,
  codec: UrlCodec<T>,
  options: { push?: boolean } = {},
): WritableComputedRef<T> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => codec.read([route.query[key] ?? []].flat().filter((text) => text !== null)),
    set: (value) => gather(router, route, { [key]: codec.write(value) }, options.push ?? false),
  })
}

type Router = ReturnType<typeof useRouter>
type Route = ReturnType<typeof useRoute>
const gathered = new WeakMap<Router, LocationQueryRaw>()

function gather(router: Router, route: Route, change: LocationQueryRaw, push: boolean) {
  const waiting = gathered.get(router)
  gathered.set(router, { ...waiting, ...change })
  if (waiting) return
  queueMicrotask(() => {
    const query = { ...route.query, ...gathered.get(router) }
    gathered.delete(router)
    void (push ? router.push({ query }) : router.replace({ query }))
  })
}
