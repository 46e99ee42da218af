import type { RouteRecordRaw } from 'vue-router'

export const packingRoutes: RouteRecordRaw[] = [
  {
    path: '/packing',
    name: 'packing',
    component: () => import('./PackingPage.vue'),
    meta: { permission: 'events.fire' },
  },
]
