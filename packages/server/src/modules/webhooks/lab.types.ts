import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageInfo } from '../../kernel/page-info.types.js'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import {
  signatureProblems,
  signatureSteps,
  type SignatureProblem,
  type SignatureStep,
} from './check-signature.js'
import { labAnswers, type LabAnswer } from './lab.js'

const enumOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V }

const LabAnswerEnum = enumOf(labAnswers)
registerEnumType(LabAnswerEnum, {
  name: 'LabAnswer',
  description: 'How a lab answers what arrives.',
  valuesConfig: {
    OK: { description: '200.' },
    NO_CONTENT: { description: '204.' },
    MOVED: { description: '301 with another address, which nobody should follow.' },
    BAD_REQUEST: { description: '400.' },
    GONE: { description: '410: the sender is to stop for good.' },
    TOO_MANY: { description: '429, with the seconds to wait.' },
    ERROR: { description: '500.' },
    LATE: { description: '200, but only after the seconds have gone by.' },
    NONE: { description: 'Nothing: the connection stays open for a minute and is then cut.' },
  },
})

const SignatureStepEnum = enumOf(signatureSteps)
registerEnumType(SignatureStepEnum, {
  name: 'SignatureStep',
  description: 'What a receiver looks at before it trusts a message, in this order.',
  valuesConfig: {
    ID: { description: 'The header webhook-id is there.' },
    TIMESTAMP: { description: 'The header webhook-timestamp is there.' },
    TIMESTAMP_NUMBER: { description: 'The timestamp is a number of seconds.' },
    TIMESTAMP_RECENT: { description: 'The timestamp is at most five minutes away.' },
    SIGNATURE: { description: 'The header webhook-signature is there.' },
    SIGNATURE_FORM: { description: 'It holds "v1," and the base64 of 32 bytes.' },
    SECRET_FORM: { description: 'The secret is base64 of 24 to 64 bytes after "whsec_".' },
    MATCH: { description: 'The signature fits id, timestamp and body under the secret.' },
  },
})

const SignatureProblemEnum = enumOf(Object.keys(signatureProblems) as SignatureProblem[])
registerEnumType(SignatureProblemEnum, {
  name: 'SignatureProblem',
  description: 'Why a signature is bad.',
  valuesConfig: Object.fromEntries(
    Object.entries(signatureProblems).map(([code, description]) => [code, { description }]),
  ),
})

@ObjectType({
  description: 'How one step of the check of a signature went.',
  simpleResolvers: true,
})
export class SignatureStepResult {
  @Field(() => SignatureStepEnum, { description: 'What was looked at.' })
  step!: SignatureStep

  @Field(() => Boolean, {
    nullable: true,
    description: 'Null where it could not be looked at, as something before is missing.',
  })
  passed!: boolean | null

  @Field(() => SignatureProblemEnum, { nullable: true, description: 'Why it failed.' })
  problem!: SignatureProblem | null

  @Field(() => JsonScalar, { nullable: true, description: 'What a client needs to word it.' })
  data!: Record<string, string | number> | null
}

@ObjectType({ description: 'How the check of a signature went.', simpleResolvers: true })
export class SignatureCheckResult {
  @Field(() => Boolean, { description: 'Whether a receiver may trust the message.' })
  valid!: boolean

  @Field(() => SignatureProblemEnum, {
    nullable: true,
    description: 'Why not: the first step that failed. Null when it is valid.',
  })
  problem!: SignatureProblem | null

  @Field(() => String, {
    nullable: true,
    description:
      'Whose secret fits: "lab" for its own, otherwise the name of an endpoint; null for none.',
  })
  secretName!: string | null

  @Field(() => [SignatureStepResult], { description: 'Every step, in order.' })
  steps!: SignatureStepResult[]
}

@InputType({ description: 'A message as somebody received it.' })
export class SignatureCheckInput {
  @Field(() => String, {
    description:
      'The headers, one a line as "name: value"; others than those of the signature too.',
  })
  headers!: string

  @Field(() => String, { description: 'The exact body.' })
  body!: string

  @Field(() => String, { description: 'The secret, with "whsec_" or without.' })
  secret!: string
}

@ObjectType({
  description: 'A receiver of our own that shows what arrives and answers as it is told.',
  simpleResolvers: true,
})
export class WebhookLab {
  @Field(() => Int, { description: 'Its id.' })
  id!: number

  @Field(() => String, { description: 'Where it receives; nobody can guess it.' })
  url!: string

  @Field(() => String, {
    description: 'For who signs messages to it by hand; endpoints that send to it have their own.',
  })
  secret!: string

  @Field(() => LabAnswerEnum, { description: 'How it answers.' })
  answer!: LabAnswer

  @Field(() => Int, { description: 'Seconds until a late answer, or that 429 asks to wait.' })
  seconds!: number

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: Date
}

@ObjectType({ description: 'A header as it came.', simpleResolvers: true })
export class LabHeader {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { description: 'Its value; that of cookies and credentials is not kept.' })
  value!: string
}

@ObjectType({ description: 'What arrived at a lab.', simpleResolvers: true })
export class LabRequest {
  @Field(() => ID, { description: 'Later ones have higher ids.' })
  id!: string

  @Field(() => DateTimeScalar, { description: 'When it arrived.' })
  at!: Date

  @Field(() => String, { description: 'GET, POST and so on.' })
  method!: string

  @Field(() => String, { description: 'Path and query as they were asked for.' })
  target!: string

  @Field(() => [LabHeader], { description: 'All headers, as they came.' })
  headers!: LabHeader[]

  @Field(() => Int, { description: 'Bytes of the body.' })
  size!: number

  @Field(() => LabAnswerEnum, { description: 'How it was answered.' })
  answered!: LabAnswer

  @Field(() => SignatureCheckResult, {
    description: 'How its signature looked when it arrived.',
  })
  signature!: SignatureCheckResult
}

@ObjectType({ description: 'One request of a page.', simpleResolvers: true })
export class LabRequestEdge {
  @Field(() => String, { description: 'Where it is in the list.' })
  cursor!: string

  @Field(() => LabRequest, { description: 'The request.' })
  node!: LabRequest
}

@ObjectType({ description: 'A page of what arrived.', simpleResolvers: true })
export class LabRequestConnection {
  @Field(() => [LabRequestEdge], { description: 'The requests, the newest first.' })
  edges!: LabRequestEdge[]

  @Field(() => PageInfo, { description: 'Where the page is in the list.' })
  pageInfo!: PageInfo
}

@InputType({ description: 'How a lab is to answer from now on.' })
export class LabAnswerInput {
  @Field(() => Int, { description: 'The id of the lab.' })
  id!: number

  @Field(() => LabAnswerEnum, { description: 'How it answers.' })
  answer!: LabAnswer

  @Field(() => Int, {
    nullable: true,
    description: 'From 1 to 60, for a late answer and for 429; as before when omitted.',
  })
  seconds?: number | null
}

@InputType({ description: 'Which lab to end.' })
export class LabDeleteInput {
  @Field(() => Int, { description: 'The id of the lab.' })
  id!: number
}

@ObjectType({ description: 'A lab after a write.', simpleResolvers: true })
export class LabPayload {
  @Field(() => WebhookLab, { nullable: true, description: 'Null when the write was refused.' })
  lab!: WebhookLab | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What is left of a lab that was ended.', simpleResolvers: true })
export class LabDeletePayload {
  @Field(() => Int, { nullable: true, description: 'Its id; null when refused.' })
  deletedId!: number | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
