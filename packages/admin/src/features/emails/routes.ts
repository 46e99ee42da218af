import type { RouteRecordRaw } from 'vue-router'

export const emailRoutes: RouteRecordRaw[] = [
  {
    path: '/emails',
    name: 'emails',
    component: () => import('./EmailsPage.vue'),
    meta: { permission: 'emails.read' },
  },
  {
    path: '/emails/templates',
    name: 'email-templates',
    component: () => import('./TemplatesPage.vue'),
    meta: { permission: 'emails.read' },
  },
  {
    path: '/emails/templates/:id',
    name: 'email-template',
    component: () => import('./TemplatePage.vue'),
    meta: { permission: 'emails.read' },
  },
]
