import { count } from '../customer-pages/index.js'
import type { AnswerWords } from './answer-words.js'

/** In English. */
export const answerWordsEnglish: AnswerWords = {
  quote: (number) => `Quote ${number}`,
  request: (number) => `Order request ${number}`,
  forName: (name) => `For ${name}`,
  reference: 'Your reference',
  validUntil: 'Holds until the end of',
  endless: 'Holds without an end',
  pdf: 'Download as PDF',
  lines: (lines) => count('en', lines, 'item', 'items'),
  sku: 'No.',
  quantity: 'Quantity',
  each: (price) => `${price} each`,
  insteadOf: 'instead of',
  subtotal: 'Subtotal',
  discount: 'Discount',
  shipping: 'Shipping',
  tax: 'Tax',
  total: 'Total',
  note: 'A note for you',
  yourAnswer: 'Your answer',
  text: 'Anything to add?',
  textHint: 'Needed only if you ask for a change.',
  accept: 'Accept the quote',
  acceptHint: {
    order: 'Accepting orders everything at these prices.',
    staff: 'When you accept, we make an order of it and confirm it.',
  },
  comment: 'Ask for a change',
  decline: 'Decline',
  standings: {
    OPEN: { title: 'This quote waits for your answer', next: '' },
    COMMENTED: {
      title: 'We have your message',
      next: 'Somebody looks at it and sends you a new version. You can still answer this one.',
    },
    ACCEPTED: {
      title: 'You have accepted this quote',
      next: 'Thank you. We make an order of it; there is nothing more that you need to do.',
    },
    EXPIRED: {
      title: 'This quote has expired',
      next: 'It cannot be accepted any more. If you write to us, we can renew it.',
    },
    DECLINED: {
      title: 'You have declined this quote',
      next: 'Nothing is ordered. If you change your mind, get in touch with us.',
    },
    CANCELED: {
      title: 'This quote does not stand any more',
      next: 'It was withdrawn. If you have questions, get in touch with us.',
    },
  },
  ordered: (order) => ({
    title: 'This quote has become an order',
    next: `Thank you. Your order has the number ${order}.`,
  }),
  youWrote: 'You wrote',

  asks: (buyer, account) => `${buyer} asks to order for ${account}.`,
  overBudget: "It is more than what is left of the buyer's budget.",
  comments: 'What the buyer wrote',
  path: 'Who decides',
  level: (level) => `Level ${level}`,
  any: 'One of them is enough',
  all: 'All of them',
  steps: {
    WAITING: 'still to come',
    CURRENT: 'now',
    PASSED: 'passed',
    REJECTED: 'rejected',
    SKIPPED: 'passed over',
  },
  verdicts: { APPROVE: 'Approved', REJECT: 'Rejected', NONE: 'No decision yet' },
  yourDecision: 'Your decision',
  reason: 'Reason',
  reasonHint: 'Needed only if you reject. The buyer reads it.',
  approve: 'Approve',
  reject: 'Reject',
  decided: {
    APPROVE: { title: 'You have approved this request', next: 'Thank you.' },
    REJECT: {
      title: 'You have rejected this request',
      next: 'The buyer is told why, and can change it and submit it again.',
    },
  },
  waitsForYou: 'This request waits for your decision',
  notYours: {
    title: 'It is not your turn',
    next: 'Somebody else decides on this request now. If you are asked, we write to you.',
  },
  states: {
    DRAFT: { title: 'This request is a draft', next: 'Nobody has been asked yet.' },
    PENDING: {
      title: 'This request waits for approval',
      next: 'We write to the buyer as soon as it is decided.',
    },
    APPROVED: { title: 'This request is approved', next: 'It is about to be ordered.' },
    REJECTED: { title: 'This request is rejected', next: '' },
    CANCELED: { title: 'This request is canceled', next: 'Nothing is ordered.' },
  },
  requestOrdered: (order) => ({
    title: 'This request is ordered',
    next: `The order has the number ${order}.`,
  }),
  rejectedBy: (name) => `${name} wrote`,
  change: 'Change it and submit it again',
  quantityHint: 'With 0 an item is left out.',
  commentsHint: 'The approvers read it.',
  submit: 'Submit for approval',
  cancel: 'Cancel the request',
  cancelTitle: 'Not needed any more?',
  cancelHint: 'Nothing is ordered then, and nobody is asked any more.',

  problems: {
    CHANGED:
      'This has changed since you opened the page. Please look at it again before you answer.',
    TEXT_MISSING: 'Please write what should change.',
    REASON_MISSING: 'Please write why you reject it.',
    TEXT_TOO_LONG: 'Please write less: up to 2,000 characters fit here.',
    QUANTITIES: 'Please enter whole quantities, at least one of them above 0.',
    NOT_POSSIBLE: 'This is not possible any more. Below you see how it stands now.',
  },
  notFound: {
    title: 'This link does not work',
    next: 'It is wrong, has expired or was replaced by a newer one. Whoever sent it to you can send you a new one.',
  },
  limited: 'Too many answers in a short time',
  busy: 'The page cannot be shown right now',
  again: (seconds) =>
    seconds < 90
      ? 'Please try again in a minute.'
      : `Please try again in ${count('en', Math.ceil(seconds / 60), 'minute', 'minutes')}.`,
  backTo: 'Back to the page',
}
