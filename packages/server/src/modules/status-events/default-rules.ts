import { statusEventKeys, type StatusEventKey } from '@waypost/shared'
import type { RuleRecord } from '../../kernel/configuration.js'

type Row = readonly [itemLabelId: number | null, orderLabelId: number | null, notifyCart: boolean]

const rows: Record<StatusEventKey, Row> = {
  DROP_SHIP_CANCELED: [1240, null, false],
  DROP_SHIP_ORDERED: [1230, null, false],
  ITEM_ADD: [1150, null, false],
  ITEM_CANCEL: [1160, null, true],
  ITEM_CHANGE_STATUS: [null, null, true],
  ITEM_EXCHANGE: [1170, 1180, true],
  ITEM_FILL_BACKORDER: [1130, null, true],
  ITEM_FORCE_BACKORDER: [1110, 1100, true],
  ITEM_RETURN: [30, 1190, true],
  ITEM_REVISE: [1210, null, false],
  ITEM_SET_EXPECTED_SHIP_DATE: [1220, null, true],
  ITEM_SET_ACTUAL_SHIP_DATE: [1080, 1090, true],
  ITEM_UNRETURN: [1200, null, true],
  ORDER_ADD_TRACKING_NUMBER: [20, 20, true],
  ORDER_APPROVE: [1000, 1000, true],
  ORDER_CANCEL: [1160, 40, true],
  ORDER_CANCEL_BACK_ORDER: [1140, 1140, true],
  ORDER_CHANGE_STATUS: [null, null, true],
  ORDER_CREDIT_ISSUED: [null, 110, true],
  ORDER_EDIT_TRACKING_NUMBER: [null, 1060, true],
  ORDER_FILL_BACKORDER: [1130, 1130, true],
  ORDER_FORCE_BACKORDER: [1110, 1120, true],
  ORDER_IMPORT: [10, 10, false],
  ORDER_PACK: [1070, 1070, false],
  ORDER_PAYMENT_EDIT: [null, null, false],
  ORDER_PAYMENT_RECEIVED: [null, 1030, false],
  ORDER_PAYMENT_VOID: [null, 1040, false],
  ORDER_SET_ACTUAL_SHIP_DATE: [1080, 1080, true],
  ORDER_UNAPPROVE: [1010, 1010, false],
  ORDER_UNCANCEL: [1020, 1020, true],
}

/** The rule of each of the thirty events in the default set, in grid order. */
export const defaultRules: readonly RuleRecord[] = statusEventKeys.map((event) => {
  const [itemLabelId, orderLabelId, notifyCart] = rows[event]
  return { event, itemLabelId, orderLabelId, notifyCart }
})
