import { statusEvents } from '@waypost/shared'
import { expect, test } from 'vitest'
import schema from '../../../../../shared/schema.graphql?raw'
import { eventDocuments } from './event-documents.js'

test('every event that the API can fire can be fired from the staff app', () => {
  const served = [...schema.matchAll(/^ {2}(\w+)\(input: \w+!\): StatusEventPayload!/gm)].map(
    ([, name]) => name,
  )
  const fired = Object.entries(statusEvents)
    .filter(([key]) => key in eventDocuments)
    .map(([, { mutation }]) => mutation)
  expect(fired.sort()).toEqual(served.sort())
})
