import { statusEvents } from '@waypost/shared'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import schema from '../../../../../shared/schema.graphql?raw'
import { eventDocuments } from './event-documents.js'

test('every event that the API can fire can be fired from the staff app', () => {
  const mutations = Object.values(buildSchema(schema).getMutationType()?.getFields() ?? {})
  const ofEvents = new Set<string>(Object.values(statusEvents).map(({ mutation }) => mutation))
  const served = mutations.map(({ name }) => name).filter((name) => ofEvents.has(name))
  const fired = Object.entries(statusEvents)
    .filter(([key]) => key in eventDocuments)
    .map(([, { mutation }]) => mutation)
  expect(served).not.toHaveLength(0)
  expect(fired.sort()).toEqual(served.sort())
})
