import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isEnumType,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'
import type { Context } from './context.js'
import { AppError, maskError } from './errors.js'
import { operationKey } from './known-documents.js'
import { JsonScalar } from './scalars.js'
import { findUnfitText, isUnfitText } from './unfit-text.js'

/** One operation to carry out: a validated document, the name of the operation in it, and its variables. */
export interface Operation {
  document: DocumentNode
  operationName: string | undefined
  variables: Record<string, unknown> | undefined
  ctx: Context
}

type Run = (operation: Operation) => ExecutionResult | Promise<ExecutionResult>

interface Compiled {
  run: Run
  /** See `fieldOf`. */
  field: string
}

const unfitText = 'Text must not hold NUL characters or halves of surrogate pairs.'
const cachedOperations = 500
const toldErrors = 5

/**
 * Carries out validated operations, each compiled to one function at its first use; graphql-js
 * stands in where an operation cannot be compiled. Errors leave it masked, as real GraphQLErrors:
 * Apollo takes anything else for unexpected and hides it.
 * @param identify names the document; equal names must mean equal documents
 */
export function createExecutor(
  schema: GraphQLSchema,
): (identity: string, operation: Operation) => Promise<ExecutionResult> {
  checkEnums(schema)
  const compiled = new LRUCache<string, Compiled>({ max: cachedOperations })
  return async (identity, operation) => {
    const key = operationKey(identity, operation.operationName)
    let known = compiled.get(key)
    if (!known)
      compiled.set(key, (known = { run: compile(schema, operation), field: fieldOf(operation) }))
    const began = performance.now()
    const result = await resultOf(known.run, operation)
    const seconds = (performance.now() - began) / 1_000
    operation.ctx.metrics.operationAnswered(known.field, result.errors ? 'ERROR' : 'OK', seconds)
    return result
  }
}

async function resultOf(run: Run, operation: Operation): Promise<ExecutionResult> {
  try {
    refuseUnfitVariables(operation.variables)
    return finish(await run(operation), operation)
  } catch (error) {
    return { data: undefined, errors: [presentable(error, operation)] }
  }
}

/** What an operation is counted by: names that callers give are without end, fields are not. */
function fieldOf({ document, operationName }: Operation): string {
  const asked = getOperationAST(document, operationName)?.selectionSet.selections ?? []
  const [only] = asked
  return asked.length === 1 && only?.kind === Kind.FIELD ? only.name.value : 'several'
}

/** Compiled operations answer the values of enums as they are. @throws when one differs from its name */
function checkEnums(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isEnumType)) {
    const odd = type.getValues().find(({ name, value }) => name !== value)
    if (odd) throw new Error(`${type.name}.${odd.name} must have its name as its value`)
  }
}

function compile(schema: GraphQLSchema, { document, operationName }: Operation): Run {
  const unfit = unfitLiteral(document)
  if (unfit) return () => ({ errors: [unfit] })
  const query = compileQuery(schema, withUncheckedVariables(document), operationName, {
    disablingCapturingStackErrors: true,
    // What the types of the code promise is not checked again for every value; `checkEnums` sees to enums.
    disableLeafSerialization: true,
    useExperimentalPathBasedSkipInclude: true,
  })
  if (!isCompiledQuery(query)) return (operation) => interpret(schema, operation)
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
  return (operation) => {
    const { coerced, errors } = getVariableValues(schema, definitions, operation.variables ?? {}, {
      maxErrors: toldErrors,
    })
    return errors ? { errors } : query.query(undefined, operation.ctx, coerced)
  }
}

/**
 * The compiler's own reading of variables refuses required fields that have a default and lists
 * given as one value. So graphql-js reads them, and the compiled operation takes them as they come.
 */
function withUncheckedVariables(document: DocumentNode): DocumentNode {
  const anything = {
    kind: Kind.NAMED_TYPE,
    name: { kind: Kind.NAME, value: JsonScalar.name },
  } as const
  return visit(document, {
    VariableDefinition: (node) => ({ ...node, type: anything, defaultValue: undefined }),
  })
}

function interpret(schema: GraphQLSchema, { document, operationName, variables, ctx }: Operation) {
  return execute({ schema, document, operationName, variableValues: variables, contextValue: ctx })
}

function unfitLiteral(document: DocumentNode): GraphQLError | undefined {
  let unfit: GraphQLError | undefined
  visit(document, {
    StringValue: (node, _key, _parent, path) => {
      if (isUnfitText(node.value)) unfit ??= inputError(unfitText, { at: [...path] })
    },
  })
  return unfit
}

function refuseUnfitVariables(variables: Record<string, unknown> | undefined): void {
  const path = variables && findUnfitText(variables)
  if (path)
    throw new AppError('BAD_USER_INPUT', unfitText, {
      path: ['variables', ...path],
      http: { status: 400 },
    })
}

const inputError = (message: string, data: Record<string, unknown>) =>
  new AppError('BAD_USER_INPUT', message, { ...data, http: { status: 400 } })

function finish(result: ExecutionResult, operation: Operation): ExecutionResult {
  if (!result.errors?.length) return result
  const beforeStart = result.data === undefined
  const errors = result.errors.slice(0, beforeStart ? toldErrors : undefined)
  return {
    ...result,
    errors: errors.map((error) =>
      beforeStart ? refusedInput(error) : presentable(error, operation),
    ),
  }
}

/** Nothing was carried out: the variables do not fit, or the document has no such operation. */
function refusedInput(error: GraphQLError): GraphQLError {
  if (error instanceof AppError) return error
  return withPlace(inputError(error.message, {}), error)
}

function presentable(error: unknown, { ctx }: Operation): GraphQLError {
  if (!(error instanceof GraphQLError)) return maskError(error, ctx.log)
  // Errors of compiled operations lack the extensions that every GraphQLError is said to have.
  const cause =
    error.originalError ?? new GraphQLError(error.message, { extensions: error.extensions })
  return withPlace(maskError(cause, ctx.log), error)
}

/** The same error at the place where it came up, told from unexpected ones by what it stems from. */
function withPlace(error: GraphQLError, place: GraphQLError): GraphQLError {
  const copy = new GraphQLError(error.message, {
    path: place.path,
    extensions: error.extensions,
    originalError: error,
  })
  Object.defineProperty(copy, 'locations', { value: place.locations, enumerable: true })
  return copy
}
