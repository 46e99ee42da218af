import type { RouteRecordRaw } from 'vue-router'

export const labelRoutes: RouteRecordRaw[] = [
  {
    path: '/labels',
    name: 'labels',
    component: () => import('./LabelsPage.vue'),
    meta: { permission: 'labels.read' },
  },
]
