import { useMutation, type CombinedError } from '@urql/vue'
import { computed, shallowRef } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import {
  CreateLabelDocument,
  SetLabelFlagsDocument,
  UpdateLabelDocument,
} from '../../generated/operations.js'
import { creationOf, flagsOf, updateOf, type Label, type LabelForm } from './label-form.js'

type PlacedRefusal = Refusal & { path: readonly string[] | null }

/** Writes what a form says of a label: words first and flags second, each a mutation of its own. */
export function useLabelWriter() {
  const creation = useMutation(CreateLabelDocument)
  const update = useMutation(UpdateLabelDocument)
  const flags = useMutation(SetLabelFlagsDocument)
  const refusals = shallowRef<readonly PlacedRefusal[]>([])
  const failure = shallowRef<CombinedError>()

  function hear(error?: CombinedError, errors: readonly PlacedRefusal[] = []) {
    failure.value = error
    refusals.value = errors
  }

  async function create(form: LabelForm): Promise<boolean> {
    const { data, error } = await creation.executeMutation({ input: creationOf(form) })
    hear(error, data?.labelCreate.userErrors)
    return Boolean(data?.labelCreate.label)
  }

  async function change(label: Label, form: LabelForm): Promise<boolean> {
    const words = updateOf(label, form)
    const switches = flagsOf(label, form, label.version)
    if (!words) return !switches || setFlags(switches)
    const { data, error } = await update.executeMutation({ input: words })
    hear(error, data?.labelUpdate.userErrors)
    const written = data?.labelUpdate.label
    if (!written) return false
    return !switches || setFlags({ ...switches, expectedVersion: written.version })
  }

  async function setFlags(input: NonNullable<ReturnType<typeof flagsOf>>): Promise<boolean> {
    const { data, error } = await flags.executeMutation({ input })
    hear(error, data?.labelSetFlags.userErrors)
    return Boolean(data?.labelSetFlags.label)
  }

  return {
    refusals,
    failure,
    create,
    change,
    forget: () => hear(),
    busy: computed(() => creation.fetching.value || update.fetching.value || flags.fetching.value),
  }
}
