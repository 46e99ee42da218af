import type { RouteRecordRaw } from 'vue-router'

export const backorderRoutes: RouteRecordRaw[] = [
  {
    path: '/backorders',
    name: 'backorders',
    component: () => import('./FillBackordersPage.vue'),
    meta: { permission: 'events.fire' },
  },
]
