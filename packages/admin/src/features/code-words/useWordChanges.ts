import { useToast } from '@nuxt/ui/composables'
import { useMutation } from '@urql/vue'
import { useI18n } from 'vue-i18n'
import { useErrorToast } from '../../composables/useErrorToast.js'
import { CodeWordsUpdateDocument, type LabelScope } from '../../generated/operations.js'

/** Whose words they are. */
export type WordOwner = { channelId: number } | { tokenId: string }

/** What a word is to mean from now on: a label by its id, nothing at all (null), or unknown again. */
export interface WordChange {
  scope: LabelScope
  word: string
  meaning: number | null | 'unknown'
  /** What it meant until now; left out for a word that is new here. */
  former?: number | null
}

/** Changes what words mean, and tells how it went. */
export function useWordChanges(owner: () => WordOwner) {
  const { t } = useI18n()
  const toast = useToast()
  const { failed } = useErrorToast()
  const { executeMutation, fetching } = useMutation(CodeWordsUpdateDocument)

  /** Answers whether it went well. */
  async function change({ scope, word, meaning, former }: WordChange): Promise<boolean> {
    const remove = meaning === 'unknown'
    const input = { scope, word, remove, labelId: remove ? null : meaning, formerLabelId: former }
    const { data, error } = await executeMutation({
      input: { ...owner(), changes: [input] },
    })
    return !failed(error, data?.codeWordsUpdate.userErrors)
  }

  /** The same for a word that is mapped already, with the way back. */
  async function rechange(wish: WordChange & { former: number | null }): Promise<void> {
    if (!(await change(wish))) return
    const back = { ...wish, meaning: wish.former, former: undefined }
    toast.add({
      title: t(wish.meaning === 'unknown' ? 'codeWords.removed' : 'codeWords.changed', {
        word: wish.word,
      }),
      icon: 'i-lucide-circle-check',
      color: 'success',
      actions: [
        {
          label: t('common.undo'),
          icon: 'i-lucide-undo-2',
          color: 'neutral',
          variant: 'outline',
          onClick: () => void change(back),
        },
      ],
    })
  }

  return { change, rechange, busy: fetching }
}
