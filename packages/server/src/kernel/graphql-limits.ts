import {
  GraphQLError,
  isListType,
  isNonNullType,
  getNamedType,
  isLeafType,
  Kind,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/** How much one document may ask for. */
export interface QueryLimits {
  /** Levels of fields inside fields. */
  depth: number
  /** Fields given another name. */
  aliases: number
  directives: number
  operations: number
  /** Objects that the answer may hold in the worst case; lists without `first` count as `unpagedList`. */
  cost: number
}

/** Limits for signed-in callers; nobody else gets this far. */
export const queryLimits: QueryLimits = {
  depth: 12,
  aliases: 50,
  directives: 30,
  operations: 5,
  cost: 20_000,
}

/** Lexical tokens that a document may have. */
export const maxTokens = 4_000

const pageSize = 100
const unpagedList = 5

/** Validation rules that refuse a document beyond the limits before anything of it is carried out. */
export function limitRules(limits: QueryLimits): ValidationRule[] {
  return [countRule(limits), extentRule(limits)]
}

function countRule(limits: QueryLimits): ValidationRule {
  return (context) => {
    const counts = { aliases: 0, directives: 0, operations: 0 }
    const count = (what: keyof typeof counts) => (node: ASTNode) => {
      counts[what] += 1
      if (counts[what] === limits[what] + 1)
        refuse(context, `More than ${limits[what]} ${what} in one document.`, node)
    }
    const alias = count('aliases')
    return {
      Field: (node) => (node.alias ? alias(node) : undefined),
      Directive: count('directives'),
      OperationDefinition: count('operations'),
    }
  }
}

function refuse(context: ValidationContext, message: string, node: ASTNode): void {
  context.reportError(new GraphQLError(message, { nodes: node }))
}

interface Extent {
  depth: number
  cost: number
}

const nothing: Extent = { depth: 0, cost: 0 }

function extentRule(limits: QueryLimits): ValidationRule {
  return (context) => {
    const types = new Map<FieldNode, GraphQLOutputType>()
    return {
      Field: (node) => {
        const type = context.getType()
        if (type) types.set(node, type)
      },
      Document: {
        leave: (document: DocumentNode) => {
          const measure = new Measure(context, types)
          for (const definition of document.definitions) {
            if (definition.kind !== Kind.OPERATION_DEFINITION) continue
            const { depth, cost } = measure.selections(definition.selectionSet)
            if (depth > limits.depth)
              refuse(context, `Fields lie deeper than ${limits.depth} levels.`, definition)
            if (cost > limits.cost)
              refuse(context, `The answer could hold more than ${limits.cost} objects.`, definition)
          }
        },
      },
    }
  }
}

/** Measures each fragment once, so that fragments inside fragments cost no more time than they have text. */
class Measure {
  private readonly fragments = new Map<FragmentDefinitionNode, Extent>()

  constructor(
    private readonly context: ValidationContext,
    private readonly types: ReadonlyMap<FieldNode, GraphQLOutputType>,
  ) {}

  selections({ selections }: SelectionSetNode): Extent {
    const total = { ...nothing }
    for (const selection of selections) {
      const extent =
        selection.kind === Kind.FIELD
          ? this.field(selection)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.selections(selection.selectionSet)
            : this.fragment(this.context.getFragment(selection.name.value))
      total.depth = Math.max(total.depth, extent.depth)
      total.cost += extent.cost
    }
    return total
  }

  private field(node: FieldNode): Extent {
    // The shape of the schema is bounded by graphql-js itself.
    if (node.name.value.startsWith('__')) return { depth: 1, cost: 1 }
    const inner = node.selectionSet ? this.selections(node.selectionSet) : nothing
    const type = this.types.get(node)
    const own = type && isLeafType(getNamedType(type)) ? 0 : 1
    return { depth: inner.depth + 1, cost: (own + inner.cost) * multiplierOf(node, type) }
  }

  private fragment(node: FragmentDefinitionNode | null | undefined): Extent {
    if (!node) return nothing
    const known = this.fragments.get(node)
    if (known) return known
    // Stands while the fragment is measured: one that spreads itself is refused by another rule.
    this.fragments.set(node, nothing)
    const extent = this.selections(node.selectionSet)
    this.fragments.set(node, extent)
    return extent
  }
}

function multiplierOf(node: FieldNode, type: GraphQLOutputType | undefined): number {
  const page = node.arguments?.find(
    ({ name }) => name.value === 'first' || name.value === 'last',
  )?.value
  if (page) return page.kind === Kind.INT ? Math.max(1, Number(page.value)) : pageSize
  if (type && getNamedType(type).name.endsWith('Connection')) return pageSize
  const plain = type && isNonNullType(type) ? type.ofType : type
  // The list inside a connection was counted with the connection.
  return isListType(plain) && node.name.value !== 'edges' ? unpagedList : 1
}
