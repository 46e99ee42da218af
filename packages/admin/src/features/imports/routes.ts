import type { RouteRecordRaw } from 'vue-router'

export const importRoutes: RouteRecordRaw[] = [
  {
    path: '/import',
    alias: '/imports',
    name: 'imports',
    component: () => import('./ImportPage.vue'),
    meta: { permission: 'events.fire' },
  },
]
