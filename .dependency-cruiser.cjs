/** The house's import directions: everything points towards the domain. */
const rooms = {
  domain: [],
  messages: ['domain'],
  db: ['domain'],
  mail: ['domain', 'messages', 'db'],
  engine: ['domain', 'db', 'workflows'],
  activities: ['domain', 'db', 'engine', 'mail', 'workflows'],
  worker: ['domain', 'db', 'engine', 'mail', 'activities', 'workflows'],
  api: ['domain', 'messages', 'db', 'engine', 'workflows'],
  local: ['domain', 'db', 'engine', 'api'],
  rehearsal: ['domain', 'db', 'engine', 'activities', 'workflows', 'worker', 'local'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'the rules know no package and nothing of Node',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'workflows-know-types-alone',
      comment: 'a workflow replays results, never rules: of domain, engine and activities it takes types',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        path: '^(domain|db|engine|activities|mail|messages|worker|local|rehearsal)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'production-knows-no-test',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'pages-know-words-alone',
      comment: 'what runs in a browser knows the API by its generated types, and shares words with the mails',
      severity: 'error',
      from: { path: '^web/src/' },
      to: {
        path: '^[a-z]+/',
        dependencyTypesNot: ['type-only', 'core'],
        pathNot: '^(web/src|messages|domain|node_modules)/',
      },
    },
    ...Object.entries(rooms).map(([room, known]) => ({
      name: `${room}-imports-towards-the-domain`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: {
        path: '^[a-z]+/',
        dependencyTypesNot: ['core'],
        pathNot: `^(${[room, ...known, 'node_modules'].join('|')})/`,
      },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
  },
};
