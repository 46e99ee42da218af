import { useMutation, type CombinedError } from '@urql/vue'
import { shallowRef, type Ref } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import {
  UpdateChannelDocument,
  type ChannelFieldsFragment,
  type ChannelUpdateInput,
} from '../../generated/operations.js'
import { useDone } from './useDone.js'

type PlacedRefusal = Refusal & { path: readonly string[] | null }

/** Writes changes of a channel, and tells what came of them. */
export function useChannelUpdate(channel: Ref<ChannelFieldsFragment>) {
  const done = useDone()
  const update = useMutation(UpdateChannelDocument)
  const refusals = shallowRef<readonly PlacedRefusal[]>([])
  const failure = shallowRef<CombinedError>()

  /** Answers whether it was written; otherwise the refusals say why. */
  async function save(
    changes: Omit<ChannelUpdateInput, 'id' | 'expectedVersion'>,
  ): Promise<boolean> {
    const { id, version } = channel.value
    const { data, error } = await update.executeMutation({
      input: { ...changes, id, expectedVersion: version },
    })
    failure.value = error
    refusals.value = data?.channelUpdate.userErrors ?? []
    if (!data?.channelUpdate.channel) return false
    done(data.channelUpdate.requeued)
    return true
  }

  return { save, refusals, failure, busy: update.fetching }
}
