import type { RouteRecordRaw } from 'vue-router'

/** The grid of status events. */
export const statusEventRoutes: RouteRecordRaw[] = [
  {
    path: '/setup/status-events',
    alias: '/status-events',
    name: 'status-events',
    component: () => import('./StatusEventsPage.vue'),
    meta: { permission: 'labels.read' },
  },
]
