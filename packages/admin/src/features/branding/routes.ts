import type { RouteRecordRaw } from 'vue-router'

export const brandingRoutes: RouteRecordRaw[] = [
  {
    path: '/appearance',
    name: 'appearance',
    component: () => import('./AppearancePage.vue'),
    meta: { permission: 'branding.write' },
  },
]
