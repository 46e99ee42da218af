import type {
  BrandingPartsFragment,
  BrandingUpdateInput,
  BrandingValuesPartsFragment,
} from '../../generated/operations.js'

/** What a branding can say. */
export type BrandingValuesInput = Omit<BrandingUpdateInput, 'channelId' | 'expectedVersion'>

/** The texts of a branding as they are typed; empty is inherited. */
export const textFields = [
  'name',
  'accentColor',
  'headerHtml',
  'footerHtml',
  'senderName',
  'senderAddress',
  'replyTo',
] as const
export type TextField = (typeof textFields)[number]

/** A branding as a form holds it: nothing chosen is inherited. */
export type BrandingForm = Record<TextField, string> & {
  language: 'inherited' | 'en' | 'de'
  fullNames: 'inherited' | 'initials' | 'full'
}

/** The form of what a branding says itself. */
export function formOf(own: BrandingValuesPartsFragment): BrandingForm {
  const texts = Object.fromEntries(textFields.map((name) => [name, own[name] ?? '']))
  return {
    ...(texts as Record<TextField, string>),
    language: own.language ?? 'inherited',
    fullNames: own.fullNames === null ? 'inherited' : own.fullNames ? 'full' : 'initials',
  }
}

/** What a form says, whole. */
export function valuesOf(form: BrandingForm): Required<BrandingValuesInput> {
  const texts = Object.fromEntries(textFields.map((name) => [name, form[name].trim() || null]))
  return {
    ...(texts as Record<TextField, string | null>),
    language: form.language === 'inherited' ? null : form.language,
    fullNames: form.fullNames === 'inherited' ? null : form.fullNames === 'full',
  }
}

/** What a form says otherwise than the branding; empty when nothing is changed. */
export function changesOf(
  own: BrandingValuesPartsFragment,
  form: BrandingForm,
): BrandingValuesInput {
  const former = valuesOf(formOf(own))
  return Object.fromEntries(
    Object.entries(valuesOf(form)).filter(
      ([name, value]) => value !== former[name as keyof typeof former],
    ),
  )
}

/** What a value would be if nothing were said here. */
export const inheritedOf = (
  brandings: readonly BrandingPartsFragment[],
  { channelId, channelName }: BrandingPartsFragment,
): Partial<BrandingValuesPartsFragment> => {
  if (channelId === null) return { name: null, accentColor: '#2563eb', language: 'en' }
  const effective = brandings.find((each) => each.channelId === null)?.effective
  return { ...effective, name: effective?.name ?? channelName }
}
