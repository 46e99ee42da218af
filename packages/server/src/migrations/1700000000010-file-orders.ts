import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Orders of files that name no channel have their cart numbers among themselves. */
export class FileOrders1700000000010 implements MigrationInterface {
  name = 'FileOrders1700000000010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create unique index orders_file_cart_number_key on orders (cart_number)
       where channel_id is null and source = 'FILE' and cart_number is not null`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index orders_file_cart_number_key')
  }
}
