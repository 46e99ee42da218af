import type { RouteRecordRaw } from 'vue-router'

export const deliveryRoutes: RouteRecordRaw[] = [
  {
    path: '/updates',
    name: 'updates',
    component: () => import('./UpdatesPage.vue'),
    meta: { permission: 'updates.read' },
  },
]
