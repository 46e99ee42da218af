import type { EventSpec, Step } from './event-spec.js'
import { plainInput, type StatusEventInput } from './status-event.inputs.js'

/** An event of an action that asks for nothing but what the event takes. */
export const stepOf = <Input extends StatusEventInput>(
  spec: EventSpec<Input>,
  input: Omit<Input, keyof StatusEventInput>,
): Step => ({ spec, input: { ...plainInput, ...input } })
