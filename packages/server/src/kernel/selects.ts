import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql'

type Fragments = Record<string, FragmentDefinitionNode>

/** What was found before; documents are kept between requests, so their nodes can be keys. */
const known = new WeakMap<FieldNode, Map<string, readonly string[] | null>>()

function fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments)
    return fieldsOf(fragments[selection.name.value]?.selectionSet, fragments)
  })
}

/**
 * Names of the fields that the query asks for under this path below the field that is being
 * resolved; null when it does not ask for the path itself. What `@skip` or `@include` leaves out
 * counts as asked for.
 */
export function selectedFields(
  info: GraphQLResolveInfo,
  path: readonly string[],
): readonly string[] | null {
  const [node] = info.fieldNodes
  if (!node) return null
  let answers = known.get(node)
  if (!answers) known.set(node, (answers = new Map<string, readonly string[] | null>()))
  const key = path.join('.')
  let answer = answers.get(key)
  if (answer === undefined) answers.set(key, (answer = namesUnder(info, path)))
  return answer
}

/**
 * The arguments of a field directly below the one that is being resolved; null unless it is asked
 * for exactly once and without directives.
 */
export function argumentsOfField(
  info: GraphQLResolveInfo,
  name: string,
): Record<string, unknown> | null {
  const node = onlyNode(info, name)
  const type = getNamedType(info.returnType)
  const field = isObjectType(type) ? type.getFields()[name] : undefined
  return node && field ? getArgumentValues(field, node, info.variableValues) : null
}

const knownNodes = new WeakMap<FieldNode, Map<string, FieldNode | null>>()

/** The node of a field directly below; null unless there is exactly one, without directives. */
function onlyNode({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): FieldNode | null {
  const [parent] = fieldNodes
  if (!parent) return null
  let answers = knownNodes.get(parent)
  if (!answers) knownNodes.set(parent, (answers = new Map<string, FieldNode | null>()))
  let answer = answers.get(name)
  if (answer === undefined) {
    const nodes = fieldNodes
      .flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments))
      .filter((field) => field.name.value === name)
    const [node] = nodes
    answer = node && nodes.length === 1 && !node.directives?.length ? node : null
    answers.set(name, answer)
  }
  return answer
}

function namesUnder(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  path: readonly string[],
): string[] | null {
  let level: readonly FieldNode[] = fieldNodes
  for (const name of path) {
    level = level
      .flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments))
      .filter((field) => field.name.value === name)
  }
  if (level.length === 0) return null
  const names = level.flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments))
  return [...new Set(names.map((field) => field.name.value))]
}
