import { complaintsOf, type Files, load } from './load';

const people = 'people:\n  - { id: dana, name: Dana Fields, accounts: [d.fields] }\n';
const lists = (columns: string, more = ''): string =>
  `accessLists:\n  - id: hub\n    file: access/hub.csv\n    columns: { ${columns} }\n${more}`;

const accessOf = async (csv: string, yaml = lists('person: User, role: Role'), files: Files = {}) => {
  const { access, inputs } = await load({
    'access.yaml': yaml,
    'access/hub.csv': csv,
    'people.yaml': people,
    ...files,
  });
  const rows = [...access.holderOf].map(
    (holder, row) =>
      `${access.holders[holder] ?? ''}: ${access.roles[access.roleOf[row] ?? 0]?.role ?? ''} @ ${access.roles[access.roleOf[row] ?? 0]?.system ?? '-'} ${access.fromOf[row] ?? ''}-${access.untilOf[row] ?? ''}`,
  );
  return { rows, access, inputs };
};

describe('an access list', () => {
  test.each([
    ['commas', 'User,Role\na,R1\nb,R2\n'],
    ['semicolons and a byte order mark', '\u{feff}User;Role\r\na;R1\r\nb;R2\r\n'],
    ['tabs', 'User\tRole\na\tR1\nb\tR2'],
    ['bars and columns in another order', 'Role|x|User\nR1|1|a\nR2|2|b\n'],
    ['quotes over a line end', '"User","Role","Note"\na,R1,"one\ntwo"\nb,R2,\n'],
  ])('with %s reads the same', async (_, csv) => {
    expect((await accessOf(csv)).rows).toEqual(['a: R1 @ - 0-0', 'b: R2 @ - 0-0']);
  });

  test('names and roles that differ in case and spaces alone are one', async () => {
    const { access } = await accessOf('User,Role\nDana Fields,Payer\ndana  fields,PAYER\n');
    expect([access.holders, access.roles.map(({ role }) => role)]).toEqual([['Dana Fields'], ['Payer']]);
  });

  test('leaves closed accounts out and counts them', async () => {
    const yaml = lists('person: User, role: Role, status: State');
    const { rows, access } = await accessOf('User,Role,State\na,R1,Active\nb,R1,Disabled\nc,R1,no\n', yaml);
    expect(rows).toEqual(['a: R1 @ - 0-0']);
    expect(access.lists).toEqual([{ rows: 3, closed: 2 }]);
  });

  test('takes the words for closed accounts that it is told, and no others', async () => {
    const yaml = lists('person: User, role: Role, status: State', '    inactive: [Gesperrt]\n');
    expect((await accessOf('User,Role,State\na,R1,disabled\nb,R1,gesperrt\n', yaml)).rows).toEqual(['a: R1 @ - 0-0']);
  });

  test('reads days, with a time behind them or never', async () => {
    const yaml = lists('person: User, role: Role, from: From, until: To');
    const csv = 'User,Role,From,To\na,R1,2026-01-02 10:00,9999-12-31\nb,R1,,2026-03-04T00:00:00Z\n';
    expect((await accessOf(csv, yaml)).rows).toEqual(['a: R1 @ - 20260102-0', 'b: R1 @ - 0-20260304']);
  });

  test('reads days in the form that the register tells', async () => {
    const yaml = lists('person: User, role: Role, from: From, until: To', '    days: DD/MM/YYYY\n');
    const csv = 'User,Role,From,To\na,R1,3/4/2026,31/12/9999\nb,R1,,31/12/2026 23:59\n';
    expect((await accessOf(csv, yaml)).rows).toEqual(['a: R1 @ - 20260403-0', 'b: R1 @ - 0-20261231']);
  });

  test('parts several roles of a cell, and knows systems by id and by name', async () => {
    const yaml = lists('person: User, role: Role, system: App', "    separator: '/'\n");
    const systems = { 'systems.yaml': 'systems:\n  - { id: gl, name: General Ledger }\n' };
    expect((await accessOf('User,Role,App\na,R1 / R2,general ledger\nb,R1,Other\n', yaml, systems)).rows).toEqual([
      'a: R1 @ gl 0-0',
      'a: R2 @ gl 0-0',
      'b: R1 @ Other 0-0',
    ]);
  });

  test('takes the account where no person is named', async () => {
    const yaml = lists('person: User, account: Login, role: Role');
    expect((await accessOf('User,Login,Role\n,svc-1,R1\n', yaml)).rows).toEqual(['svc-1: R1 @ - 0-0']);
  });

  test('stands among the inputs with its hash', async () => {
    const { inputs } = await accessOf('User,Role\na,R1\n');
    expect(inputs.map(({ path, bytes }) => [path, bytes])).toContainEqual(['access/hub.csv', 15]);
  });
});

describe('what is wrong is told with its place', () => {
  const told = (csv: string, yaml = lists('person: User, role: Role'), files: Files = {}): Promise<string[]> =>
    complaintsOf({ 'access.yaml': yaml, 'access/hub.csv': csv, 'people.yaml': people, ...files });

  test.each([
    [
      'other columns',
      '\nUsr,Profile,Since\na,b,c\n',
      [
        'access/hub.csv:2:1 unknown-column: there is no column User, from which hub takes: person (did you mean Usr? Its columns are: Usr, Profile, Since)',
        'access/hub.csv:2:1 unknown-column: there is no column Role, from which hub takes: role (Its columns are: Usr, Profile, Since)',
      ],
    ],
    [
      'a row without a name',
      'User,Role\na,R1\n,R1\n',
      ['access/hub.csv:3:1 no-holder: the row names nobody who holds the role (fill the cell, or take the row out)'],
    ],
    [
      'a row without a role',
      'User,Role\na,\n',
      ['access/hub.csv:2:1 no-role: the row names no role (fill the cell, or take the row out)'],
    ],
    [
      'a row too short',
      'User,Role\na\n',
      [
        'access/hub.csv:2:1 ragged-row: the row has 1 cell, the header 2 (put cells that hold the delimiter in quotes, and give every row a cell for each column)',
      ],
    ],
  ])('%s', async (_, csv, expected) => {
    expect(await told(csv)).toEqual(expected);
  });

  test('a day that is none', async () => {
    expect(
      await told('User,Role,To\na,b,"1\n2"\nb,c,31.12.2026\n', lists('person: User, role: Role, until: To')),
    ).toEqual([
      'access/hub.csv:2:1 bad-date: the cell of To is not a day (write days as YYYY-MM-DD; a time may follow)',
      'access/hub.csv:4:1 bad-date: the cell of To is not a day (say the form of its days in access.yaml: `days: DD.MM.YYYY`)',
    ]);
  });

  test.each([
    ['file: access/none.csv', 'missing-file: there is no file access/none.csv'],
    ['file: ../outside.csv', 'outside-workspace: ../outside.csv leads out of the workspace'],
    ['file: /etc/passwd', 'outside-workspace: /etc/passwd leads out of the workspace'],
  ])('%s', async (file, expected) => {
    const yaml = lists('person: User, role: Role').replace('file: access/hub.csv', file);
    const [first = ''] = await told('User,Role\n', yaml);
    expect(first).toContain(`access.yaml:2:1 ${expected}`);
  });

  test('ids and names that lead nowhere, pairs of one duty, columns that say nothing', async () => {
    const yaml = `accessLists:
  - { id: hub, file: access/hub.csv, system: nowhere, columns: { role: Role } }
roles:
  - { role: R1, duties: [aprove-payments] }
sharedAccounts:
  - { account: x, kind: shared, people: [Dana Field] }
duties:
  - { id: enter-payments, process: p, title: Ours }
dutyPairs:
  - { id: TRE-01, duties: [approve-payments, approve-payments], risk: r, severity: low }
mitigations:
  - { id: M, pairs: [TRE-02], kind: logging, controls: [C1], owner: o, approved: 2026-02-01, expires: 2026-01-01 }
transactionLogs:
  - { id: t, file: access/hub.csv, kind: other, control: C1, columns: { id: Id, approved: By, date: On } }
`;
    expect(
      (await told('User,Role\n', yaml)).map((text) =>
        text.replace(/^access\.yaml:(\d+):\d+ ([a-z-]+): .*?(\(.*)?$/, '$1 $2'),
      ),
    ).toEqual(
      [
        '2 unknown-id',
        '2 missing-key',
        '4 unknown-id',
        '6 unknown-person',
        '8 duplicate-id',
        '10 duplicate-id',
        '10 same-duty',
        '12 unknown-id',
        '12 unknown-id',
        '12 period-backwards',
        '14 unknown-id',
        '14 missing-key',
      ].sort((a, b) => parseInt(a) - parseInt(b)),
    );
  });

  test('an account of two people', async () => {
    const two = `${people}  - { id: lee, name: Lee, accounts: [D.Fields] }\n`;
    expect(await told('User,Role\na,b\n', undefined, { 'people.yaml': two })).toEqual([
      'people.yaml:3:38 duplicate-account: d.fields is a name of dana as well (an account belongs to one person; share it in access.yaml, sharedAccounts)',
    ]);
  });
});
