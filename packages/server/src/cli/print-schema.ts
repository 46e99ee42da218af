import 'reflect-metadata'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { repositoryRoot } from '../kernel/config.js'
import { createSchema } from '../schema.js'

// Sorted, so that the file changes only where the API does.
const schema = lexicographicSortSchema(await createSchema())
writeFileSync(resolve(repositoryRoot, 'packages/shared/schema.graphql'), `${printSchema(schema)}\n`)
