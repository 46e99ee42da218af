import type { RouteRecordRaw } from 'vue-router'

export const orderRequestRoutes: RouteRecordRaw[] = [
  {
    path: '/requests',
    name: 'requests',
    component: () => import('./RequestsPage.vue'),
    meta: { permission: 'requests.read' },
  },
  {
    path: '/requests/new',
    name: 'request-new',
    component: () => import('./RequestFormPage.vue'),
    meta: { permission: 'requests.write' },
  },
  {
    path: '/requests/:id',
    name: 'request',
    component: () => import('./RequestPage.vue'),
    meta: { permission: 'requests.read' },
  },
  {
    path: '/requests/:id/edit',
    name: 'request-edit',
    component: () => import('./RequestFormPage.vue'),
    meta: { permission: 'requests.write' },
  },
]
