import type { MigrationInterface, QueryRunner } from 'typeorm'

const words = `
-- Far systems have words for accounts and quotes too.
alter table code_word drop constraint code_word_scope_check;
alter table code_word add constraint code_word_scope_check
  check (scope in ('ORDER', 'ORDER_ITEM', 'QUOTE', 'ACCOUNT'));
`

const merges = `
-- Contacts, schemes and requests of a duplicate move together, each of which names its account.
alter table approval_approver alter constraint approval_approver_scheme_id_account_id_fkey deferrable;
alter table approval_approver alter constraint approval_approver_contact_id_account_id_fkey deferrable;
alter table order_request alter constraint order_request_buyer_id_account_id_fkey deferrable;
create index account_merged_idx on account (merged_into_id) where merged_into_id is not null;
`

const lists = `
create index account_updated_idx on account (updated_at desc, id desc);
create index account_manager_name_idx on account (manager_id, lower(name), id);
`

/** What merging accounts, listing them and words for their labels need. */
export class AccountChanges1700000000091 implements MigrationInterface {
  name = 'AccountChanges1700000000091'

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [words, merges, lists]) await runner.query(part)
  }

  async down(): Promise<void> {
    throw new Error('What was merged is not taken apart by a way back.')
  }
}
