import { useClientHandle, useQuery } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'
import { useFreshness } from '../../composables/useFreshness.js'
import {
  LabRequestsDocument,
  type LabRequestRowFragment,
  type LabRequestsQuery,
} from '../../generated/operations.js'

type LabPage = Pick<LabRequestsQuery['labRequests'], 'edges' | 'pageInfo'>

const every = 2000

/** What arrived at a lab, the newest first; new ones show by themselves, earlier ones when asked for. */
export function useLabRequests(labId: number) {
  const { client } = useClientHandle()
  const { data, error, executeQuery } = useQuery({
    query: LabRequestsDocument,
    variables: { labId },
    requestPolicy: 'network-only',
  })
  const again = () => executeQuery({ requestPolicy: 'network-only' })
  useFreshness(again, every)

  const earlier = shallowRef<LabPage>()
  const busy = ref(false)
  const page = computed(() => data.value?.labRequests)
  const requests = computed(() => newestFirst([earlier.value, page.value]))
  const info = computed(() => (earlier.value ?? page.value)?.pageInfo)

  async function more() {
    busy.value = true
    const after = info.value?.endCursor ?? null
    const answer = await client
      .query(LabRequestsDocument, { labId, after }, { requestPolicy: 'network-only' })
      .toPromise()
    busy.value = false
    const next = answer.data?.labRequests
    // What was shown stays, though newer ones push it off the first page.
    if (next) earlier.value = { ...next, edges: [...edgesOf(requests.value), ...next.edges] }
  }

  return {
    requests,
    error,
    again,
    more,
    busy,
    isLoaded: computed(() => page.value !== undefined),
    hasMore: computed(() => info.value?.hasNextPage === true),
  }
}

const edgesOf = (requests: readonly LabRequestRowFragment[]) => requests.map((node) => ({ node }))

/** Every request once. */
function newestFirst(pages: readonly (LabPage | undefined)[]): LabRequestRowFragment[] {
  const nodes = pages.flatMap((page) => page?.edges ?? []).map(({ node }) => node)
  const once = new Map(nodes.map((node) => [node.id, node]))
  return [...once.values()].sort((a, b) => Number(b.id) - Number(a.id))
}
