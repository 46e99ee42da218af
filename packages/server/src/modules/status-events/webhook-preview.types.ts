import { Field, ObjectType, registerEnumType } from 'type-graphql'

/** Where the order and the changes of a preview come from. */
export const previewSources = ['HAPPENED', 'WOULD_HAPPEN', 'AS_IT_STANDS', 'SAMPLE'] as const
export type PreviewSource = (typeof previewSources)[number]

const PreviewSourceEnum: { [Source in PreviewSource]: Source } = {
  HAPPENED: 'HAPPENED',
  WOULD_HAPPEN: 'WOULD_HAPPEN',
  AS_IT_STANDS: 'AS_IT_STANDS',
  SAMPLE: 'SAMPLE',
}
registerEnumType(PreviewSourceEnum, {
  name: 'WebhookPreviewSource',
  description: 'Where the order and the changes of a preview come from.',
  valuesConfig: {
    HAPPENED: { description: 'From the last time that the event happened to the order.' },
    WOULD_HAPPEN: { description: 'The event can happen to the order now: so it would be told.' },
    AS_IT_STANDS: {
      description: 'The event cannot happen to the order now: the order as it is, without changes.',
    },
    SAMPLE: { description: 'From an order that was made up.' },
  },
})

@ObjectType({ description: 'A header of a message.', simpleResolvers: true })
export class WebhookHeader {
  @Field(() => String, { description: 'Its name, in lower case.' })
  name!: string

  @Field(() => String, { description: 'Its value.' })
  value!: string
}

@ObjectType({
  description: 'The message of an event as it would be sent, signed with a secret for samples.',
  simpleResolvers: true,
})
export class WebhookPreview {
  @Field(() => PreviewSourceEnum, { description: 'Where the order and the changes come from.' })
  source!: PreviewSource

  @Field(() => String, { description: 'The exact body.' })
  body!: string

  @Field(() => [WebhookHeader], { description: 'The headers, but those of the connection.' })
  headers!: WebhookHeader[]

  @Field(() => String, {
    description: 'With which the sample is signed; no endpoint has it.',
  })
  secret!: string

  @Field(() => String, { description: 'The same as a command for a shell.' })
  curl!: string
}
