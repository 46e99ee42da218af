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
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import type { Context } from './context.js'
import { AppError, maskError } from './errors.js'
import { createExecutor } from './graphql-executor.js'
import { limitRules, maxTokens, queryLimits } from './graphql-limits.js'
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
  const server = apolloServer(endpoint)
  await server.start()
  http.addHook('onClose', () => server.stop())
  http.decorateRequest('graphqlContext', null)
  http.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit,
    onRequest: async (request, reply) => {
      request.graphqlContext = await endpoint.contextOf(request, reply)
    },
    handler: fastifyApolloHandler<Context>(server, {
      context: (request) => Promise.resolve(contextOf(request)),
    }),
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

function apolloServer({ schema, log }: GraphqlEndpoint): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: compiledGateway(schema),
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

/** Apollo's way to hand over how operations are carried out; the schema is ours as it is. */
function compiledGateway(schema: GraphQLSchema): Gateway {
  const run = createExecutor(schema)
  const executor: GatewayExecutor = async ({ queryHash, document, request, context }) => {
    const { operationName, variables } = request
    const result = await run(queryHash, {
      document,
      operationName,
      variables,
      ctx: context as Context,
    })
    return result as Awaited<ReturnType<GatewayExecutor>>
  }
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    stop: () => Promise.resolve(),
  }
}
