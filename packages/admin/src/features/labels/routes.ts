import type { RouteRecordRaw } from 'vue-router'

export const labelRoutes: RouteRecordRaw[] = [
  {
    path: '/setup/labels',
    alias: '/labels',
    name: 'labels',
    component: () => import('./LabelsPage.vue'),
    meta: { permission: 'labels.read' },
  },
]
