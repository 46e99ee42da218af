import type { RouteRecordRaw } from 'vue-router'

const page = {
  component: () => import('./CodeWordsPage.vue'),
  meta: { permission: 'channels.read' },
} as const

export const codeWordRoutes: RouteRecordRaw[] = [
  { path: '/channels/:id(\\d+)/words', name: 'channel-words', ...page },
  { path: '/tokens/:id/words', name: 'token-words', ...page },
]
