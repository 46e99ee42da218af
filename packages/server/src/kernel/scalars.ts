import { GraphQLScalarType } from 'graphql'

/** A calendar date, YYYY-MM-DD. */
export const DateScalar = new GraphQLScalarType({ name: 'Date', description: 'A calendar date, YYYY-MM-DD.' })
/** A moment, ISO 8601. */
export const DateTimeScalar = new GraphQLScalarType({ name: 'DateTime', description: 'A moment, ISO 8601.' })
/** A decimal number as text. */
export const DecimalScalar = new GraphQLScalarType({ name: 'Decimal', description: 'A decimal number as text.' })
/** Any JSON value. */
export const JsonScalar = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' })
