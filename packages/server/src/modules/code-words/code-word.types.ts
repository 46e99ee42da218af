import type { LabelScope } from '@waypost/shared'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'
import { Label, LabelScopeEnum } from '../labels/index.js'
import { PushScopeEnum } from './status-push.inputs.js'
import type { PushScope } from './status-push.js'

@ObjectType({
  description: "A far system's word and what it means here.",
  simpleResolvers: true,
})
export class CodeWord {
  @Field(() => LabelScopeEnum, { description: 'What it is said of.' })
  scope!: LabelScope

  @Field(() => String, { description: 'The word, letter by letter.' })
  word!: string

  @Field(() => Label, {
    nullable: true,
    description: 'The label that it means; null: it means nothing here and is passed over.',
  })
  label!: Label | null
}

@ObjectType({
  description: 'A word that came and that nobody has mapped yet.',
  simpleResolvers: true,
})
export class UnknownWord {
  @Field(() => PushScopeEnum, { description: 'What it is said of.' })
  scope!: PushScope

  @Field(() => String, { description: 'The word, letter by letter.' })
  word!: string

  @Field(() => Int, { description: 'How many pushes wait for its meaning.' })
  waiting!: number

  @Field(() => Int, { description: 'How many came with it, those that were overtaken included.' })
  count!: number

  @Field(() => DateTimeScalar, { description: 'When it came first.' })
  firstAt!: Date

  @Field(() => DateTimeScalar, { description: 'When it came last.' })
  lastAt!: Date

  @Field(() => Label, {
    nullable: true,
    description: 'The label that it most likely means; null when none comes near.',
  })
  suggestion!: Label | null
}

@ObjectType({
  description: "What the words of a far system mean: a channel's, or those of one token.",
  simpleResolvers: true,
})
export class CodeWords {
  @Field(() => Int, { nullable: true, description: 'The channel; null for the words of a token.' })
  channelId!: number | null

  @Field(() => ID, { nullable: true, description: 'The token; null for the words of a channel.' })
  tokenId!: string | null

  @Field(() => String, { description: 'Name of the channel or token.' })
  name!: string

  @Field(() => [CodeWord], { description: 'All words that are mapped, alphabetically.' })
  words!: CodeWord[]

  @Field(() => [UnknownWord], {
    description: 'Words that nobody has mapped, those first for which most is waiting; up to 200.',
  })
  unknown!: UnknownWord[]

  @Field(() => Int, { description: 'How many pushes with these words wait in all.' })
  waiting!: number
}

@InputType({ description: 'A word that is to mean something else from now on.' })
export class CodeWordChange {
  @Field(() => LabelScopeEnum, { description: 'What it is said of.' })
  scope!: LabelScope

  @Field(() => String, { description: 'The word, up to 200 characters; case counts.' })
  word!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The label that it means; null: it means nothing here and is passed over.',
  })
  labelId?: number | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Takes the word off the list: it is unknown again.',
  })
  remove!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'The label that it meant when you looked, null for none. VERSION_CONFLICT when it means another by now. Not checked when left out.',
  })
  formerLabelId?: number | null
}

@InputType({ description: 'Changes of what the words of a far system mean.' })
export class CodeWordsUpdateInput {
  @Field(() => Int, { nullable: true, description: 'The channel; give this or the token.' })
  channelId?: number | null

  @Field(() => ID, { nullable: true, description: 'The token; give this or the channel.' })
  tokenId?: string | null

  @Field(() => [CodeWordChange], {
    description: '1 to 500 words; each at most once for its scope.',
  })
  changes!: CodeWordChange[]
}

@ObjectType({ description: 'The words after a write.', simpleResolvers: true })
export class CodeWordsPayload {
  @Field(() => CodeWords, {
    nullable: true,
    description:
      'The words as they are now, and what still waits; null when the write was refused.',
  })
  codeWords!: CodeWords | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
