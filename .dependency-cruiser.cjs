// Highest tier first. A module may import only from tiers below its own.
const tiers = [
  [
    'status-page',
    'answer-pages',
    'imports',
    'insight',
    'my-desk',
    'health',
    'sample-data',
    'metrics',
  ],
  ['quotes', 'order-requests', 'bulk', 'configuration', 'backorders'],
  ['code-words'],
  ['status-events'],
  ['orders'],
  ['accounts'],
  ['records', 'record-links'],
  ['labels', 'gift-cards', 'return-reasons', 'suppliers', 'tax-rates', 'order-form-drafts'],
  ['channels', 'webhooks', 'emails', 'customer-pages'],
  ['status-links', 'carriers', 'branding'],
  ['deliveries'],
  ['auth'],
  ['settings', 'lists'],
  ['revisions'],
  ['audit', 'jobs'],
]

const server = '^packages/server/src/'
const modules = `${server}modules/`
const admin = '^packages/admin/src/'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const anyOf = (names) => `${modules}(${names.join('|')})/`

const tierRules = tiers.flatMap((own, index) => {
  const above = tiers.slice(0, index).flat()
  const sideways = rule(
    'no-import-sideways',
    'Modules of one tier do not know each other; what both need lies lower.',
    { path: anyOf(own) },
    { path: anyOf(own), pathNot: `${modules}$1/` },
  )
  if (index === 0) return [sideways]
  const upwards = rule(
    'no-import-upwards',
    'A module knows only the tiers below its own.',
    { path: anyOf(own) },
    { path: anyOf(above) },
  )
  return [upwards, sideways]
})

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one file, or need a third.',
      // Entities of one module refer to each other by nature, and only inside deferred functions.
      { pathNot: '\\.entity\\.ts$' },
      { circular: true },
    ),
    rule(
      'every-module-has-a-tier',
      'Add the new folder to the list of tiers in .dependency-cruiser.cjs.',
      { path: `${modules}(?!(?:${tiers.flat().join('|')})/)` },
      {},
    ),
    rule(
      'front-door-only',
      'Another module is imported through its index.ts.',
      { path: `${modules}([^/]+)/` },
      { path: modules, pathNot: [`${modules}$1/`, `${modules}[^/]+/index\\.ts$`] },
    ),
    ...tierRules,
    rule(
      'order-slices-stay-apart',
      'What two slices of orders need moves up into orders/.',
      { path: `${modules}orders/([^/]+)/` },
      { path: `${modules}orders/[^/]+/`, pathNot: `${modules}orders/$1/` },
    ),
    rule(
      'kernel-is-below',
      'The kernel knows no module.',
      { path: `${server}kernel/`, pathNot: '\\.test\\.ts$' },
      { path: modules },
    ),
    rule(
      'roots-are-not-imported',
      'Only entry points put things together.',
      { path: `${server}(kernel|modules)/`, pathNot: '\\.test\\.ts$' },
      { path: `${server}(main|app|schema|worker)\\.ts$` },
    ),
    rule(
      'shared-is-a-leaf',
      'What is shared knows neither side.',
      { path: '^packages/shared/' },
      { path: '^packages/(server|admin)/' },
    ),
    rule(
      'admin-and-server-are-strangers',
      'They meet in schema.graphql.',
      { path: '^packages/(admin|server)/src/' },
      { path: '^packages/(admin|server)/', pathNot: '^packages/$1/' },
    ),
    rule(
      'parts-below-features',
      'Parts are used by features, not the other way round.',
      { path: `${admin}parts/` },
      { path: `${admin}(features|app)/` },
    ),
    rule(
      'features-stay-apart',
      'What two features need is a part or a composable.',
      { path: `${admin}features/([^/]+)/` },
      { path: `${admin}features/`, pathNot: `${admin}features/$1/` },
    ),
    rule(
      'ui-is-plain',
      'ui/ and composables/ know nothing of the domain.',
      { path: `${admin}(ui|composables)/` },
      { path: `${admin}(parts|features|app|status-page)/` },
    ),
    rule(
      'status-page-is-its-own-app',
      'Customers download nothing that was made for staff.',
      { path: `${admin}status-page/` },
      { path: `${admin}(parts|features|app)/` },
    ),
    rule(
      'ui-has-no-data',
      'Components of ui/ are given what they show.',
      { path: `${admin}ui/` },
      { path: 'node_modules/@urql/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Without these an import of another package stays unresolved and its rules silently pass.
    // 'source' finds the files of @waypost/shared without a build.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'default'],
    },
  },
}
