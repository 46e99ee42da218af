import type { Permission } from '@waypost/shared'
import {
  createRouter,
  createWebHistory,
  type Router,
  type RouteLocationNormalized,
} from 'vue-router'
import type { Session } from '../composables/session.js'
import { accountPageRoutes } from '../features/accounts/routes.js'
import { accountRoutes, authRoutes } from '../features/auth/routes.js'
import { backorderRoutes } from '../features/backorders/routes.js'
import { brandingRoutes } from '../features/branding/routes.js'
import { codeWordRoutes } from '../features/code-words/routes.js'
import { channelRoutes } from '../features/channels/routes.js'
import { deliveryRoutes } from '../features/deliveries/routes.js'
import { emailRoutes } from '../features/emails/routes.js'
import { importRoutes } from '../features/imports/routes.js'
import { labelRoutes } from '../features/labels/routes.js'
import { listRoutes } from '../features/lists/routes.js'
import { deskRoutes } from '../features/my-desk/routes.js'
import { orderRequestRoutes } from '../features/order-requests/routes.js'
import { orderRoutes } from '../features/orders/routes.js'
import { packingRoutes } from '../features/packing/routes.js'
import { quoteRoutes } from '../features/quotes/routes.js'
import { settingsRoutes } from '../features/settings/routes.js'
import { statusEventRoutes } from '../features/status-events/routes.js'
import { userRoutes } from '../features/users/routes.js'
import { webhookRoutes } from '../features/webhooks/routes.js'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to anyone, shown without the shell. */
    public?: boolean
    /** Shown without the shell. */
    bare?: boolean
    /** Needed to see the page. */
    permission?: Permission
  }
}

/** The routes of the staff app, guarded by the session. */
export function createAppRouter(session: Session): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      // Never shown: the guard leads on to where this person begins.
      { path: '/', name: 'home', component: () => import('./NotFoundPage.vue') },
      ...authRoutes,
      ...accountRoutes,
      ...deskRoutes,
      ...orderRoutes,
      ...quoteRoutes,
      ...orderRequestRoutes,
      ...accountPageRoutes,
      ...backorderRoutes,
      ...packingRoutes,
      ...deliveryRoutes,
      ...emailRoutes,
      ...statusEventRoutes,
      ...labelRoutes,
      ...channelRoutes,
      ...brandingRoutes,
      ...listRoutes,
      ...codeWordRoutes,
      ...importRoutes,
      ...webhookRoutes,
      ...userRoutes,
      ...settingsRoutes,
      { path: '/:path(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue') },
    ],
  })
  router.beforeEach((to) => guard(to, session))
  return router
}

/** Account managers begin with what waits for them; everybody else with the orders. */
const firstPage = ({ viewer }: Session) =>
  viewer.value?.role === 'ACCOUNT_MANAGER' ? 'desk' : 'orders'

async function guard(to: RouteLocationNormalized, session: Session) {
  if (to.meta.public) return true
  if (session.state.value !== 'signed-in') await session.load()
  if (session.state.value === 'signed-out') {
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  }
  if (to.name === 'home') return { name: firstPage(session), replace: true }
  return true
}
