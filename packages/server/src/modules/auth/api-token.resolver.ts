import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { listTokens, type ApiTokenRecord } from './api-token.sql.js'
import {
  ApiToken,
  ApiTokenCreateInput,
  ApiTokenCreatePayload,
  ApiTokenPayload,
  ApiTokenRevokeInput,
} from './api-token.types.js'
import { createApiToken } from './create-api-token.js'
import { revokeApiToken } from './revoke-api-token.js'

@Resolver()
export class ApiTokenResolver {
  @Query(() => [ApiToken], { description: 'All tokens, the newest first and ended ones last.' })
  @Needs('users.read')
  apiTokens(@Ctx() { database }: Context): Promise<ApiToken[]> {
    return database.rows<ApiTokenRecord>(listTokens)
  }

  @Mutation(() => ApiTokenCreatePayload, {
    description: 'Makes a token for an integration; its secret is shown once.',
  })
  @Needs('users.write')
  apiTokenCreate(
    @Arg('input', () => ApiTokenCreateInput, { description: 'What the token is for.' })
    input: ApiTokenCreateInput,
    @Ctx() ctx: Context,
  ): Promise<ApiTokenCreatePayload> {
    return orRefusal<ApiTokenCreatePayload>(
      async () => ({ ...(await createApiToken(ctx, input)), userErrors: [] }),
      (userErrors) => ({ token: null, secret: null, userErrors }),
    )
  }

  @Mutation(() => ApiTokenPayload, { description: 'Ends a token for good, at once.' })
  @Needs('users.write')
  apiTokenRevoke(
    @Arg('input', () => ApiTokenRevokeInput, { description: 'Which token.' })
    input: ApiTokenRevokeInput,
    @Ctx() ctx: Context,
  ): Promise<ApiTokenPayload> {
    return orRefusal<ApiTokenPayload>(
      async () => ({ token: await revokeApiToken(ctx, input.id), userErrors: [] }),
      (userErrors) => ({ token: null, userErrors }),
    )
  }
}
