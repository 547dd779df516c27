import { complaintsOf, engagement, type Files, load } from './load.js';
import { removeTemporaryFolders } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const control = (id: string): string => `controls:\n  - id: ${id}\n    title: One\n    satisfies: [CC6.1]\n`;

const point = (id: string, effort = '{ low: 1, high: 2 }'): string =>
  `{ id: ${id}, expectation: e, evidence: [x], remedy: r, effort: ${effort} }`;

const requirement = (id: string, group = 'G', points = point(`${id}.p1`)): string =>
  `  - { id: ${id}, group: ${group}, title: t, statement: s, risk: r, question: q, demand: 1, points: [${points}] }\n`;

const head =
  'kind: catalog\nid: own\nreport: soc1\ntitle: Own\nedition: "1"\nstandard: AT-C 320\nprovenance: { author: a, basis: b, reviewed: 2025-01-01 }\ngroups: [{ id: G, title: Group }]\n';

const own = {
  'catalogs/own/catalog.yaml': `${head}parts: [b.yaml, a.yaml]\n`,
  'catalogs/own/a.yaml': `kind: catalog-part\ncatalog: own\nrequirements:\n${requirement('own-2')}`,
  'catalogs/own/b.yaml': `kind: catalog-part\ncatalog: own\nrequirements:\n${requirement('own-1')}`,
};

test('a register is its file and then the files of its folder, each item with its place', async () => {
  const workspace = await load({
    'controls/b.yaml': control('C-3'),
    'controls/a.yaml': `# note\n${control('C-2')}`,
    'controls.yaml': control('C-1'),
  });
  expect(workspace.controls.map(({ id }) => id)).toEqual(['C-1', 'C-2', 'C-3']);
  expect(workspace.places.controls).toEqual([
    { file: 'controls.yaml', line: 2 },
    { file: 'controls/a.yaml', line: 3 },
    { file: 'controls/b.yaml', line: 2 },
  ]);
  expect(workspace.inputs.map(({ path }) => path)).toEqual([
    'controls.yaml',
    'controls/a.yaml',
    'controls/b.yaml',
    'soc-gap.yaml',
  ]);
});

test('line ends and a byte order mark at the start make no difference', async () => {
  const plain = await load({ 'controls.yaml': control('C-1') });
  const windows = await load({ 'controls.yaml': `\u{feff}${control('C-1').replaceAll('\n', '\r\n')}` });
  expect(windows.controls).toEqual(plain.controls);
  expect(windows.places).toEqual(plain.places);
});

test('a list that no file holds is empty', async () => {
  const { controls, evidence, processes } = await load({});
  expect([controls, evidence, processes]).toEqual([[], [], []]);
});

test('YAML files that are none of ours are left alone', async () => {
  expect(
    await complaintsOf({ 'docker-compose.yaml': 'x: [', 'README.md': '#', 'evidence/config.yaml': 'a: 1\nb: [' }),
  ).toEqual([]);
});

test('a YAML file under evidence/ is a part of the register where it says so', async () => {
  const { evidence } = await load({
    'controls.yaml': control('C-1'),
    'evidence/2025.yaml': 'evidence:\n  - { id: E-1, control: C-1, performed: 2025-01-01 }\n',
  });
  expect(evidence.map(({ id }) => id)).toEqual(['E-1']);
});

test('evidence files are hashed, and what cannot be read is no error', async () => {
  const { evidenceFiles } = await load({
    'controls.yaml': control('C-1'),
    'evidence.yaml':
      'evidence:\n  - { id: E-1, control: C-1, performed: 2025-01-01, file: evidence/a.txt }\n  - { id: E-2, control: C-1, performed: 2025-01-01, file: ../b.txt }\n',
    'evidence/a.txt': 'a',
  });
  expect(evidenceFiles.get('evidence/a.txt')).toMatchObject({ state: 'read', bytes: 1 });
  expect(evidenceFiles.get('../b.txt')).toMatchObject({ state: 'refused' });
});

test('a catalog of its own is joined from its parts in the order that it lists them', async () => {
  const { ownCatalogs } = await load(own);
  expect(ownCatalogs).toMatchObject([
    { id: 'own', origin: 'workspace', tailored: false, requirements: [{ id: 'own-1' }, { id: 'own-2' }] },
  ]);
  expect(ownCatalogs[0]).not.toHaveProperty('parts');
});

test('controls, packs and answers may refer to what the own catalogs and tailorings bring', async () => {
  const files: Files = {
    ...own,
    'catalogs/tailoring.yaml': `kind: tailoring\ncatalog: soc1-core\nrequirements:\n${requirement('core-90', 'X')}drop: [{ id: payroll-01, reason: r }]\nadd: [{ to: CC6.1, points: [${point('CC6.1.p90')}] }]\n`,
    'controls.yaml': control('C-1').replace('CC6.1', 'own-1, own-2.p1, core-90'),
    'soc-gap.yaml': `${engagement}reports:\n  soc1:\n    packs: [own]\n`,
  };
  expect(await complaintsOf(files)).toEqual([]);
});

const wrong: readonly (readonly [string, Files, string])[] = [
  [
    'a part that is not there',
    { 'catalogs/own.yaml': `${head}parts: [x.yaml]\nrequirements:\n${requirement('own-1')}` },
    'catalogs/own.yaml:9:9 unknown-file: there is no file x.yaml',
  ],
  [
    'a part that no catalog lists',
    { ...own, 'catalogs/own/c.yaml': `kind: catalog-part\ncatalog: own\nrequirements:\n${requirement('own-3')}` },
    'catalogs/own/c.yaml:1:1 unknown-file: no catalog lists',
  ],
  [
    'a part of another catalog',
    { ...own, 'catalogs/own/a.yaml': `kind: catalog-part\ncatalog: other\nrequirements:\n${requirement('own-2')}` },
    'catalogs/own/a.yaml:2:10 unknown-id: ',
  ],
  [
    'the id of a shipped catalog',
    { 'catalogs/own.yaml': `${head.replace('id: own', 'id: soc2')}requirements:\n${requirement('own-1')}` },
    'catalogs/own.yaml:2:5 duplicate-id: ',
  ],
  [
    'the id of a shipped requirement',
    { 'catalogs/own.yaml': `${head}requirements:\n${requirement('CC6.2')}` },
    'catalogs/own.yaml:10:11 duplicate-id: ',
  ],
  [
    'a group that the catalog does not have',
    { 'catalogs/own.yaml': `${head}requirements:\n${requirement('own-1', 'H')}` },
    'catalogs/own.yaml:10:25 unknown-id: the catalog has no group H',
  ],
  [
    'an effort that runs backwards',
    { 'catalogs/own.yaml': `${head}requirements:\n${requirement('own-1', 'G', point('p', '{ low: 3, high: 2 }'))}` },
    'catalogs/own.yaml:10:169 effort-backwards: ',
  ],
  ['a catalog without requirements', { 'catalogs/own.yaml': head }, 'catalogs/own.yaml:2:5 empty-catalog: '],
  [
    'a tailoring of nothing',
    { 'catalogs/t.yaml': 'kind: tailoring\ncatalog: soc3\n' },
    'catalogs/t.yaml:2:10 unknown-id: there is no catalog soc3 (did you mean soc2?)',
  ],
  [
    'a tailoring of an unknown point',
    { 'catalogs/t.yaml': 'kind: tailoring\ncatalog: soc2\ndrop:\n  - { id: CC6.1.p9, reason: r }\n' },
    'catalogs/t.yaml:4:11 unknown-id: ',
  ],
  [
    'a kind that does not exist',
    { 'catalogs/t.yaml': 'kind: taloring\ncatalog: soc2\n' },
    'catalogs/t.yaml:1:7 unknown-value: ',
  ],
];

test.each(wrong)('%s is told where it stands', async (_name, files, expected) => {
  const told = await complaintsOf(files);
  expect(told.map((line) => line.slice(0, expected.length))).toContain(expected);
});
