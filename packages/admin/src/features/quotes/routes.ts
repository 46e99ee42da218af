import type { RouteRecordRaw } from 'vue-router'

export const quoteRoutes: RouteRecordRaw[] = [
  {
    path: '/quotes',
    name: 'quotes',
    component: () => import('./QuotesPage.vue'),
    meta: { permission: 'quotes.read' },
  },
  {
    path: '/quotes/new',
    name: 'quote-new',
    component: () => import('./QuoteEditorPage.vue'),
    meta: { permission: 'quotes.write' },
  },
  {
    path: '/quotes/:id',
    name: 'quote',
    component: () => import('./QuotePage.vue'),
    meta: { permission: 'quotes.read' },
  },
  {
    path: '/quotes/:id/edit',
    name: 'quote-edit',
    component: () => import('./QuoteEditorPage.vue'),
    meta: { permission: 'quotes.write' },
  },
]
