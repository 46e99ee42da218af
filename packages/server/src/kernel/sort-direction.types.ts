import { registerEnumType } from 'type-graphql'

/** The two ways to sort. */
export const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which way to sort.',
  valuesConfig: {
    ASC: { description: 'Smallest first.' },
    DESC: { description: 'Largest first.' },
  },
})
