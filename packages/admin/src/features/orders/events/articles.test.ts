import { expect, test } from 'vitest'
import { articlesInput, newArticle, sameAgain } from './articles.js'

test('an exchange begins with the same articles in the quantities that come back', () => {
  const taken = [
    { id: 'a', sku: 'A', name: 'Apple', available: 3, on: true, qty: 2 },
    { id: 'b', sku: 'B', name: 'Book', available: 1, on: false, qty: 1 },
  ]
  const articles = sameAgain(taken, [{ id: 'a', unitPrice: { amount: '9.50' } }])
  expect(articlesInput(articles)).toEqual([{ sku: 'A', name: 'Apple', qty: 2, unitPrice: '9.50' }])
})

test('an incomplete row is no input', () => {
  expect(articlesInput([])).toBeNull()
  expect(articlesInput([newArticle({ sku: 'A', name: 'Apple' })])).toBeNull()
  expect(articlesInput([newArticle({ sku: 'A', name: ' ', unitPrice: '1' })])).toBeNull()
})
