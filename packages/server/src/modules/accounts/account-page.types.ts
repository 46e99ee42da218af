import { Field, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/page-info.types.js'
import { RecordCount } from '../records/index.js'
import type { AccountRecord } from './account.record.js'
import { Account } from './account.types.js'

@ObjectType({ description: 'An account with its cursor.', simpleResolvers: true })
export class AccountEdge {
  @Field(() => Account, { description: 'The account.' })
  node!: AccountRecord

  @Field(() => String, { description: 'Pass it as `after` or `before` to go on from here.' })
  cursor!: string
}

@ObjectType({ description: 'A page of accounts.', simpleResolvers: true })
export class AccountConnection {
  constructor(
    edges: AccountEdge[],
    pageInfo: PageInfo,
    private readonly count: () => Promise<RecordCount>,
  ) {
    this.edges = edges
    this.pageInfo = pageInfo
  }

  @Field(() => [AccountEdge], { description: 'The accounts of this page.' })
  edges: AccountEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo: PageInfo

  @Field(() => RecordCount, {
    description: 'How many accounts the filter finds; counted only when asked for.',
  })
  totalCount(): Promise<RecordCount> {
    return this.count()
  }
}
