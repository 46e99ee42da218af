import type { Context } from './context.js'
import { createKeyedDigest } from './keyed-digest.js'
import { createLiquid } from './liquid.js'
import { createMail } from './mail.js'
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
}

export type Collaborators = Pick<
  Context,
  'publicUrl' | 'sealer' | 'digest' | 'mail' | 'liquid' | 'addressRules' | 'call'
>

/** What every context of a process shares and no request changes. */
export function createCollaborators(settings: CollaboratorSettings): Collaborators {
  const { publicUrl, secretKey, privateDestinations, smtpUrl } = settings
  const addressRules = { allowPrivate: privateDestinations, ownOrigin: publicUrl }
  return {
    publicUrl,
    sealer: createSealer(secretKey),
    digest: createKeyedDigest(secretKey),
    mail: createMail(smtpUrl),
    liquid: createLiquid(),
    addressRules,
    call: createCall(addressRules),
  }
}
