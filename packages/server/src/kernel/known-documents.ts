import type { FastifyRequest } from 'fastify'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** A request that asks for one operation and nothing else. */
export interface PlainRequest {
  query: string
  operationName: string | undefined
  variables: Record<string, unknown> | undefined
}

const mostDocuments = 500
/** Characters up to which a document is worth keeping. */
const longestDocument = 10_000
const accepted = new Set([undefined, '*/*', 'application/json'])

const isAbsent = (value: unknown): value is null | undefined => value == null
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The operation that a request asks for; null for everything that is better read by the book. */
export function plainRequest({ body, headers }: FastifyRequest): PlainRequest | null {
  if (!isObject(body) || !accepted.has(headers.accept)) return null
  const { query, operationName, variables, extensions } = body
  if (typeof query !== 'string' || !isAbsent(extensions)) return null
  if (!isAbsent(operationName) && typeof operationName !== 'string') return null
  if (!isAbsent(variables) && !isObject(variables)) return null
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined }
}

/** Operations whose documents have been parsed, validated and held to the limits before. */
export class KnownDocuments {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: mostDocuments })

  find({ query, operationName }: PlainRequest): DocumentNode | undefined {
    return this.documents.get(operationKey(query, operationName))
  }

  remember(query: string, operationName: string | undefined, document: DocumentNode): void {
    if (query.length <= longestDocument)
      this.documents.set(operationKey(query, operationName), document)
  }
}

/** Names an operation of a document; mostly the text as it came, which is hashed but once. */
export const operationKey = (query: string, operationName?: string | null): string =>
  operationName ? `${operationName}\0${query}` : query
