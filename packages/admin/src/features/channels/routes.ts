import type { RouteRecordRaw } from 'vue-router'

export const channelRoutes: RouteRecordRaw[] = [
  {
    path: '/channels',
    name: 'channels',
    component: () => import('./ChannelsPage.vue'),
    meta: { permission: 'channels.read' },
  },
  {
    path: '/channels/:id(\\d+)',
    name: 'channel',
    component: () => import('./ChannelPage.vue'),
    props: ({ params }) => ({ id: Number(params['id']) }),
    meta: { permission: 'channels.read' },
  },
]
