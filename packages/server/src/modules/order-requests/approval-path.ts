// The staff app shows the path of an amount by the same rule.
export { approvalPath, type ApprovalPath, type PathNote, type PathNoteKind } from '@waypost/shared'
