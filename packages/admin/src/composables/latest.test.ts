import { expect, test } from 'vitest'
import { latest } from './latest.js'

function delayed() {
  const waiting = new Map<string, (answer: string) => void>()
  const ask = (question: string) => new Promise<string>((resolve) => waiting.set(question, resolve))
  return { ask, answer: (question: string) => waiting.get(question)?.(`about ${question}`) }
}

test('an answer that comes after a later question is dropped', async () => {
  const { ask, answer } = delayed()
  const seen: string[] = []
  const questions = latest(ask)
  const first = questions.ask('one', (text) => seen.push(text))
  const second = questions.ask('two', (text) => seen.push(text))
  answer('two')
  answer('one')
  await Promise.all([first, second])
  expect(seen).toEqual(['about two'])
})

test('after drop nothing under way is used', async () => {
  const { ask, answer } = delayed()
  const seen: string[] = []
  const questions = latest(ask)
  const asked = questions.ask('one', (text) => seen.push(text))
  questions.drop()
  answer('one')
  await asked
  expect(seen).toEqual([])
})
