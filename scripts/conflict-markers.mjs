// Fails when what a merge could not decide was left in a tracked file, whatever its kind.
import { spawnSync } from 'node:child_process'
import { root, say } from './toolchain.mjs'

const markers = '^(<{7}|[|]{7}|>{7})( |$)'
const { status, stdout } = spawnSync('git', ['grep', '-nIE', markers], {
  cwd: root,
  encoding: 'utf8',
})
if (status === 0) {
  say(`What a merge could not decide is left in:\n${stdout.trim()}`)
  process.exitCode = 1
}
// Any other status than 1, nothing found, is a tree without git: nothing was merged there.
