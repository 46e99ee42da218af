import { computed, shallowRef, type Ref } from 'vue'
import type { FileReport } from './reports.js'

/** What each column of the file means, by its header; null leaves it out. */
export function useMapping(report: Ref<FileReport | null>) {
  const mapping = shallowRef<ReadonlyMap<string, string | null>>(new Map())

  /** Takes over what the server made of the headers. */
  function adopt({ columns }: FileReport) {
    mapping.value = new Map(columns.map(({ header, field }) => [header, field]))
  }

  /** Gives a column its meaning; the column that had it before loses it. */
  function map(header: string, field: string | null) {
    const others = [...mapping.value].map(([other, own]): [string, string | null] => [
      other,
      own === field ? null : own,
    ])
    mapping.value = new Map([...others, [header, field]])
  }

  /** Required fields that no column has, nor one of the field that may stand for them. */
  const missing = computed(() => {
    const mapped = new Set(mapping.value.values())
    return (report.value?.fields ?? []).filter(
      ({ key, required, alternative }) =>
        required && !mapped.has(key) && !(alternative && mapped.has(alternative)),
    )
  })

  return { mapping, missing, adopt, map }
}
