import type { RouteRecordRaw } from 'vue-router'

export const statusEventRoutes: RouteRecordRaw[] = [
  {
    path: '/status-events',
    name: 'status-events',
    component: () => import('./StatusEventsPage.vue'),
    meta: { permission: 'labels.read' },
  },
]
