/**
 * The import rules of ARCHITECTURE.md. `tools/check-architecture.ts` runs them and refuses a run that saw too few modules.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const tests = '\\.test\\.ts$';
const pure = '^src/(domain|scheduling|turn/(2-understand|3-triage|4-decide)|turn/6-speak/dutch)/';
const adapters = 'store|http|telephone|speech|messaging|fhir|jobs|web-push';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule(
      'no-circles',
      'Two files that need each other are one idea, or hide a third.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule('no-unresolved', 'An import must exist.', {}, { couldNotResolve: true }),
    rule(
      'domain-imports-nothing',
      'The words of the practice depend on nothing.',
      { path: '^src/domain/', pathNot: tests },
      { pathNot: '^src/domain/' },
    ),
    rule(
      'stages-do-not-know-each-other',
      'Exchange types live in domain/; only turn.ts composes stages, so a stage can be read and replaced alone.',
      { path: '^src/turn/([1-6]-[^/]+)/', pathNot: tests },
      { path: '^src/turn/[1-6]-', pathNot: '^src/turn/$1/' },
    ),
    rule(
      'pure-core',
      'Understanding, triage, decisions and scheduling do no input or output: no npm, no node:, no folder but the pure ones.',
      { path: pure, pathNot: tests },
      { pathNot: [pure, '^src/platform/(coded-error|practice-time-zone)\\.ts$'] },
    ),
    rule(
      'core-does-not-know-adapters',
      'Adapters plug in through ports declared beside their user.',
      { path: '^src/(domain|turn|scheduling)/', pathNot: tests },
      { path: `^src/(${adapters}|intake|insight|platform/(config|read-config|doctor|shutdown))[/.]` },
    ),
    rule(
      'adapters-do-not-know-each-other',
      'main.ts connects them. The store may start the jobs that deliver its outbox, those may use messaging, and the store fills the ports of the staff app.',
      { path: '^src/(store|http|telephone|speech|messaging|fhir|jobs|web-push)/', pathNot: tests },
      {
        path: `^src/(${adapters})/`,
        pathNot: '^src/$1/|^src/(store|jobs|messaging)/|^src/http/(contract/|ports/|staff-ports\\.ts$)',
      },
    ),
    rule(
      'messages-know-no-store',
      'What carries a message gets it as a value, and what reads telephones, voices or pages has no part in the store.',
      { path: '^src/(http|telephone|speech|messaging|fhir|web-push)/', pathNot: tests },
      { path: '^src/(store|jobs|messaging)/', pathNot: '^src/$1/' },
    ),
    rule(
      'telephone-knows-no-practice',
      'No Dutch, no patients, no practices: platform, and the shape of the line that it gives.',
      { path: '^src/telephone/', pathNot: tests },
      { path: '^src/', pathNot: '^src/(telephone|platform)/|^src/turn/line\\.ts$' },
    ),
    rule(
      'only-agendas-vouch-for-a-booking',
      '"Staat ingepland" may only be said of a row that an agenda adapter read back after its commit.',
      { pathNot: `^src/(store|fhir)/|^test/|${tests}` },
      { path: '^src/domain/read-back\\.ts$' },
    ),
    rule(
      'screens-know-only-the-contract',
      'The browser app talks to the server by its contract; what it would share otherwise would be shipped to every desk.',
      { path: '^dashboard/src/', pathNot: tests },
      { path: '^(src|test|tools)/', pathNot: '^src/http/contract/' },
    ),
    rule(
      'server-knows-no-screen',
      'The server serves the built app as files.',
      { path: '^src/' },
      { path: '^dashboard/' },
    ),
    rule(
      'contract-runs-anywhere',
      'The contract is read by the browser too: schemas only.',
      { path: '^src/http/contract/', pathNot: tests },
      { pathNot: '^src/http/contract/|node_modules/zod' },
    ),
    rule(
      'platform-knows-no-product',
      'Log, clock and configuration serve every folder and know none.',
      { path: '^src/platform/', pathNot: tests },
      { path: '^src/', pathNot: '^src/platform/' },
    ),
    rule(
      'nobody-imports-the-top',
      'main.ts and the commands see every folder; no folder sees them.',
      { path: '^src/', pathNot: `^src/(main\\.ts$|commands/)|${tests}` },
      { path: '^src/(main\\.ts$|commands/)' },
    ),
    rule(
      'product-does-not-need-tests',
      'What is shipped imports no test, no kit and no tool.',
      { path: '^src/', pathNot: tests },
      { path: `^(test|tools)/|${tests}` },
    ),
    rule(
      'product-does-not-need-dev-packages',
      'A practice may install without development packages.',
      { path: '^src/', pathNot: tests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    ),
    rule(
      'no-undeclared-packages',
      'Every package is in package.json, with its pinned version.',
      {},
      {
        dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
