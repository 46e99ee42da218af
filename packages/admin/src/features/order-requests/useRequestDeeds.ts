import { useMutation } from '@urql/vue'
import {
  RequestCancelDocument,
  RequestChangeStatusDocument,
  RequestOrderDocument,
  RequestRemindDocument,
  RequestSubmitDocument,
  type RequestPagePartsFragment,
} from '../../generated/operations.js'
import type { DeedAnswer, DeedWords } from '../../parts/records/DeedDialog.vue'

/** What the dialogs of a request's page do, each at the version that the reader saw. */
export function useRequestDeeds(request: () => RequestPagePartsFragment) {
  const submit = useMutation(RequestSubmitDocument)
  const order = useMutation(RequestOrderDocument)
  const remind = useMutation(RequestRemindDocument)
  const cancel = useMutation(RequestCancelDocument)
  const changeStatus = useMutation(RequestChangeStatusDocument)
  const inputOf = (words: DeedWords) => ({
    input: { requestId: request().id, expectedVersion: request().version, ...words },
  })

  return {
    submit: async (words: DeedWords): Promise<DeedAnswer> => {
      const { data, error } = await submit.executeMutation(inputOf(words))
      return { error, userErrors: data?.orderRequestSubmit.userErrors }
    },
    order: async (words: DeedWords): Promise<DeedAnswer> => {
      const { data, error } = await order.executeMutation(inputOf(words))
      return { error, userErrors: data?.orderRequestOrder.userErrors }
    },
    remind: async (words: DeedWords): Promise<DeedAnswer> => {
      const { data, error } = await remind.executeMutation(inputOf(words))
      return { error, userErrors: data?.orderRequestRemind.userErrors }
    },
    cancel: async (words: DeedWords): Promise<DeedAnswer> => {
      const { data, error } = await cancel.executeMutation(inputOf(words))
      return { error, userErrors: data?.orderRequestCancel.userErrors }
    },
    changeLabel: async (labelId: number, words: DeedWords): Promise<DeedAnswer> => {
      const { input } = inputOf(words)
      const { data, error } = await changeStatus.executeMutation({ input: { ...input, labelId } })
      return { error, userErrors: data?.orderRequestChangeStatus.userErrors }
    },
  }
}
