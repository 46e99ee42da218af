import type { CodegenConfig } from '@graphql-codegen/cli'

/** What GraphQL's scalars are in TypeScript, as they travel in JSON. */
const scalars = {
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  JSON: 'unknown',
  ID: 'string',
}

const config: CodegenConfig = {
  schema: 'packages/shared/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'packages/shared/src/generated/schema.ts': {
      plugins: ['typescript'],
      config: { scalars, strictScalars: true, enumType: 'string-literal', skipTypename: true },
    },
    'packages/admin/src/generated/operations.ts': {
      documents: 'packages/admin/src/**/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars,
        enumType: 'string-literal',
        useTypeImports: true,
        avoidOptionals: { field: true, inputValue: false, object: true },
        dedupeFragments: true,
      },
    },
  },
}

export default config
