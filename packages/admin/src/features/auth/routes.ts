import type { RouteRecordRaw } from 'vue-router'

/** Open to anyone: how to get in. */
export const authRoutes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { public: true },
  },
  {
    path: '/invite',
    name: 'invite',
    component: () => import('./InvitePage.vue'),
    meta: { public: true },
  },
  {
    path: '/setup',
    name: 'setup',
    component: () => import('./SetupPage.vue'),
    meta: { public: true },
  },
]

/** For whoever is signed in: the own account. */
export const accountRoutes: RouteRecordRaw[] = [
  { path: '/account', name: 'own-account', component: () => import('./AccountPage.vue') },
]
