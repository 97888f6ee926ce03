/** The walls of the house (ARCHITECTURE.md): imports run one way, and each folder's index.ts is its only door. */
const folder = (path) => `^${path}/`;
const mayImport = (name, from, to) => ({
  name,
  severity: 'error',
  comment: `${from} imports only ${to.join(', ')}`,
  from: { path: folder(from) },
  to: { path: '^(src|host|test|bench|tools)/', pathNot: [from, ...to].map(folder) },
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    mayImport('core-knows-nothing', 'src/core', []),
    mayImport('workbook-knows-core', 'src/workbook', ['src/core', 'src/sidebar-api']),
    mayImport('sidebar-api-is-types', 'src/sidebar-api', ['src/core']),
    mayImport('addon', 'src/addon', ['src/core', 'src/workbook', 'src/sidebar-api']),
    mayImport('sidebars', 'src/sidebars', ['src/core', 'src/sidebar-api']),
    mayImport('host-knows-nothing-of-src', 'host/src', ['host/src']),
    mayImport('view-knows-types-of-host', 'host/view', ['host/src']),
    {
      name: 'one-door-core',
      comment: 'a room of core is entered through its index.ts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/([^/]+)/' },
      to: { path: '^src/core/[^/]+/.+', pathNot: '^src/core/[^/]+/index\\.ts$' },
    },
    {
      name: 'one-door-between-rooms',
      severity: 'error',
      from: { path: '^src/core/([^/]+)/' },
      to: { path: '^src/core/[^/]+/.+', pathNot: ['^src/core/$1/', '^src/core/[^/]+/index\\.ts$'] },
    },
    {
      name: 'one-door-workbook',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbook/' },
      to: { path: '^src/workbook/.+', pathNot: '^src/workbook/index\\.ts$' },
    },
    {
      name: 'no-node-in-the-bundle',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
  },
};
