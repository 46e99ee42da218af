import type { RouteRecordRaw } from 'vue-router'

export const listRoutes: RouteRecordRaw[] = [
  {
    path: '/setup/lists',
    name: 'lists',
    component: () => import('./ListsPage.vue'),
    meta: { permission: 'orders.read' },
  },
]
