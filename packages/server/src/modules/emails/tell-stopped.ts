import { permissionsOfRole, roles } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { brandingFor } from '../branding/index.js'
import { queueEmails } from './queue-email.js'

type StopReason = 'FAILING' | 'GONE'

const takeUntold: Statement = {
  name: 'emails.take_untold',
  text: `
update destination t set stop_told_at = now()
from (select s.id, coalesce(c.name, e.name) as name from destination s
    left join channel c on c.id = s.channel_id left join webhook_endpoint e on e.id = s.endpoint_id
    where s.stopped_reason in ('FAILING', 'GONE') and s.kind <> 'EMAIL'
      and (s.stop_told_at is null or s.stop_told_at < s.stopped_at)
    order by s.id limit 100 for no key update of s skip locked) u
where t.id = u.id returning coalesce(u.name, '') as name, t.stopped_reason as reason`,
}

const usersOfRoles: Statement = {
  name: 'emails.users_of_roles',
  text: `select email from auth_user where role = any($1::text[]) and banned is not true order by email`,
}

const sentences: Record<CustomerLanguage, Record<StopReason, string>> = {
  en: {
    FAILING: 'It has failed for five days, so nothing is sent there any more.',
    GONE: 'It has answered that it wants nothing any more.',
  },
  de: {
    FAILING: 'Seit fünf Tagen kommt dort nichts an; es wird nichts mehr dorthin gesendet.',
    GONE: 'Von dort kam die Antwort, dass nichts mehr gewünscht wird.',
  },
}

/** The roles whose people can put a destination right. */
const lookingAfter = roles.filter((role) => permissionsOfRole[role].includes('webhooks.write'))

/**
 * Writes to whoever may put it right when a destination was stopped by itself, once for each time.
 * Answers false, as it does all at once.
 */
export async function tellOfStopped(
  { configuration, clock, publicUrl }: Pick<Context, 'configuration' | 'clock' | 'publicUrl'>,
  tx: Queryable,
): Promise<boolean> {
  const stopped = await tx.rows<{ name: string; reason: StopReason }>(takeUntold)
  if (stopped.length === 0) return false
  const users = await tx.rows<{ email: string }>(usersOfRoles, [lookingAfter])
  const { language } = brandingFor(configuration.current(), null)
  const mails = stopped.flatMap(({ name, reason }) =>
    users.map(({ email }) => ({
      content: {
        purpose: 'NOTICE' as const,
        language,
        destination: name,
        reason: sentences[language][reason],
        link: `${publicUrl}/updates`,
      },
      orderId: null,
      to: email,
    })),
  )
  await queueEmails(tx, mails, clock.now())
  return false
}
