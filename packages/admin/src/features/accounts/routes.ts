import type { RouteRecordRaw } from 'vue-router'

export const accountPageRoutes: RouteRecordRaw[] = [
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('./AccountsPage.vue'),
    meta: { permission: 'accounts.read' },
  },
  {
    path: '/accounts/:id',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: { permission: 'accounts.read' },
  },
]
