import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { urlChoice, urlFlag, urlNumbers, urlText, useUrlState } from './useUrlState.js'

/** A page at the address whose filters live in it. */
async function openPage(address: string) {
  const page = defineComponent({
    setup: () => ({
      text: useUrlState('text', urlText),
      labels: useUrlState('label', urlNumbers),
      sort: useUrlState('sort', urlChoice(['NUMBER', 'PLACED_AT'])),
      approved: useUrlState('approved', urlFlag),
    }),
    render: () => h('div'),
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/orders', component: page }],
  })
  await router.push(address)
  const { vm } = mount(page, { global: { plugins: [router] } })
  const settled = async () => {
    await nextTick()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { vm, router, settled }
}

test('filters are read from the address', async () => {
  const { vm } = await openPage(
    '/orders?text=ada&label=10&label=20&label=x&sort=NUMBER&approved=no',
  )
  expect([vm.text, vm.labels, vm.sort, vm.approved]).toEqual(['ada', [10, 20], 'NUMBER', false])
})

test('what the address does not say, or says wrongly, is the default', async () => {
  const { vm } = await openPage('/orders?sort=EVIL&approved=maybe')
  expect([vm.text, vm.labels, vm.sort, vm.approved]).toEqual(['', [], null, null])
})

test('several changes at once arrive together and leave other parts alone', async () => {
  const { vm, router, settled } = await openPage('/orders?other=1&text=old')
  vm.text = ''
  vm.labels = [10, 20]
  vm.approved = true
  await settled()
  expect(router.currentRoute.value.fullPath).toBe('/orders?other=1&label=10&label=20&approved=yes')
})
