import { Foundation1700000000001 } from './1700000000001-foundation.js'
import { Staff1700000000002 } from './1700000000002-staff.js'
import { FileOrders1700000000010 } from './1700000000010-file-orders.js'
import { Backorders1700000000020 } from './1700000000020-backorders.js'
import { OriginalCartNumber1700000000021 } from './1700000000021-original-cart-number.js'
import { ReturnClose1700000000040 } from './1700000000040-return-close.js'
import { UndoneEvents1700000000050 } from './1700000000050-undone-events.js'
import { Lists1700000000060 } from './1700000000060-lists.js'
import { OrderFormDrafts1700000000061 } from './1700000000061-order-form-drafts.js'
import { Deliveries1700000000070 } from './1700000000070-deliveries.js'
import { CodeWords1700000000074 } from './1700000000074-code-words.js'
import { WebhookLab1700000000072 } from './1700000000072-webhook-lab.js'
import { ChannelSettings1700000000073 } from './1700000000073-channel-settings.js'
import { Resends1700000000075 } from './1700000000075-resends.js'
import { DeliveryWorkers1700000000071 } from './1700000000071-delivery-workers.js'
import { CustomersAreTold1700000000080 } from './1700000000080-customers-are-told.js'
import { GiftCards1700000000083 } from './1700000000083-gift-cards.js'
import { Emails1700000000081 } from './1700000000081-emails.js'
import { CustomersLookUp1700000000084 } from './1700000000084-customers-look-up.js'
import { PostponedMails1700000000096 } from './1700000000096-postponed-mails.js'
import { RecordNumbers1700000000098 } from './1700000000098-record-numbers.js'
import { RecordLabelCounts1700000000099 } from './1700000000099-record-label-counts.js'
import { OrdersHiddenFromCustomers1700000000097 } from './1700000000097-orders-hidden-from-customers.js'
import { AccountsAndQuotes1700000000090 } from './1700000000090-accounts-and-quotes.js'
import { Quotes1700000000092 } from './1700000000092-quotes.js'
import { AccountChanges1700000000091 } from './1700000000091-account-changes.js'
import { RecordEmails1700000000094 } from './1700000000094-record-emails.js'
import { MyDesk1700000000095 } from './1700000000095-my-desk.js'
import { EmailTemplates1700000000082 } from './1700000000082-email-templates.js'
import { OrderRequestLists1700000000093 } from './1700000000093-order-request-lists.js'

/** All migrations, oldest first. */
export const migrations = [
  Foundation1700000000001,
  Staff1700000000002,
  FileOrders1700000000010,
  Backorders1700000000020,
  OriginalCartNumber1700000000021,
  ReturnClose1700000000040,
  UndoneEvents1700000000050,
  Lists1700000000060,
  OrderFormDrafts1700000000061,
  Deliveries1700000000070,
  CodeWords1700000000074,
  WebhookLab1700000000072,
  ChannelSettings1700000000073,
  Resends1700000000075,
  DeliveryWorkers1700000000071,
  CustomersAreTold1700000000080,
  GiftCards1700000000083,
  Emails1700000000081,
  CustomersLookUp1700000000084,
  EmailTemplates1700000000082,
  AccountsAndQuotes1700000000090,
  Quotes1700000000092,
  AccountChanges1700000000091,
  PostponedMails1700000000096,
  OrdersHiddenFromCustomers1700000000097,
  RecordEmails1700000000094,
  OrderRequestLists1700000000093,
  MyDesk1700000000095,
  RecordNumbers1700000000098,
  RecordLabelCounts1700000000099,
]
