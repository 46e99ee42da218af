import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useBusiness } from './session.js'

/** The reader's own region of the language, so that an English page writes dates as at home. */
const regional = (language: string) =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language

/** An amount as the API tells it: a decimal string and its currency. */
export interface Amount {
  amount: string
  currency: string
}

/** Writes dates, times, numbers and money in the reader's language and the business's time zone. */
export function useFormat() {
  const { locale: language } = useI18n()
  const locale = computed(() => regional(language.value))
  const { timeZone } = useBusiness()
  const moment = computed(
    () =>
      new Intl.DateTimeFormat(locale.value, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: timeZone.value,
      }),
  )
  const day = computed(
    () => new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeZone: timeZone.value }),
  )
  // A calendar date has no time zone; reading it as UTC and writing it as UTC keeps the day.
  const plainDay = computed(
    () => new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeZone: 'UTC' }),
  )
  const number = computed(() => new Intl.NumberFormat(locale.value))
  const unit = (name: 'gram' | 'kilogram') =>
    new Intl.NumberFormat(locale.value, { style: 'unit', unit: name, maximumFractionDigits: 3 })
  const grams = computed(() => unit('gram'))
  const kilograms = computed(() => unit('kilogram'))

  return {
    /** Day and time of an instant. */
    moment: (iso: string) => moment.value.format(new Date(iso)),
    /** The day of an instant. */
    day: (iso: string) => day.value.format(new Date(iso)),
    /** A calendar date such as 2026-03-01. */
    date: (date: string) => plainDay.value.format(new Date(`${date}T00:00:00Z`)),
    /** A count. */
    number: (value: number) => number.value.format(value),
    /** A weight in grams: in kilograms from one on. */
    weight: (inGrams: number) =>
      inGrams < 1000 ? grams.value.format(inGrams) : kilograms.value.format(inGrams / 1000),
    /** Money with its currency. */
    money: ({ amount, currency }: Amount) =>
      new Intl.NumberFormat(locale.value, { style: 'currency', currency }).format(
        // Intl takes decimal strings exactly; its type still says number.
        amount as unknown as number,
      ),
  }
}
