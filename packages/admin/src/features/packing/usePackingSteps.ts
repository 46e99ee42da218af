import {
  chooseNext,
  put,
  removeBox,
  takeOut,
  turnToBox,
  weighBox,
  type PackingJob,
  type Stepped,
} from './packing-job.js'
import { scan } from './scan.js'
import type { usePacking } from './usePacking.js'

/** The steps at the packing table; after each the field has the focus again. */
export function usePackingSteps(
  { job, take }: Pick<ReturnType<typeof usePacking>, 'job' | 'take'>,
  afterwards: () => void,
) {
  function apply(step: (job: PackingJob) => Stepped): void {
    if (job.value) take(step(job.value))
    afterwards()
  }
  /** A step that needs no words. */
  function change(step: (job: PackingJob) => PackingJob): void {
    if (job.value) job.value = step(job.value)
  }
  const chosen = (known: PackingJob) => known.chosen ?? chooseNext(known, 1).chosen ?? ''
  return {
    apply,
    scan: (text: string) => apply((known) => scan(known, text)),
    put: (id: string) => apply((known) => put(known, id, 1)),
    putAllOf: (id: string) => apply((known) => put(known, id)),
    takeOut: (id: string, box?: number) => apply((known) => takeOut(known, id, box)),
    choose: (step: 1 | -1) => change((known) => chooseNext(known, step)),
    turn: (step: 1 | -1) => apply((known) => turnToBox(known, { step })),
    turnTo: (key: number) => apply((known) => turnToBox(known, { key })),
    putOne: () => apply((known) => put(known, chosen(known), 1)),
    takeOne: () => apply((known) => takeOut(known, chosen(known))),
    putAll: () => apply((known) => put(known, chosen(known))),
    weighBox: (key: number, grams: number | null) => change((known) => weighBox(known, key, grams)),
    removeBox: (key: number) => {
      change((known) => removeBox(known, key))
      afterwards()
    },
  }
}

/** What the parts of the table can do. */
export type PackingSteps = ReturnType<typeof usePackingSteps>
