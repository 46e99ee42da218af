import type { Permission } from '@waypost/shared'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePermissions } from '../composables/session.js'

interface Place {
  key: string
  icon: string
  to: string
  permission: Permission
}

/** Where the daily work happens. */
const work: readonly Place[] = [
  { key: 'desk', icon: 'i-lucide-lamp-desk', to: '/desk', permission: 'accounts.read' },
  { key: 'orders', icon: 'i-lucide-package', to: '/orders', permission: 'orders.read' },
  { key: 'quotes', icon: 'i-lucide-file-pen-line', to: '/quotes', permission: 'quotes.read' },
  {
    key: 'requests',
    icon: 'i-lucide-clipboard-check',
    to: '/requests',
    permission: 'requests.read',
  },
  { key: 'accounts', icon: 'i-lucide-building-2', to: '/accounts', permission: 'accounts.read' },
  { key: 'backorders', icon: 'i-lucide-clock-alert', to: '/backorders', permission: 'events.fire' },
  { key: 'packing', icon: 'i-lucide-package-check', to: '/packing', permission: 'events.fire' },
  { key: 'updates', icon: 'i-lucide-send', to: '/updates', permission: 'updates.read' },
  { key: 'emails', icon: 'i-lucide-mail', to: '/emails', permission: 'emails.read' },
]

/** What is set up once and then rarely touched. */
const setUp: readonly Place[] = [
  {
    key: 'statusEvents',
    icon: 'i-lucide-workflow',
    to: '/setup/status-events',
    permission: 'labels.read',
  },
  { key: 'labels', icon: 'i-lucide-tags', to: '/setup/labels', permission: 'labels.read' },
  {
    key: 'templates',
    icon: 'i-lucide-mail-open',
    to: '/emails/templates',
    permission: 'emails.read',
  },
  { key: 'channels', icon: 'i-lucide-store', to: '/channels', permission: 'channels.read' },
  {
    key: 'appearance',
    icon: 'i-lucide-palette',
    to: '/appearance',
    permission: 'branding.write',
  },
  { key: 'webhooks', icon: 'i-lucide-webhook', to: '/webhooks', permission: 'webhooks.read' },
  { key: 'lists', icon: 'i-lucide-list', to: '/setup/lists', permission: 'orders.read' },
  { key: 'import', icon: 'i-lucide-file-up', to: '/import', permission: 'events.fire' },
  { key: 'users', icon: 'i-lucide-users', to: '/users', permission: 'users.read' },
  { key: 'settings', icon: 'i-lucide-settings', to: '/settings', permission: 'settings.write' },
]

/** The places of the app that the signed-in person may enter, worded. */
export function useNavigation(alerts?: Ref<number>) {
  const { t } = useI18n()
  const { may } = usePermissions()
  /** How many things somebody has to look after there. */
  const pressing = (key: string) => (key === 'updates' ? (alerts?.value ?? 0) : 0)
  const open = (places: readonly Place[]) =>
    places
      .filter(({ permission }) => may(permission))
      // A collapsed sidebar hides the label from readers too, so the link carries it itself.
      .map(({ key, icon, to }) => {
        const label = t(`app.nav.${key}`)
        const count = pressing(key)
        if (count === 0) return { label, 'aria-label': label, icon, to }
        const badge = {
          // The blank keeps it from being read as part of the name.
          label: ` ${count}`,
          color: 'warning' as const,
          variant: 'subtle' as const,
        }
        return { label, 'aria-label': t(`app.nav.${key}With`, { count }), icon, to, badge }
      })
  return { work: computed(() => open(work)), setUp: computed(() => open(setUp)) }
}
