import type { RouteRecordRaw } from 'vue-router'

export const webhookRoutes: RouteRecordRaw[] = [
  {
    path: '/webhooks',
    name: 'webhooks',
    component: () => import('./WebhooksPage.vue'),
    meta: { permission: 'webhooks.read' },
  },
  {
    path: '/webhooks/lab',
    name: 'webhook-lab',
    component: () => import('./LabPage.vue'),
    meta: { permission: 'webhooks.read' },
  },
  {
    path: '/webhooks/:id(\\d+)',
    name: 'webhook',
    component: () => import('./EndpointPage.vue'),
    meta: { permission: 'webhooks.read' },
  },
]
