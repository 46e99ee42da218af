import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

@ObjectType({ description: 'The key of an integration.', simpleResolvers: true })
export class ApiToken {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string

  @Field(() => String, { description: 'What it is for.' })
  name!: string

  @Field(() => String, { description: 'How its secret starts, to tell tokens apart.' })
  hint!: string

  @Field(() => [String], { description: 'Permissions, or roles for all of theirs.' })
  scopes!: string[]

  /** The one channel that it is for; the channels module answers it as a field. */
  channelId!: number | null

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: it does not end by itself.' })
  expiresAt!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Exact to a minute; null when never used.',
  })
  lastUsedAt!: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was ended; null while it works.',
  })
  revokedAt!: Date | null
}

@InputType({ description: 'What a new token is for.' })
export class ApiTokenCreateInput {
  @Field(() => String, { description: 'What it is for.' })
  name!: string

  @Field(() => [String], {
    description: 'Permissions, or roles for all of theirs; no more than you have.',
  })
  scopes!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Code of the one channel that it is for; all when omitted.',
  })
  channel?: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself; never when omitted.',
  })
  expiresAt?: Date | null
}

@InputType({ description: 'Which token to end.' })
export class ApiTokenRevokeInput {
  @Field(() => ID, { description: 'The id of the token.' })
  id!: string
}

@ObjectType({ description: 'The new token with its secret.', simpleResolvers: true })
export class ApiTokenCreatePayload {
  @Field(() => ApiToken, { nullable: true, description: 'Null when refused.' })
  token!: ApiToken | null

  @Field(() => String, {
    nullable: true,
    description: 'What to send as Bearer token; not shown again.',
  })
  secret!: string | null

  @Field(() => [UserError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'The ended token.', simpleResolvers: true })
export class ApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: 'Null when refused.' })
  token!: ApiToken | null

  @Field(() => [UserError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: UserError[]
}
