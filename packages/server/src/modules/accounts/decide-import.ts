import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { Refusal, unlessRefused } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import { labelFitsScope } from '../labels/index.js'
import {
  ownLabel,
  refuseForbiddenMove,
  type LabelChooser,
  type NewRecordEntry,
  type RecordChange,
} from '../records/index.js'
import { accountChanges } from './account-changes.js'
import { refuseArchived } from './account.queries.js'
import type { WholeAccount } from './account.record.js'
import { blankAccount, firstLabel, usualCurrency } from './blank-account.js'
import { inputOfRow } from './import-input.js'
import type {
  AccountImportRow,
  DecidedAccount,
  KnownAccount,
  KnownForImport,
} from './import-row.js'
import { leavingAccount } from './leaving-account.js'
import { readAccount } from './read-account.js'

/** The rows of an import, decided one after the other; each sees what those before it made. */
export class ImportRun {
  /** @param seen external ids of rows that came before, which this run adds its own to */
  constructor(
    private readonly ctx: Context,
    private readonly configuration: Configuration,
    private readonly choose: LabelChooser,
    private readonly known: KnownForImport,
    private readonly seen: Set<string>,
  ) {}

  /** @throws Refusal with what is wrong with the row */
  decide(row: AccountImportRow): DecidedAccount {
    if (this.seen.has(row.externalId))
      throw new Refusal(invalidInput(['externalId'], 'The file has this account twice.'))
    this.seen.add(row.externalId)
    const before = this.known.byExternalId.get(row.externalId) ?? null
    refuseUnfit(row, before)
    const parent = this.parentOf(row, before)
    const account = this.written(row, before, parent)
    const parentExternalId = parent ? parent.externalId : (before?.parentExternalId ?? null)
    const entries = this.entriesOf(account, before, parentExternalId)
    account.version = entries.at(-1)?.sequence ?? account.version
    const facts = {
      visible: true,
      hasChildren: before?.hasChildren ?? false,
      parentExternalId,
    }
    this.known.byExternalId.set(row.externalId, { ...account, ...facts })
    return { account, isNew: !before, entries }
  }

  private written(
    row: AccountImportRow,
    before: KnownAccount | null,
    parent: KnownAccount | null,
  ): WholeAccount {
    const now = this.ctx.clock.now()
    const currency = parent?.currency ?? usualCurrency
    const start = before ?? { ...newAccount(now), currency }
    const draft = readAccount(start, inputOfRow(row, start, parent?.id ?? null))
    return {
      ...start,
      ...draft,
      updatedAt: now,
      labelId: this.labelOf(row, before)?.id ?? start.labelId,
      managerId: this.managerOf(row, before, parent),
    }
  }

  private parentOf(
    { parentExternalId }: AccountImportRow,
    before: KnownAccount | null,
  ): KnownAccount | null {
    if (parentExternalId === undefined) return null
    const parent = this.known.byExternalId.get(parentExternalId)
    const refuse = (message: string): never => {
      throw new Refusal(invalidInput(['parentExternalId'], message))
    }
    if (!parent?.visible) throw new Refusal(userError('NOT_FOUND', ['parentExternalId']))
    if (parent.archivedAt) throw new Refusal(userError('ACCOUNT_ARCHIVED', ['parentExternalId']))
    if (parent.id === before?.id) refuse('An account is no child of its own.')
    if (parent.parentId !== null) refuse('This account is a child itself; there is one level.')
    if (before?.hasChildren) refuse('The account has children; there is one level.')
    parent.hasChildren = true
    return parent
  }

  /** The label that a row says; a word that means nothing here changes nothing. */
  private labelOf({ label }: AccountImportRow, before: KnownAccount | null): LabelRecord | null {
    if (label === undefined)
      return before ? null : ownLabel(this.configuration, firstLabel, 'ACCOUNT')
    const found = this.labelNamed(label) ?? this.choose({ word: label })
    if (found && before?.labelId && found.id !== before.labelId)
      refuseForbiddenMove(this.configuration, 'ACCOUNT', before.labelId, found.id)
    return found
  }

  /** Codes and names count where the sender has no word of its own for it. */
  private labelNamed(text: string): LabelRecord | null {
    const isOwnWord = unlessRefused(
      () => (this.choose({ word: text }), true),
      () => false,
    )
    if (isOwnWord) return null
    const wanted = text.trim().toLowerCase()
    const named = [...this.configuration.labels.values()].find(
      (one) =>
        one.archivedAt === null &&
        labelFitsScope(one, 'ACCOUNT') &&
        (one.code.toLowerCase() === wanted || one.name.toLowerCase() === wanted),
    )
    return named ?? null
  }

  private managerOf(
    { managerEmail }: AccountImportRow,
    before: KnownAccount | null,
    parent: KnownAccount | null,
  ): string | null {
    const { actor } = this.ctx
    const own = actor.role === 'ACCOUNT_MANAGER' ? actor.id : null
    const usual = before ? before.managerId : (own ?? parent?.managerId ?? null)
    if (managerEmail === undefined) return usual
    const manager = this.known.managers.get(managerEmail.toLowerCase())
    if (!manager) throw new Refusal(userError('NOT_FOUND', ['managerEmail']))
    if (manager.id !== usual && !actor.permissions.has('accounts.assign'))
      throw new Refusal(userError('PERMISSION_DENIED', ['managerEmail']))
    return manager.id
  }

  /** One entry for each kind of change, each with a version of its own. */
  private entriesOf(
    account: WholeAccount,
    before: KnownAccount | null,
    parentExternalId: string | null,
  ): NewRecordEntry[] {
    const label = (id: number | null | undefined) => this.configuration.labels.get(id ?? 0) ?? null
    const changes = accountChanges(before ?? blankAccount, account)
    const entries: NewRecordEntry[] = []
    const add = (kind: NewRecordEntry['kind'], rest: Partial<NewRecordEntry>) =>
      entries.push({
        subject: 'ACCOUNT',
        subjectId: account.id,
        accountId: account.id,
        kind,
        sequence: account.version + entries.length + 1,
        operation: 'accountImport',
        leaving: leavingAccount(account, this.configuration, parentExternalId),
        ...rest,
      })
    if (!before) {
      add('CREATED', { from: null, to: label(account.labelId), changes })
      return entries
    }
    if (changes.length > 0) add('UPDATED', { changes })
    if (account.managerId !== before.managerId)
      add('ASSIGNED', { changes: [this.handedOver(before.managerId, account.managerId)] })
    if (account.labelId !== before.labelId)
      add('LABEL_CHANGED', { from: label(before.labelId), to: label(account.labelId) })
    return entries
  }

  private handedOver(from: string | null, to: string | null): RecordChange {
    const nameOf = (id: string | null) => this.known.managerNames.get(id ?? '') ?? null
    return { field: 'manager', from: nameOf(from), to: nameOf(to) }
  }
}

const newAccount = (now: Date): WholeAccount => ({
  ...blankAccount,
  id: newId(now.getTime()),
  labelId: null,
  managerId: null,
  archivedAt: null,
  mergedIntoId: null,
  version: 0,
  createdAt: now,
  updatedAt: now,
})

/** @throws Refusal for an account that is somebody else's or archived, and what no row may say of it */
function refuseUnfit(row: AccountImportRow, before: KnownAccount | null): void {
  if (!before) {
    if (row.name !== undefined) return
    throw new Refusal(invalidInput(['name'], 'A new account needs a name.'))
  }
  if (!before.visible) throw new Refusal(userError('EXTERNAL_ID_TAKEN', ['externalId']))
  refuseArchived(before)
  if (row.currency === undefined || row.currency === before.currency) return
  throw new Refusal(invalidInput(['currency'], `The account is kept in ${before.currency}.`))
}
