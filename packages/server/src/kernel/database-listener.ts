import pg from 'pg'
import type { Logger } from './logger.js'

/** Takes the payload of one NOTIFY; an empty text when there was none. */
export type ChannelHandler = (payload: string) => void

interface Subscription {
  channel: string
  handler: ChannelHandler
  onReconnect?: () => void
}

const firstDelay = 250
const longestDelay = 10_000

/** One connection for all LISTENs of a process; made at the first, remade whenever it breaks. */
export class DatabaseListener {
  private readonly subscriptions = new Set<Subscription>()
  private connection?: Promise<pg.Client>
  private retry?: NodeJS.Timeout
  private closed = false

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  /**
   * Starts hearing a channel; answers the way to stop.
   * @throws when the first connection cannot be made
   */
  async listen(
    channel: string,
    handler: ChannelHandler,
    onReconnect?: () => void,
  ): Promise<() => Promise<void>> {
    const subscription = { channel, handler, onReconnect }
    this.subscriptions.add(subscription)
    try {
      const client = await (this.connection ??= this.connect())
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      this.subscriptions.delete(subscription)
      this.connection = undefined
      throw error
    }
    return () => this.forget(subscription)
  }

  private async forget(subscription: Subscription): Promise<void> {
    this.subscriptions.delete(subscription)
    if (
      this.closed ||
      [...this.subscriptions].some((other) => other.channel === subscription.channel)
    )
      return
    const client = await this.connection?.catch(() => undefined)
    await client
      ?.query(`unlisten ${pg.escapeIdentifier(subscription.channel)}`)
      .catch(() => undefined)
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'waypost listener',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
    client.on('error', (error) => {
      this.logger.warn({ err: error }, 'the listening database connection broke')
    })
    client.on('notification', ({ channel, payload }) => {
      this.deliver(channel, payload ?? '')
    })
    await client.connect()
    client.once('end', () => {
      this.connection = undefined
      this.reconnectIn(firstDelay)
    })
    return client
  }

  private deliver(channel: string, payload: string): void {
    for (const subscription of this.subscriptions) {
      if (subscription.channel !== channel) continue
      try {
        subscription.handler(payload)
      } catch (error) {
        this.logger.error({ err: error, channel }, 'a notification handler failed')
      }
    }
  }

  private reconnectIn(delay: number): void {
    if (this.retry || this.closed) return
    this.retry = setTimeout(() => {
      this.retry = undefined
      void this.reconnect(delay)
    }, delay)
    this.retry.unref()
  }

  private async reconnect(delay: number): Promise<void> {
    if (this.closed || this.connection) return
    this.connection = this.connect()
    try {
      const client = await this.connection
      const channels = new Set([...this.subscriptions].map(({ channel }) => channel))
      for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch {
      this.connection = undefined
      this.reconnectIn(Math.min(delay * 2, longestDelay))
      return
    }
    for (const { onReconnect } of this.subscriptions) onReconnect?.()
  }

  /** Ends the connection for good. */
  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.retry)
    const client = await this.connection?.catch(() => undefined)
    await client?.end().catch(() => undefined)
  }
}
