/** An order with all that belongs to it as one JSON value; `o` is the orders row. */
export const orderStateJson = `jsonb_build_object(
  'order', to_jsonb(o),
  'detail', (select to_jsonb(d) - 'order_id' - 'search_text' - 'duplicate_key' from order_detail d where d.order_id = o.id),
  'items', (select jsonb_agg(to_jsonb(i) - 'order_id' order by i.position) from order_item i where i.order_id = o.id),
  'ledger', (select jsonb_agg(to_jsonb(l) - 'order_id' - 'entry_id' - 'currency' - 'reversed_amount' order by l.at, l.id)
    from ledger_entry l where l.order_id = o.id),
  'shipments', (select jsonb_agg(to_jsonb(s) - 'order_id' - 'entry_id' || jsonb_build_object('lines',
      (select jsonb_agg(jsonb_build_object('item_id', sl.item_id, 'qty', sl.qty)) from shipment_line sl where sl.shipment_id = s.id))
      order by s.created_at, s.id) from shipment s where s.order_id = o.id),
  'returns', (select jsonb_agg(to_jsonb(r) - 'order_id' - 'entry_id'
      || jsonb_build_object('exchange_canceled', x.canceled_at is not null, 'exchange_version', x.version) order by r.created_at, r.id)
    from order_return r left join orders x on x.id = r.exchange_order_id where r.order_id = o.id),
  'reductions', (select jsonb_agg(to_jsonb(r) - 'order_id' || jsonb_build_object('event', h.event) order by h.position, r.id)
    from item_reduction r join history_entry h on h.id = r.entry_id where r.order_id = o.id),
  'packages', (select jsonb_agg(to_jsonb(p) - 'order_id' - 'entry_id' || jsonb_build_object('lines',
      (select jsonb_agg(jsonb_build_object('item_id', pl.item_id, 'qty', pl.qty)) from package_line pl where pl.package_id = p.id))
      order by p.number) from package p where p.order_id = o.id),
  'drop_ship_orders', (select jsonb_agg(to_jsonb(ds) - 'order_id' - 'entry_id' || jsonb_build_object(
      'supplier_name', (select name from supplier where supplier.id = ds.supplier_id), 'lines',
      (select jsonb_agg(jsonb_build_object('item_id', dl.item_id, 'qty', dl.qty, 'shipped', dl.shipped))
        from drop_ship_line dl where dl.drop_ship_order_id = ds.id)) order by ds.created_at, ds.id)
    from drop_ship_order ds where ds.order_id = o.id)
)`
