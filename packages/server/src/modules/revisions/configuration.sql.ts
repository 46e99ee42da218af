import type { Statement } from '../../kernel/database.js'

/** The whole configuration as one row, labels in the order of pickers. */
export const readConfiguration: Statement = {
  name: 'configuration.read',
  text: `
select
  (select coalesce(max(revision), 0) from configuration_revision) as revision,
  (select coalesce(json_agg(json_build_object(
    'id', id, 'code', code, 'name', name, 'customerNames', customer_names, 'description', description,
    'color', color, 'category', category, 'displayOrder', display_order,
    'isShowToCustomer', is_show_to_customer, 'isAccountStatus', is_account_status, 'isEdit', is_edit,
    'isSendEmail', is_send_email, 'isOrderState', is_order_state,
    'isOrderLineItemState', is_order_line_item_state, 'isQuoteState', is_quote_state,
    'action', action, 'system', system,
    'archivedAt', to_char(archived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'version', version) order by display_order, id), '[]') from label) as labels,
  (select coalesce(json_agg(json_build_object(
    'event', event, 'itemLabelId', item_label_id, 'orderLabelId', order_label_id,
    'notifyCart', notify_cart)), '[]') from status_rule) as rules,
  (select coalesce(json_agg(json_build_object(
    'scope', scope, 'from', from_label_id, 'to', to_label_id)
    order by scope, from_label_id, to_label_id), '[]') from label_transition) as transitions,
  (select coalesce(json_agg(json_build_object(
    'id', c.id, 'code', code, 'name', name, 'active', active, 'sendStatusUpdates', send_status_updates,
    'suppressEmails', suppress_emails, 'onlyWhenLabelChanges', only_when_label_changes,
    'autoApprove', auto_approve, 'version', version,
    'adapter', adapter, 'capabilities', capabilities, 'destinationId', d.id,
    'words', (select coalesce(json_object_agg(w.label_id, w.word), '{}') from channel_label w
      where w.channel_id = c.id)) order by c.id), '[]')
    from channel c join destination d on d.channel_id = c.id) as channels,
  (select coalesce(json_agg(json_build_object(
    'id', e.id, 'name', name, 'active', active, 'types', types, 'channelIds', channel_ids,
    'destinationId', d.id) order by e.id), '[]')
    from webhook_endpoint e join destination d on d.endpoint_id = e.id) as endpoints,
  (select json_agg(json_build_object(
    'channelId', channel_id, 'name', name, 'accentColor', accent_color, 'headerHtml', header_html,
    'footerHtml', footer_html, 'senderName', sender_name, 'senderAddress', sender_address,
    'replyTo', reply_to, 'language', language, 'fullNames', full_names,
    'logoDigest', logo_digest, 'version', version) order by channel_id nulls first)
    from branding) as brandings,
  (select id from destination where kind = 'EMAIL') as "emailDestinationId",
  (select json_build_object('destinationId', id,
    'providerUrl', (select value ->> 'providerUrl' from setting where key = 'giftCards'))
    from destination where kind = 'GIFT_CARDS') as "giftCards",
  (select value from setting where key = 'business') as business`,
}
