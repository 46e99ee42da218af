/** A call to a server that is not ours: a cart, or an integrator's endpoint. */
export interface OutgoingRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Record<string, string>
  /** The body as text; null for none. */
  body: string | null
  /**
   * What must not be seen in the record of the call, such as keys in the address or in the body.
   * What the header `authorization` has is struck out anyway.
   */
  secrets?: readonly string[]
  /** Most bytes of the answer that are read; what is longer is cut. 16 KiB unless told. */
  maxBytes?: number
  /** Ends the call early. */
  signal?: AbortSignal
}

/** One call that was made, shortened and fit to be shown to staff: no secret is in it. */
export interface Exchange {
  method: string
  url: string
  /** The beginning of the body as text; null for none. */
  request: string | null
  /** Status of the answer; null when there was none. */
  status: number | null
  /** The beginning of the answer's body as text; null for none. */
  response: string | null
  durationMs: number
  /** Why there was no whole answer, in words; null when there was. */
  error: string | null
}

/** Why a call had no answer. ADDRESS_REFUSED: it leads to where nothing may go. */
export type CallFailure =
  'ADDRESS_REFUSED' | 'NAME_UNKNOWN' | 'CONNECTION_FAILED' | 'TLS_FAILED' | 'TIMEOUT' | 'STOPPED'

/** What came of a call. */
export interface OutgoingAnswer {
  /** Null when the whole answer came, or as much of it as is read. */
  failure: CallFailure | null
  /**
   * Null when no answer began. With a failure beside it the answer broke off or dripped: who only
   * asks whether the other side has taken something can rely on the status, the body is not whole.
   */
  status: number | null
  /** By lower-case name. */
  headers: Record<string, string>
  /** The beginning of the body as text. */
  body: string
  exchange: Exchange
}

/**
 * Calls a server that is not ours. Redirects are not followed. It never throws for what the other
 * side does, only for a header that cannot be sent.
 */
export type Call = (request: OutgoingRequest) => Promise<OutgoingAnswer>
