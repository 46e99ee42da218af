import type { Context } from './context.js'
import { createKeyedDigest } from './keyed-digest.js'
import { createLiquid } from './liquid.js'
import { createMail, type Mail } from './mail.js'
import { readMailbox } from './mailbox.js'
import { createMetrics, type Metrics } from './metrics.js'
import { createCall } from './outgoing.js'
import { createSealer } from './sealing.js'

/** What decides how a process reaches others and keeps secrets. */
export interface CollaboratorSettings {
  publicUrl: string
  secretKey: string
  /** Whether updates may be sent to private addresses. */
  privateDestinations: boolean
  /** The mail server; undefined: mails are kept and go nowhere. */
  smtpUrl?: string | undefined
  /** Who mails come from where the branding does not say; undefined: `no-reply` at our own host. */
  mailFrom?: string | undefined
}

export type Collaborators = Pick<
  Context,
  'metrics' | 'publicUrl' | 'sealer' | 'digest' | 'mail' | 'liquid' | 'addressRules' | 'call'
>

/** What every context of a process shares and no request changes. */
export function createCollaborators(settings: CollaboratorSettings): Collaborators {
  const { publicUrl, secretKey, privateDestinations, smtpUrl, mailFrom } = settings
  const addressRules = { allowPrivate: privateDestinations, ownOrigin: publicUrl }
  const metrics = createMetrics()
  const mail = createMail({ smtpUrl, from: mailFrom ?? defaultSender(publicUrl) })
  return {
    metrics,
    publicUrl,
    sealer: createSealer(secretKey),
    digest: createKeyedDigest(secretKey),
    mail: counted(mail, metrics),
    liquid: createLiquid(),
    addressRules,
    call: createCall(addressRules),
  }
}

const counted = (mail: Mail, metrics: Metrics): Mail => ({
  ...mail,
  send: async (message, signal) => {
    const result = await mail.send(message, signal)
    metrics.mailAnswered(result.outcome)
    return result
  },
})

/** No host that is only a number can be written to, and its sender would be refused. */
function defaultSender(publicUrl: string): string {
  const sender = readMailbox(`no-reply@${new URL(publicUrl).hostname}`)
  return sender ?? 'no-reply@localhost'
}
