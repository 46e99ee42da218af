import { refusedUnsent, type Sender, type SenderParts } from '../deliveries/index.js'

/** Sends e-mails to customers. */
export function createEmailSender({ mail }: SenderParts): Sender {
  return () =>
    Promise.resolve(
      refusedUnsent(mail.configured ? 'NO_TEMPLATE' : 'NO_MAIL_SERVER', 'Nothing was sent.'),
    )
}
