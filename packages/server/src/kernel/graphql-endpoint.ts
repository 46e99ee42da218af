import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
} from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  GraphQLError,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import type { Context } from './context.js'
import { AppError, maskError } from './errors.js'
import { createExecutor } from './graphql-executor.js'
import { limitRules, maxTokens, queryLimits } from './graphql-limits.js'
import { KnownDocuments, plainRequest } from './known-documents.js'
import type { Logger } from './logger.js'

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>

/** A whole import file travels in one request. */
const bodyLimit = 25 * 1024 * 1024

/** What the endpoint is made of. */
export interface GraphqlEndpoint {
  schema: GraphQLSchema
  log: Logger
  /** Makes the context of a request. @throws AppError UNAUTHENTICATED for anonymous callers */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context>
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before a GraphQL request is carried out. */
    graphqlContext: Context | null
  }
}

/**
 * Serves POST /graphql. The caller is known before the document is read, so that anonymous callers
 * cost nothing and learn nothing.
 */
export async function serveGraphql(
  http: FastifyInstance,
  endpoint: GraphqlEndpoint,
): Promise<void> {
  const operations = new Operations(endpoint.schema)
  const server = apolloServer(endpoint, operations)
  await server.start()
  const byTheBook = fastifyApolloHandler<Context>(server, {
    context: (request) => Promise.resolve(contextOf(request)),
  })
  http.addHook('onClose', () => server.stop())
  http.decorateRequest('graphqlContext', null)
  http.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit,
    onRequest: async (request, reply) => {
      request.graphqlContext = await endpoint.contextOf(request, reply)
    },
    handler: async (request, reply) => {
      const data = await operations.answer(request, contextOf(request))
      if (data === undefined) return byTheBook.call(http, request, reply)
      return reply.type('application/json; charset=utf-8').send(JSON.stringify({ data }))
    },
  })
  http.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_request, reply) =>
      reply
        .code(405)
        .header('allow', 'POST')
        .send(errorBody(new GraphQLError('Use POST.', { extensions: { code: 'BAD_REQUEST' } }))),
  })
}

/** An error in the shape of a GraphQL answer, for what is refused before GraphQL starts. */
export const errorBody = (
  error: GraphQLError,
): { errors: { message: string; extensions: Record<string, unknown> }[] } => {
  const entries = Object.entries(error.extensions).filter(([key]) => key !== 'http')
  const extensions: Record<string, unknown> = Object.fromEntries(entries)
  return { errors: [{ message: error.message, extensions }] }
}

function contextOf(request: FastifyRequest): Context {
  if (!request.graphqlContext) throw new Error('The GraphQL handler ran without a context')
  return request.graphqlContext
}

function apolloServer(
  { schema, log }: GraphqlEndpoint,
  operations: Operations,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: compiledGateway(schema, operations),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: 1_000,
    parseOptions: { maxTokens },
    validationOptions: { maxErrors: 5 },
    validationRules: limitRules(queryLimits),
    stopOnTerminationSignals: false,
    logger: log,
    formatError: (formatted, error) => formatOnce(formatted, error, log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      onlyQueriesAndMutations,
    ],
  })
}

/** What the executor answers is masked already; what Apollo itself comes upon is not. */
function formatOnce(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  if (error instanceof GraphQLError && error.originalError instanceof AppError) return formatted
  const masked = maskError(error, log)
  return masked === error ? formatted : { ...formatted, ...errorBody(masked).errors[0] }
}

const onlyQueriesAndMutations: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve()
        throw new GraphQLError('Subscriptions are not served here.', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        })
      },
    }),
}

/**
 * Carries operations out. Apollo reads a request by the book: it parses, validates and words what
 * is wrong. An operation that it has passed before is carried out without asking it again.
 */
class Operations {
  private readonly run: ReturnType<typeof createExecutor>
  private readonly known = new KnownDocuments()
  /** By a request's own loaders: Apollo hands on a copy of the context. */
  private readonly carriedOut = new WeakMap<Context['loaders'], ExecutionResult>()

  constructor(schema: GraphQLSchema) {
    this.run = createExecutor(schema)
  }

  /** The data that a request asks for; undefined when Apollo is to answer it. */
  async answer(request: FastifyRequest, ctx: Context): Promise<ExecutionResult['data']> {
    const plain = plainRequest(request)
    const document = plain && this.known.find(plain)
    if (!document) return undefined
    const result = await this.run(plain.query, { ...plain, document, ctx })
    if (!result.errors && result.data) return result.data
    // Nothing is carried out twice: Apollo words what came of it.
    this.carriedOut.set(ctx.loaders, result)
    return undefined
  }

  /** What came of an operation that Apollo has passed. */
  readonly execute: GatewayExecutor = async ({ document, request, context }) => {
    const { query = '', operationName, variables } = request
    const ctx = context as Context
    this.known.remember(query, operationName, document)
    const result =
      this.carriedOut.get(ctx.loaders) ??
      (await this.run(query, { document, operationName, variables, ctx }))
    return result as Awaited<ReturnType<GatewayExecutor>>
  }
}

/** Apollo's way to hand over how operations are carried out; the schema is ours as it is. */
function compiledGateway(schema: GraphQLSchema, { execute }: Operations): Gateway {
  return {
    load: () => Promise.resolve({ executor: execute }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    stop: () => Promise.resolve(),
  }
}
