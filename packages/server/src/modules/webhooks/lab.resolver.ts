import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { checkSignature } from './check-signature.js'
import { answerLab, createLab, deleteLab } from './lab-deeds.js'
import { findLab, labUrl, listLabs, openLabSecret, type LabRow } from './lab.js'
import { findLabRequest, labBodies, listLabRequests } from './lab.queries.js'
import {
  LabAnswerInput,
  LabDeleteInput,
  LabDeletePayload,
  LabPayload,
  LabRequest,
  LabRequestConnection,
  SignatureCheckInput,
  SignatureCheckResult,
  WebhookLab,
} from './lab.types.js'
import { readHeaders } from './read-headers.js'
import { listEndpoints } from './webhook-endpoint.js'
import { endpointType, WebhookEndpoint } from './webhook-endpoint.types.js'

const labType = ({ sealer, publicUrl }: Context, lab: LabRow): WebhookLab => {
  const { path: _, ...rest } = lab
  return { ...rest, url: labUrl(publicUrl, lab), secret: openLabSecret(sealer, lab) }
}

const written = (ctx: Context, work: () => Promise<LabRow>): Promise<LabPayload> =>
  orRefusal<LabPayload>(
    async () => ({ lab: labType(ctx, await work()), userErrors: [] }),
    (userErrors) => ({ lab: null, userErrors }),
  )

const bodyLoader = ({ database }: Context) =>
  new DataLoader<string, string>((ids) => labBodies(database, ids))
const endpointsOnce = ({ database }: Context) => listEndpoints(database)

@Resolver(() => WebhookLab)
export class WebhookLabResolver {
  @Needs('webhooks.read')
  @Query(() => [WebhookLab], { description: 'All labs that have not ended, the newest first.' })
  async labs(@Ctx() ctx: Context): Promise<WebhookLab[]> {
    const labs = await listLabs(ctx.database, ctx.clock.now())
    return labs.map((lab) => labType(ctx, lab))
  }

  @Needs('webhooks.read')
  @Query(() => WebhookLab, {
    nullable: true,
    description: 'One lab; null when there is none or it has ended.',
  })
  async lab(
    @Ctx() ctx: Context,
    @Arg('id', () => Int, { description: 'The id of the lab.' }) id: number,
  ): Promise<WebhookLab | null> {
    const lab = await findLab(ctx.database, id, ctx.clock.now())
    return lab && labType(ctx, lab)
  }

  @FieldResolver(() => [WebhookEndpoint], { description: 'The endpoints that send to it.' })
  async endpoints(@Root() { url }: WebhookLab, @Ctx() ctx: Context): Promise<WebhookEndpoint[]> {
    const rows = await loaderOf(ctx, endpointsOnce)
    const here = rows.filter((row) => row.url.startsWith(url))
    return here.map((row) => endpointType(row, ctx.clock.now()))
  }

  @Needs('webhooks.write')
  @Mutation(() => LabPayload, { description: 'Makes a lab that lives for a day.' })
  labCreate(@Ctx() ctx: Context): Promise<LabPayload> {
    return written(ctx, () => createLab(ctx))
  }

  @Needs('webhooks.write')
  @Mutation(() => LabPayload, { description: 'Changes how a lab answers.' })
  labAnswer(
    @Ctx() ctx: Context,
    @Arg('input', () => LabAnswerInput, { description: 'How it is to answer.' })
    input: LabAnswerInput,
  ): Promise<LabPayload> {
    return written(ctx, () => answerLab(ctx, input))
  }

  @Needs('webhooks.write')
  @Mutation(() => LabDeletePayload, {
    description:
      'Ends a lab with all that arrived; endpoints that still send to it read that it is gone.',
  })
  labDelete(
    @Ctx() ctx: Context,
    @Arg('input', () => LabDeleteInput, { description: 'Which lab.' }) input: LabDeleteInput,
  ): Promise<LabDeletePayload> {
    return orRefusal<LabDeletePayload>(
      async () => ({ deletedId: await deleteLab(ctx, input.id), userErrors: [] }),
      (userErrors) => ({ deletedId: null, userErrors }),
    )
  }
}

@Resolver(() => LabRequest)
export class LabRequestResolver {
  @Needs('webhooks.read')
  @Query(() => LabRequestConnection, {
    description: 'What arrived at a lab, the newest first; the last hundred are kept.',
  })
  labRequests(
    @Ctx() ctx: Context,
    @Arg('labId', () => Int, { description: 'The lab.' }) labId: number,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; 25 if omitted.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
    after: string | null,
  ): Promise<LabRequestConnection> {
    return listLabRequests(ctx.database, labId, { first, after })
  }

  @Needs('webhooks.read')
  @Query(() => LabRequest, {
    nullable: true,
    description: 'One request; null when there is none or it made room for newer ones.',
  })
  labRequest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the request.' }) id: string,
  ): Promise<LabRequest | null> {
    return findLabRequest(ctx.database, id)
  }

  @FieldResolver(() => String, { description: 'The body as text.' })
  body(@Root() { id }: LabRequest, @Ctx() ctx: Context): Promise<string> {
    return loaderOf(ctx, bodyLoader).load(id)
  }

  @Needs('webhooks.read')
  @Query(() => SignatureCheckResult, {
    description: 'Checks the signature of a message step by step, as if it arrived now.',
  })
  webhookSignatureCheck(
    @Ctx() ctx: Context,
    @Arg('input', () => SignatureCheckInput, { description: 'The message and the secret.' })
    { headers, body, secret }: SignatureCheckInput,
  ): SignatureCheckResult {
    const given = secret.trim()
    return checkSignature({
      headers: readHeaders(headers),
      body: Buffer.from(body),
      secrets: given === '' ? [] : [{ name: 'given', secret: given, accepted: true }],
      at: ctx.clock.now(),
    })
  }
}
