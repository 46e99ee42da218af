import type { MigrationInterface, QueryRunner } from 'typeorm'

const numbers = `
-- "1028" was an order, a quote and a request. What was told of them until now keeps the bare figure:
-- history, messages, mails that were sent. Whoever gives the bare figure still finds them.
update quote set number = 'Q-' || number where number ~ '^[0-9]+$';
update order_request set number = 'R-' || number,
    search_text = case when starts_with(search_text, number) then left('r-' || search_text, 20000) else search_text end
  where number ~ '^[0-9]+$';

-- The version before this one writes bare figures while it still serves.
create function number_has_prefix() returns trigger language plpgsql as $$
begin
  new.number := tg_argv[0] || new.number;
  return new;
end $$;
create trigger quote_number_has_prefix before insert on quote
  for each row when (new.number ~ '^[0-9]+$') execute function number_has_prefix('Q-');
create trigger order_request_number_has_prefix before insert on order_request
  for each row when (new.number ~ '^[0-9]+$') execute function number_has_prefix('R-');
`

/** Numbers of quotes and order requests say which of the two they are. */
export class RecordNumbers1700000000098 implements MigrationInterface {
  name = 'RecordNumbers1700000000098'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(numbers)
  }

  async down(): Promise<void> {
    throw new Error('Customers know quotes and requests by their new numbers.')
  }
}
