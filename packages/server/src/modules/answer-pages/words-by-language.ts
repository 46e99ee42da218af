import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { AnswerWords } from './answer-words.js'
import { answerWordsGerman } from './answer-words-de.js'
import { answerWordsEnglish } from './answer-words-en.js'

/** What the pages behind secret links say in each language. */
export const answerWords: Readonly<Record<CustomerLanguage, AnswerWords>> = {
  en: answerWordsEnglish,
  de: answerWordsGerman,
}
