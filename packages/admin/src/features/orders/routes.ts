import type { RouteRecordRaw } from 'vue-router'

export const orderRoutes: RouteRecordRaw[] = [
  {
    path: '/orders',
    name: 'orders',
    component: () => import('./OrdersPage.vue'),
    meta: { permission: 'orders.read' },
  },
  {
    path: '/orders/new',
    name: 'order-new',
    component: () => import('./new/NewOrderPage.vue'),
    meta: { permission: 'orders.import' },
  },
  {
    path: '/orders/:id',
    name: 'order',
    component: () => import('./OrderPage.vue'),
    meta: { permission: 'orders.read' },
  },
]
