import { Field, Int, ObjectType } from 'type-graphql'
import { ActorType } from '../../kernel/actor.types.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { encodeCursor, pageInfoOf } from '../../kernel/pagination.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import type { RevisionPage, RevisionRecord } from './revision.queries.js'

@ObjectType('Configuration', {
  description: 'A numbered version of everything that decides how events behave.',
  simpleResolvers: true,
})
export class ConfigurationType {
  @Field(() => Int, { description: 'Counts publications, from 1.' })
  revision!: number

  @Field(() => ActorType, { description: 'Who published it.' })
  author!: ActorType

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  at!: string

  @Field(() => String, { description: 'What its author said about it.' })
  comment!: string
}

@ObjectType({ description: 'A revision in a list.', simpleResolvers: true })
export class ConfigurationEdge {
  @Field(() => ConfigurationType, { description: 'The revision.' })
  node!: ConfigurationType

  @Field(() => String, { description: 'Where it stands in the list.' })
  cursor!: string
}

@ObjectType({ description: 'A page of revisions, newest first.', simpleResolvers: true })
export class ConfigurationConnection {
  @Field(() => [ConfigurationEdge], { description: 'The revisions.' })
  edges!: ConfigurationEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo
}

/** A revision as the API shows it. */
export const configurationType = (record: RevisionRecord): ConfigurationType => ({
  revision: record.revision,
  author: { kind: record.actorKind, id: record.actorId, name: record.actorName },
  at: record.at,
  comment: record.comment,
})

/** A page of revisions as the API shows it. */
export function configurationConnection({
  rows,
  more,
  page,
}: RevisionPage): ConfigurationConnection {
  const edges = rows.map((row) => ({
    node: configurationType(row),
    cursor: encodeCursor([row.revision]),
  }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}
