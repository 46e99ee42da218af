import type { StatusEventKey } from '@waypost/shared'
import { isPossible } from './candidates.js'
import { inputOf, type Dice } from './chance.js'
import type { Answer, Engine } from './engines.js'
import { balance, netPaid, total, type Grid, type Order, type World } from './facts.js'
import type { Draft } from './inputs.js'
import { closeReturn, editOrder, fire, importOrder, undo, type Verdict } from './oracle.js'
import { actualPicture, expectedPicture, firstDifference } from './picture.js'
import { linked } from './two-orders.js'

type OnOrders = Exclude<StatusEventKey, 'ORDER_IMPORT'>

/** One sequence of events, fired on the engine and judged by the oracle step by step. */
export class Walk {
  private world: World
  private readonly story: string[] = []

  constructor(
    private readonly engine: Engine,
    grid: Grid,
    today: string,
  ) {
    this.world = { orders: [], grid, today }
  }

  async import(draft: Draft): Promise<void> {
    this.tell('ORDER_IMPORT', draft)
    this.judge(importOrder(this.world, draft), await this.asked(this.engine.import(draft)))
  }

  async step(dice: Dice): Promise<void> {
    if (this.world.orders.length === 0) return
    const place = (dice.numbers[0] ?? 0) % this.world.orders.length
    const order = this.world.orders[place]
    if (!order) return
    const deed = this.deedOf(place, order, dice.numbers)
    if (deed) return deed()
    const tries = dice.events.map((event) => {
      const input = inputOf(this.world, order, event, dice)
      return { event, input, verdict: fire(this.world, place, event, input) }
    })
    const chosen = tries.find(({ verdict }) => verdict.applied) ?? tries[0]
    if (!chosen) return
    const { event, input, verdict } = chosen
    this.tell(event, input, place)
    await this.agreeOnPossible(place, event)
    const before = linked(this.world, place)
    this.judge(verdict, await this.asked(this.engine.fire(place, event, input)))
    this.conserve(event, before, linked(this.world, place))
  }

  /** What is done instead of firing an event, if anything. */
  private deedOf(place: number, { last, returns }: Order, numbers: readonly number[]) {
    const [, target = 0, , , , , , , which = 0, chance = 0] = numbers
    const { close, edit } = this.engine
    const force = which % 5 === 0
    if (chance % 7 === 1)
      return this.deed(place, `undo ${last?.event ?? 'nothing'}`, { force }, () => [
        undo(this.world, place, force),
        this.engine.undo(place, force),
      ])
    const back = { target: target % (returns.length + 1), approved: which % 2 === 0 }
    if (close && chance % 7 === 2 && returns.length > 0)
      return this.deed(place, 'returnClose', back, () => [
        closeReturn(this.world, place, back),
        close.call(this.engine, place, back),
      ])
    if (edit && chance % 14 === 3)
      return this.deed(place, 'orderUpdate', {}, () => [
        editOrder(this.world, place),
        edit.call(this.engine, place),
      ])
    return null
  }

  private deed(
    place: number,
    name: string,
    input: object,
    run: () => [Verdict, Promise<Answer>],
  ): () => Promise<void> {
    return async () => {
      this.tell(name, input, place)
      const [verdict, answer] = run()
      this.judge(verdict, await this.asked(answer))
    }
  }

  private tell(event: string, input: unknown, place?: number): void {
    const where = place === undefined ? '' : ` on order ${place}`
    this.story.push(`${this.story.length + 1}. ${event}${where} ${JSON.stringify(input)}`)
  }

  private async agreeOnPossible(place: number, event: OnOrders): Promise<void> {
    const expected = isPossible(this.world, place, event)
    const got = await this.engine.possible(place, event)
    if (expected !== got) this.fail(`possibleEvents: expected ${expected}, got ${got}`)
  }

  /** An error of the engine is told with the story that led to it. */
  private asked(answer: Promise<Answer>): Promise<Answer> {
    return answer.catch((error: unknown) => this.fail(String(error)))
  }

  private judge(verdict: Verdict, { codes }: Answer): void {
    if (!verdict.applied) {
      const known: readonly string[] = verdict.codes
      if (codes.length === 0) this.fail(`expected ${known.join(' or ')}, got applied`)
      if (!codes.some((code) => known.includes(code)))
        this.fail(`expected ${known.join(' or ')}, got ${codes.join(', ')}`)
    } else {
      if (codes.length > 0) this.fail(`expected applied, got ${codes.join(', ')}`)
      this.world = verdict.world
    }
    this.compare()
  }

  private compare(): void {
    const { states, names } = this.engine
    const actual = states.map((state, place) => {
      const own = names[place]
      return own ? actualPicture(state, own, names) : null
    })
    const difference = firstDifference(this.world.orders.map(expectedPicture), actual)
    if (difference) this.fail(difference)
  }

  /** Over linked orders no quantity, no cost and no money is lost when one is made from another. */
  private conserve(event: OnOrders, before: World['orders'], after: World['orders']): void {
    const sum = (orders: World['orders'], of: (order: World['orders'][number]) => number) =>
      orders.reduce((all, order) => all + of(order), 0)
    if (after.length === before.length) return
    if (sum(before, netPaid) !== sum(after, netPaid)) this.fail('net paid is not conserved')
    if (event === 'ITEM_EXCHANGE') return
    if (sum(before, total) !== sum(after, total)) this.fail('totals are not conserved')
    if (sum(before, balance) !== sum(after, balance)) this.fail('balances are not conserved')
  }

  private fail(difference: string): never {
    throw new Error(`\n${this.story.join('\n')}\n→ ${difference}\n`)
  }
}
