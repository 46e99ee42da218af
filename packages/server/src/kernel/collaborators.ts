import type { Context } from './context.js'
import { createKeyedDigest } from './keyed-digest.js'
import { createLiquid } from './liquid.js'
import { createMail } from './mail.js'
import { readMailbox } from './mailbox.js'
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
  'publicUrl' | 'sealer' | 'digest' | 'mail' | 'liquid' | 'addressRules' | 'call'
>

/** What every context of a process shares and no request changes. */
export function createCollaborators(settings: CollaboratorSettings): Collaborators {
  const { publicUrl, secretKey, privateDestinations, smtpUrl, mailFrom } = settings
  const addressRules = { allowPrivate: privateDestinations, ownOrigin: publicUrl }
  return {
    publicUrl,
    sealer: createSealer(secretKey),
    digest: createKeyedDigest(secretKey),
    mail: createMail({ smtpUrl, from: mailFrom ?? defaultSender(publicUrl) }),
    liquid: createLiquid(),
    addressRules,
    call: createCall(addressRules),
  }
}

/** No host that is only a number can be written to, and its sender would be refused. */
function defaultSender(publicUrl: string): string {
  const sender = readMailbox(`no-reply@${new URL(publicUrl).hostname}`)
  return sender ?? 'no-reply@localhost'
}
