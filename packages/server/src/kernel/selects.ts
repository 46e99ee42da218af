import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

type Fragments = Record<string, FragmentDefinitionNode>

/** What was found before; documents are kept between requests, so their nodes can be keys. */
const known = new WeakMap<FieldNode, Map<string, boolean>>()

function fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === 'Field') return [selection]
    if (selection.kind === 'InlineFragment') return fieldsOf(selection.selectionSet, fragments)
    return fieldsOf(fragments[selection.name.value]?.selectionSet, fragments)
  })
}

/**
 * Whether the query asks for this path below the field that is being resolved. What `@skip` or
 * `@include` leaves out counts as asked for.
 */
export function selects(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  const [node] = info.fieldNodes
  if (!node) return false
  const answers = known.get(node) ?? new Map<string, boolean>()
  known.set(node, answers)
  const key = path.join('.')
  let answer = answers.get(key)
  if (answer === undefined) {
    let level: readonly FieldNode[] = info.fieldNodes
    for (const name of path) {
      level = level
        .flatMap(({ selectionSet }) => fieldsOf(selectionSet, info.fragments))
        .filter((field) => field.name.value === name)
    }
    answer = level.length > 0
    answers.set(key, answer)
  }
  return answer
}
