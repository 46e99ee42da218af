const files = import.meta.glob<Record<string, unknown>>('./*.json', {
  eager: true,
  import: 'default',
})

/** The texts of this language; the name of a file is the first part of its keys. */
export const messages = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.slice('./'.length, -'.json'.length), texts]),
)
