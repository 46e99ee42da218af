<<<<<<< HEAD
export { recordAudit, type AuditEntry } from './record-audit.js'
=======
export { recordAudit, type AuditRecord } from './record-audit.js'
>>>>>>> main
