import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * An order that was made from another has no number of its own in the cart: whatever its channel is
 * told cites that of the order it began with, at every later event too.
 */
export class OriginalCartNumber1700000000021 implements MigrationInterface {
  name = 'OriginalCartNumber1700000000021'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table orders add column original_cart_number text')
    await runner.query(`
      with recursive made as (
        select o.id, first.cart_number from orders o join orders first on first.id = o.original_order_id
        where first.original_order_id is null
        union all
        select o.id, m.cart_number from orders o join made m on m.id = o.original_order_id)
      update orders o set original_cart_number = made.cart_number
      from made where made.id = o.id and made.cart_number is not null`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table orders drop column original_cart_number')
  }
}
