import type { LabelScope } from '@waypost/shared'
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { archiveLabel, restoreLabel } from './archive-label.js'
import { createLabel } from './create-label.js'
import { deleteLabel } from './delete-label.js'
import {
  LabelCreateInput,
  LabelMergeInput,
  LabelReorderInput,
  LabelSetFlagsInput,
  LabelUpdateInput,
  LabelVersionInput,
} from './label.inputs.js'
import { listLabels } from './label.queries.js'
import {
  Label,
  LabelDeletePayload,
  LabelMergePayload,
  LabelPayload,
  LabelReorderPayload,
  LabelScopeEnum,
  labelType,
} from './label.types.js'
import { mergeLabel } from './merge-label.js'
import { reorderLabels } from './reorder-labels.js'
import { setLabelFlags } from './set-label-flags.js'
import { updateLabel } from './update-label.js'

const written = (work: () => Promise<LabelRecord>): Promise<LabelPayload> =>
  orRefusal<LabelPayload>(
    async () => ({ label: labelType(await work()), userErrors: [] }),
    (userErrors) => ({ label: null, userErrors }),
  )

@Resolver(() => Label)
export class LabelResolver {
  @Needs('labels.read')
  @Query(() => [Label], {
    description: 'Labels by display order, then id. With a scope: those that may be chosen for it.',
  })
  labels(
    @Ctx() ctx: Context,
    @Arg('scope', () => LabelScopeEnum, {
      nullable: true,
      description: 'Only labels of this scope.',
    })
    scope: LabelScope | null | undefined,
    @Arg('includeArchived', () => Boolean, {
      defaultValue: false,
      description: 'Archived ones too.',
    })
    includeArchived: boolean,
  ): Label[] {
    return listLabels(ctx.configuration.current(), { scope: scope ?? null, includeArchived }).map(
      labelType,
    )
  }

  @Needs('labels.read')
  @Query(() => Label, {
    nullable: true,
    description: 'The label with this id or this code; archived ones too.',
  })
  label(
    @Ctx() ctx: Context,
    @Arg('id', () => Int, { nullable: true, description: 'Its id.' }) id: number | null | undefined,
    @Arg('code', () => String, { nullable: true, description: 'Its code.' })
    code: string | null | undefined,
  ): Label | null {
    if ((id == null) === (code == null)) {
      throw new AppError(
        'BAD_USER_INPUT',
        'Name the label by its id or by its code, not both and not neither.',
      )
    }
    const { labels } = ctx.configuration.current()
    const record =
      id == null ? [...labels.values()].find((label) => label.code === code) : labels.get(id)
    return record ? labelType(record) : null
  }

  @Needs('labels.write')
  @Mutation(() => LabelPayload, { description: "Adds a label of this installation's own." })
  labelCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => LabelCreateInput, { description: 'What to write.' })
    input: LabelCreateInput,
  ): Promise<LabelPayload> {
    return written(() => createLabel(ctx, input))
  }

  @Needs('labels.write')
  @Mutation(() => LabelPayload, { description: "Changes a label's words, colour or meaning." })
  labelUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => LabelUpdateInput, { description: 'What to write.' })
    input: LabelUpdateInput,
  ): Promise<LabelPayload> {
    return written(() => updateLabel(ctx, input))
  }

  @Needs('labels.write')
  @Mutation(() => LabelPayload, { description: 'Switches flags of a label.' })
  labelSetFlags(
    @Ctx() ctx: Context,
    @Arg('input', () => LabelSetFlagsInput, { description: 'What to write.' })
    input: LabelSetFlagsInput,
  ): Promise<LabelPayload> {
    return written(() => setLabelFlags(ctx, input))
  }

  @Needs('labels.write')
  @Mutation(() => LabelReorderPayload, { description: 'Puts labels in another order.' })
  labelReorder(
    @Ctx() ctx: Context,
    @Arg('input', () => LabelReorderInput, { description: 'What to write.' })
    input: LabelReorderInput,
  ): Promise<LabelReorderPayload> {
    return orRefusal<LabelReorderPayload>(
      async () => ({ labels: (await reorderLabels(ctx, input)).map(labelType), userErrors: [] }),
      (userErrors) => ({ labels: [], userErrors }),
    )
  }

  @Needs('labels.write')
  @Mutation(() => LabelPayload, {
    description: 'Takes a label out of every picker; what carries it keeps it.',
  })
  labelArchive(
    @Ctx() ctx: Context,
    @Arg('input', () => LabelVersionInput, { description: 'What to write.' })
    input: LabelVersionInput,
  ): Promise<LabelPayload> {
    return written(() => archiveLabel(ctx, input))
  }

  @Needs('labels.write')
  @Mutation(() => LabelPayload, { description: 'Puts an archived label back into the pickers.' })
  labelRestore(
    @Ctx() ctx: Context,
    @Arg('input', () => LabelVersionInput, { description: 'What to write.' })
    input: LabelVersionInput,
  ): Promise<LabelPayload> {
    return written(() => restoreLabel(ctx, input))
  }

  @Needs('labels.write')
  @Mutation(() => LabelMergePayload, {
    description:
      'Puts one label in the place of another in rules, transitions, orders and items, and archives that other.',
  })
  labelMerge(
    @Ctx() ctx: Context,
    @Arg('input', () => LabelMergeInput, { description: 'What to write.' }) input: LabelMergeInput,
  ): Promise<LabelMergePayload> {
    return orRefusal<LabelMergePayload>(
      async () => {
        const { into, ...moved } = await mergeLabel(ctx, input)
        return { label: labelType(into), ...moved, userErrors: [] }
      },
      (userErrors) => ({ label: null, usage: null, templateClashes: 0, userErrors }),
    )
  }

  @Needs('labels.write')
  @Mutation(() => LabelDeletePayload, { description: 'Deletes a label that nothing refers to.' })
  labelDelete(
    @Ctx() ctx: Context,
    @Arg('input', () => LabelVersionInput, { description: 'What to write.' })
    input: LabelVersionInput,
  ): Promise<LabelDeletePayload> {
    return orRefusal<LabelDeletePayload>(
      async () => ({ deletedId: await deleteLabel(ctx, input), userErrors: [] }),
      (userErrors) => ({ deletedId: null, userErrors }),
    )
  }
}
