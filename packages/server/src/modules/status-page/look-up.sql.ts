import type { Statement } from '../../kernel/database.js'
import { noOrder, shownToCustomers } from '../status-links/index.js'
import { lookUpLimits } from './look-up-limits.js'

const { number, address, network, everybody, links } = lookUpLimits
const seconds = (count: number) => `interval '${count} seconds'`

/** The moments of an array that still count, oldest first. */
const recent = (moments: string, within: number) =>
  `array(select t from unnest(${moments}) t where t > now_at - ${seconds(within)} order by t)`

/** Until when there are `most` of these moments, oldest first, in one window; null if there are fewer. */
const fullUntil = (moments: string, most: number, within: number) =>
  `(${moments})[cardinality(${moments}) - ${most - 1}] + ${seconds(within)}`

/**
 * One try to look an order up: is it allowed, is there such an order, and what has it cost. All in
 * one statement under the locks of its number, address and network, so that however many try at
 * once no more are carried out than may be. Nothing is looked up, counted or written when a limit
 * holds. A number without an order, a wrong proof and an order that customers may not see take the
 * same steps.
 *
 * `locks` are given in rising order, so that no two tries wait for each other.
 */
export const lookUpRoutine = {
  name: 'look_up_order',
  sql: `
create or replace function look_up_order(
  number_key bytea, address_key bytea, network_key bytea, proof bytea, by_zip boolean, for_link boolean,
  now_at timestamptz, locks bigint[],
  out order_found uuid, out limited_until timestamptz, out wrong_of_all integer
) language plpgsql as $$
declare
  k bigint;
  n look_up_counter;
  a look_up_counter;
  w look_up_counter;
  short bytea := substring(number_key for 8);
  seen integer;
  usual integer;
  candidates uuid[];
begin
  -- What a crash of PostgreSQL could lose of the last half second is worth no wait of every try.
  perform set_config('synchronous_commit', 'off', true);
  foreach k in array locks loop
    perform pg_advisory_xact_lock(k);
  end loop;
  select * into n from look_up_counter where key = number_key;
  select * into a from look_up_counter where key = address_key;
  select * into w from look_up_counter where key = network_key;
  n.wrong := ${recent('n.wrong', number.longWithin)};
  a.wrong := ${recent('a.wrong', address.within)};
  a.tries := ${recent('a.tries', address.within)};
  w.wrong := ${recent('w.wrong', network.within)};
  select coalesce(array_agg(s.num order by s.moment), '{}'), coalesce(array_agg(s.moment order by s.moment), '{}')
    into a.numbers, a.numbers_at
    from unnest(a.numbers, a.numbers_at) s(num, moment) where s.moment > now_at - ${seconds(address.numbersWithin)};
  seen := array_position(a.numbers, short);

  limited_until := greatest(
    ${fullUntil('a.wrong', address.wrong, address.within)},
    ${fullUntil('a.tries', address.tries, address.within)},
    ${fullUntil('w.wrong', network.wrong, network.within)},
    case when seen is null then ${fullUntil('a.numbers_at', address.numbers, address.numbersWithin)} end);
  if not for_link then
    limited_until := greatest(limited_until,
      ${fullUntil(recent('n.wrong', number.within), number.wrong, number.within)},
      ${fullUntil('n.wrong', number.wrongInLong, number.longWithin)},
      case when by_zip then (select max(s.ends_at) from look_up_step_up s where s.ends_at > now_at) end);
  end if;
  if limited_until > now_at then
    return;
  end if;
  limited_until := null;

  candidates := array(select p.order_id from look_up_proof p where p.digest = proof order by p.rank, p.order_id desc);
  if cardinality(candidates) = 0 then
    candidates := array[${noOrder}];
  end if;
  select o.id into order_found from orders o where o.id = any (candidates) and ${shownToCustomers}
    order by array_position(candidates, o.id) limit 1;

  a.tries := a.tries || now_at;
  if seen is null then
    a.numbers := a.numbers || short;
    a.numbers_at := a.numbers_at || now_at;
  else
    a.numbers_at[seen] := now_at;
  end if;
  if order_found is null then
    a.wrong := a.wrong || now_at;
    insert into look_up_counter as c (key, wrong, ends_at) values
      (number_key, (n.wrong || now_at)[greatest(1, cardinality(n.wrong) - ${number.wrongInLong - 2}):], now_at + ${seconds(number.longWithin)}),
      (network_key, w.wrong || now_at, now_at + ${seconds(network.within)})
    on conflict (key) do update set wrong = excluded.wrong, ends_at = greatest(c.ends_at, excluded.ends_at);
  end if;
  insert into look_up_counter as c (key, tries, wrong, numbers, numbers_at, ends_at)
    values (address_key, a.tries, a.wrong, a.numbers, a.numbers_at, now_at + ${seconds(address.numbersWithin)})
  on conflict (key) do update set tries = excluded.tries, wrong = excluded.wrong, numbers = excluded.numbers,
    numbers_at = excluded.numbers_at, ends_at = excluded.ends_at;
  if order_found is not null then
    return;
  end if;

  -- Last, since everybody who is wrong in this minute waits for this row.
  insert into look_up_minute as m (minute, wrong) values (date_trunc('minute', now_at), 1)
    on conflict (minute) do update set wrong = m.wrong + 1;
  select sum(m.wrong) into wrong_of_all from look_up_minute m where m.minute > now_at - ${seconds(everybody.within)};
  if wrong_of_all <= ${everybody.wrong} or exists (select from look_up_step_up s where s.ends_at > now_at) then
    wrong_of_all := null;
    return;
  end if;
  select coalesce(sum(m.wrong), 0) * ${everybody.within} / ${everybody.usualOver} into usual from look_up_minute m
    where m.minute <= now_at - ${seconds(everybody.within)} and m.minute > now_at - ${seconds(everybody.usualOver)};
  if wrong_of_all <= usual * ${everybody.timesUsual} then
    wrong_of_all := null;
    return;
  end if;
  insert into look_up_step_up (started_at, ends_at, wrong, usual)
    values (now_at, now_at + ${seconds(everybody.closedFor)}, wrong_of_all, usual) on conflict do nothing;
end $$;`,
}

/** Calls the routine; `wrongOfAll` is given by the one try that made ZIPs stop counting. */
export const lookUpOrder: Statement = {
  name: 'status_page.look_up_order',
  text: `select order_found as "orderId", limited_until as "limitedUntil", wrong_of_all as "wrongOfAll"
    from look_up_order($1, $2, $3, $4, $5, $6, $7, $8)`,
}

/** Counts one link for a number, unless as many were sent as may be. */
export const countLink: Statement = {
  name: 'status_page.count_link',
  text: `insert into look_up_counter as c (key, links, ends_at)
      values ($1, array[$2::timestamptz], $2::timestamptz + ${seconds(links.longWithin)})
    on conflict (key) do update set
      links = array(select t from unnest(c.links) t where t > $2::timestamptz - ${seconds(links.longWithin)}) || $2::timestamptz,
      ends_at = excluded.ends_at
    where (select count(*) from unnest(c.links) t where t > $2::timestamptz - ${seconds(links.within)}) < ${links.sent}
      and (select count(*) from unnest(c.links) t where t > $2::timestamptz - ${seconds(links.longWithin)}) < ${links.sentInLong}
    returning true as counted`,
}
