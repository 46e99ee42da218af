import type { MigrationInterface, QueryRunner } from 'typeorm'

const labels = `
alter table label add column action text check (action in ('ISSUE_GIFT_CARDS'));
`

const destinations = `
alter table destination drop constraint destination_kind_check;
alter table destination add constraint destination_kind_check
  check (kind in ('CHANNEL', 'WEBHOOK', 'EMAIL', 'GIFT_CARDS'));
create unique index destination_gift_cards_idx on destination (kind) where kind = 'GIFT_CARDS';
insert into destination (kind) values ('GIFT_CARDS');
`

const cards = `
-- A piece that somebody is given as a code, once and for good.
create table gift_card (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  item_id uuid not null references order_item on delete cascade,
  entry_id uuid not null references history_entry, -- the event that issued it
  unit integer not null check (unit > 0), -- counts the cards of the item
  amount bigint not null check (amount > 0),
  currency text not null,
  recipient text check (length(recipient) between 3 and 254), -- null: nobody is written to
  recipient_name text check (length(recipient_name) between 1 and 200),
  message text check (length(message) between 1 and 2000),
  state text not null check (state in ('ISSUING', 'ISSUED', 'SENT', 'CANCELED')), -- ISSUING: the provider is asked
  provided boolean not null, -- the code comes from the provider
  code bytea, -- sealed
  code_digest bytea unique, -- keyed
  replaces uuid unique references gift_card, -- the canceled card of a piece that came back
  delivery_id bigint references delivery on delete set null, -- of its latest mail; while ISSUING, of the request
  unsent text check (unsent in ('NO_ADDRESS', 'MASTER_SWITCH_OFF', 'CHANNEL_SENDS_NO_EMAILS')),
  created_at timestamptz not null,
  issued_at timestamptz,
  sent_at timestamptz,
  canceled_at timestamptz,
  canceled_for text check (canceled_for in ('PIECE', 'STAFF')), -- PIECE: what it stands for was canceled or came back
  cancel_reason text check (length(cancel_reason) between 1 and 1000),
  unique (item_id, unit),
  check ((code is null) = (code_digest is null)),
  check (state not in ('ISSUED', 'SENT') or code is not null),
  check (state <> 'ISSUING' or (provided and code is null)),
  check (state <> 'SENT' or sent_at is not null),
  check ((state = 'CANCELED') = (canceled_at is not null)),
  check ((canceled_at is null) = (canceled_for is null))
);
create index gift_card_order_idx on gift_card (order_id);
create index gift_card_delivery_idx on gift_card (delivery_id) where delivery_id is not null;

-- What arrived was sent, whoever wrote so and whatever stops right then.
create function gift_cards_arrived() returns trigger language plpgsql as $$
begin
  update gift_card set state = 'SENT', sent_at = coalesce(sent_at, now()), unsent = null
    where delivery_id = new.id and state in ('ISSUED', 'SENT');
  return null;
end $$;
create trigger delivery_of_gift_cards after update of state on delivery for each row
  when (new.event is null and new.state = 'DELIVERED' and new.reason is distinct from 'KEPT'
    and new.content ->> 'purpose' = 'GIFT_CARD')
  execute function gift_cards_arrived();
`

/** Labels that issue electronic gift cards, and the cards. */
export class GiftCards1700000000083 implements MigrationInterface {
  name = 'GiftCards1700000000083'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [labels, destinations, cards]) await runner.query(part)
  }

  async down(): Promise<void> {
    throw new Error('Gift cards are worth money; no way back throws them away.')
  }
}
