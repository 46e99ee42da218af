import type { NuxtUIOptions } from '@nuxt/ui/unplugin'

/** The look of the component library: one accent, compact controls, quiet surfaces. */
export const theme = {
  colors: {
    primary: 'blue',
    neutral: 'zinc',
    success: 'emerald',
    info: 'sky',
    warning: 'amber',
    error: 'red',
  },
  dashboardPanel: { slots: { body: 'gap-5 p-4 sm:p-6' } },
  dashboardNavbar: { slots: { root: 'px-4 sm:px-6', title: 'block text-[15px]' } },
  dashboardToolbar: { slots: { root: 'px-4 sm:px-6' } },
  card: { slots: { root: 'shadow-none', header: 'px-4 py-3 sm:px-4', body: 'p-4 sm:p-4' } },
  // A long body would squeeze the head, whose words then leave it.
  modal: { slots: { header: 'shrink-0' } },
  table: {
    slots: {
      th: 'px-3 py-2 text-xs font-medium text-muted whitespace-nowrap',
      td: 'px-3 py-2 text-default',
    },
  },
  formField: { slots: { label: 'font-medium' } },
  input: { slots: { root: 'w-full' } },
  // The library's own hover fades the ground until the words on it are hard to read.
  button: {
    compoundVariants: [
      // The accent itself is too light for words on its own tint.
      {
        color: 'primary',
        variant: 'soft',
        class: 'text-(color:--ui-color-primary-700) dark:text-primary',
      },
      {
        color: 'primary',
        variant: 'solid',
        class:
          'hover:bg-(color:--ui-color-primary-700) active:bg-(color:--ui-color-primary-800) dark:hover:bg-(color:--ui-color-primary-300) dark:active:bg-(color:--ui-color-primary-300) disabled:bg-primary dark:disabled:bg-primary disabled:opacity-60',
      },
      {
        color: 'error',
        variant: 'solid',
        class:
          'hover:bg-(color:--ui-color-error-800) active:bg-(color:--ui-color-error-800) dark:hover:bg-(color:--ui-color-error-300) dark:active:bg-(color:--ui-color-error-300) disabled:bg-error dark:disabled:bg-error disabled:opacity-60',
      },
    ],
  },
  badge: {
    compoundVariants: [
      {
        color: 'primary',
        variant: 'subtle',
        class: 'text-(color:--ui-color-primary-700) dark:text-primary',
      },
    ],
  },
  // At the general radius a box this small would look like a radio button.
  checkbox: { slots: { base: 'rounded-[4px]' } },
} satisfies NonNullable<NuxtUIOptions['ui']>
