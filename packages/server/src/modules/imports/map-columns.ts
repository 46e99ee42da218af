import type { ImportMappingInput } from './import.inputs.js'
import { plainHeader, type ImportFieldSpec } from './import-fields.js'
import { invalidImport } from './invalid-import.js'

/** Which column holds which field. */
export interface ColumnMap {
  /** By place of the column; null where the column is left out. */
  fields: (ImportFieldSpec | null)[]
  /** The place of the column by key of the field. */
  places: Map<string, number>
  /** Required fields without a column, and without one of their alternative. */
  missing: ImportFieldSpec[]
  /** A field that two columns claim by the same header, with no mapping to tell them apart. */
  doubled: ImportFieldSpec | null
}

/**
 * Decides what each column holds: by the mapping where it names the header, else by the header's
 * words, compared without case, spaces and punctuation.
 * @throws Refusal INVALID_INPUT for a mapping that names no header or field, or a field twice
 */
export function mapColumns(
  header: readonly string[],
  mapping: readonly ImportMappingInput[],
  known: readonly ImportFieldSpec[],
): ColumnMap {
  const plain = header.map(plainHeader)
  const given = readMapping(header, mapping, new Map(known.map((spec) => [spec.key, spec])))
  const fields: (ImportFieldSpec | null)[] = header.map((_, place) => given.get(place) ?? null)
  const taken = new Set(fields)
  const free = (place: number) => !given.has(place) && fields[place] === null
  const guess = (field: ImportFieldSpec, words: string): void => {
    const place = plain.findIndex(
      (text, candidate) => text === plainHeader(words) && free(candidate),
    )
    if (place < 0 || taken.has(field)) return
    fields[place] = field
    taken.add(field)
  }
  // Names go before aliases: "Order #" is the number only where no column is called "Web Order #".
  for (const field of known) guess(field, field.name)
  for (const field of known) for (const alias of field.aliases) guess(field, alias)
  return { fields, ...summary(fields, known), doubled: doubledColumn(plain, fields, given) }
}

function summary(fields: readonly (ImportFieldSpec | null)[], known: readonly ImportFieldSpec[]) {
  const places = new Map(
    fields.flatMap((field, place) => (field ? [[field.key, place] as const] : [])),
  )
  return {
    places,
    missing: known.filter(
      ({ key, required, alternative = key }) =>
        required && !places.has(key) && !places.has(alternative),
    ),
  }
}

function doubledColumn(
  plain: readonly string[],
  fields: ColumnMap['fields'],
  given: ReadonlyMap<number, unknown>,
): ImportFieldSpec | null {
  const isTwin = (place: number, other: number) =>
    other !== place && plain[other] === plain[place] && !given.has(other)
  const found = fields.find(
    (field, place) => field && !given.has(place) && plain.some((_, other) => isTwin(place, other)),
  )
  return found ?? null
}

function readMapping(
  header: readonly string[],
  mapping: readonly ImportMappingInput[],
  byKey: ReadonlyMap<string, ImportFieldSpec>,
) {
  const given = new Map<number, ImportFieldSpec | null>()
  const used = new Set<string>()
  mapping.forEach((entry, index) => {
    const at = (part: string) => ['mapping', String(index), part]
    const place = header.findIndex(
      (text, candidate) => text === entry.header.trim() && !given.has(candidate),
    )
    if (place < 0)
      invalidImport(at('header'), `The file has no column "${entry.header.slice(0, 100)}".`)
    const field = entry.field == null ? null : byKey.get(entry.field)
    if (field === undefined) return invalidImport(at('field'), 'There is no such field.')
    if (field && used.has(field.key))
      invalidImport(at('field'), `Two columns are to be ${field.name}.`)
    if (field) used.add(field.key)
    given.set(place, field)
  })
  return given
}
