import { statusEvents } from '@waypost/shared'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import schema from '../../../../../shared/schema.graphql?raw'
import { eventDocuments } from './event-documents.js'

test('every event that the API can fire can be fired from the staff app', () => {
  const mutations = Object.values(buildSchema(schema).getMutationType()?.getFields() ?? {})
  const served = mutations
    .filter(({ type }) => String(type) === 'StatusEventPayload!')
    .map(({ name }) => name)
  const fired = Object.entries(statusEvents)
    .filter(([key]) => key in eventDocuments)
    .map(([, { mutation }]) => mutation)
  expect(fired.sort()).toEqual(served.sort())
})
