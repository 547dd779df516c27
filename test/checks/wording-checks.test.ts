import { aCatalog, aControl, aPoint, aRequirement, assessed, someKnowledge, typeOne } from '../engine/a-workspace';
import { controlOf, found } from '../engine/read-assessment';

const run = (check: string, changes: Parameters<typeof aControl>[0], rest: Parameters<typeof assessed>[0] = {}) =>
  found(assessed({ controls: [aControl(changes)], ...rest }), check);

describe('control-wording', () => {
  test('tells in one finding what the text lacks and leaves open, and proposes a sentence', () => {
    const [finding] = run('control-wording', { text: 'Access is reviewed periodically as needed.' });
    expect(finding).toMatchObject({ severity: 'low', gap: 'documentation', measure: 4 });
    expect(finding?.condition).toBe(
      'The text does not say who performs it; nor how: against which list, limit or criterion. It leaves open what is meant by “periodically”, “as needed”.',
    );
    expect(finding?.recommendation).toBe(
      'Let the owner of C1 complete and correct this, built of what is on record: “Each month, Dana Fields reviews access against [which list, limit or criterion]. Kept as evidence: the signed list.” For “periodically”: write each month, as the register has it. For “as needed”: name what triggers it.',
    );
  });

  test('leaves a missing frequency or trace to incomplete-control', () => {
    const text = 'The head of IT compares accounts with contracts.';
    expect(run('control-wording', { text, frequency: undefined, leaves: undefined })).toEqual([]);
    expect(run('incomplete-control', { text, frequency: undefined, leaves: undefined })).toHaveLength(1);
  });

  test.each([
    ['has no text', { text: undefined }],
    ['has ended', { text: 'Access is reviewed.', until: '2026-02-01' }],
    ['is not in English', { text: 'Der Leiter vergleicht jeden Monat die Konten mit der Liste.' }],
  ])('is silent about a control that %s', (_, changes) => {
    expect(run('control-wording', changes)).toEqual([]);
  });

  test('never moves a conclusion: wording alone caps nothing', () => {
    const standings = (text: string) => controlOf(assessed({ controls: [aControl({ text })] })).standings;
    expect(standings('Access is reviewed as needed.')).toEqual(
      standings('Each month the owner compares accounts with it.'),
    );
  });
});

describe('frequency-mismatch', () => {
  test('is medium where occurrences are counted, and says which of the two is counted', () => {
    const [finding] = run('frequency-mismatch', { frequency: 'quarterly' });
    expect(finding).toMatchObject({ severity: 'medium', blocksPeriod: true });
    expect(finding?.condition).toBe(
      'The text says “Each month”, a frequency that is monthly; the register says quarterly.',
    );
    expect(finding?.effect).toContain('follow the register (quarterly)');
  });

  test('is low where there is no period', () => {
    expect(run('frequency-mismatch', { frequency: 'quarterly' }, { reports: typeOne() })).toMatchObject([
      { severity: 'low' },
    ]);
  });
});

describe('near-duplicate-controls', () => {
  test('tells a group once, with all its controls', () => {
    const controls = ['C1', 'C2', 'C3'].map((id) => aControl({ id }));
    expect(found(assessed({ controls }), 'near-duplicate-controls')).toMatchObject([
      { id: 'near-duplicate-controls:C1', controls: ['C1', 'C2', 'C3'], measure: 3 },
    ]);
  });

  test('leaves out the successor of a control', () => {
    const controls = [aControl({ until: '2026-03-31' }), aControl({ id: 'C2', since: '2026-04-01', replaces: 'C1' })];
    expect(found(assessed({ controls }), 'near-duplicate-controls')).toEqual([]);
  });
});

describe('boilerplate-wording', () => {
  const sentence = 'This control is performed in line with the policy framework of the group.';
  const verbs = ['compares', 'recalculates', 'restores', 'approves', 'destroys', 'encrypts'];
  const controls = verbs.map((verb, index) =>
    aControl({
      id: `C${index}`,
      text: `The owner ${verb} item${index} thing${index} part${index} piece${index} unit${index}. ${sentence}`,
    }),
  );

  test('tells sentences that stand in many controls once, for the register', () => {
    expect(found(assessed({ controls }), 'boilerplate-wording')).toMatchObject([
      { id: 'boilerplate-wording:controls', data: { sentences: [sentence] }, measure: 1 },
    ]);
  });

  test('is silent about fewer controls, and about copies, which are told as such', () => {
    expect(found(assessed({ controls: controls.slice(0, 4) }), 'boilerplate-wording')).toEqual([]);
    const copies = verbs.map((_, index) => aControl({ id: `C${index}`, text: controls[0]?.text }));
    expect(found(assessed({ controls: copies }), 'boilerplate-wording')).toEqual([]);
    expect(found(assessed({ controls: copies }), 'near-duplicate-controls')).toHaveLength(1);
  });
});

describe('doubtful-mapping', () => {
  const subjects = {
    R1: 'Backup copies are restored into an empty network and their totals counted before the recovery target ends.',
    R2: 'Terminated employees lose accounts, badges and equipment on their last working day, by termination ticket.',
    R3: 'Payments are released at the bank by a treasurer after comparing totals with the approved register.',
    R4: 'Risks from fraud are listed in workshops with likelihood, impact and treatment.',
    R5: 'Board members independent of managers meet under a charter and keep minutes.',
    R6: 'Vulnerabilities found by scanners are patched by severity.',
    R7: 'Vendors are rated before contracts and again yearly by tier.',
    R8: 'Privacy notices tell persons the purposes of collecting personal information.',
    R9: 'Incidents are ranked, contained and repaired by playbook.',
    R10: 'Capacity of servers is measured and forecast.',
  };
  const knowledge = someKnowledge(
    aCatalog({
      requirements: Object.entries(subjects).map(([id, statement]) =>
        aRequirement(id, {
          title: id,
          statement,
          risk: statement,
          question: statement,
          points: [aPoint(`${id}.p1`, { expectation: statement, remedy: statement, evidence: ['Trace'] })],
        }),
      ),
    }),
  );
  const text =
    'On the last working day of terminated employees Support disables accounts and collects badges and equipment, and closes the termination ticket.';
  const doubted = (satisfies: string[]) =>
    found(
      assessed(
        { controls: [aControl({ text, title: 'Leavers', satisfies, leaves: 'Termination ticket' })] },
        { knowledge },
      ),
      'doubtful-mapping',
    );

  test('doubts a mapping with which the text has nothing in common and names the nearest requirement', () => {
    const [finding] = doubted(['R1']);
    expect(finding).toMatchObject({
      severity: 'low',
      requirements: ['R1'],
      data: { requirements: ['R1'], nearest: ['R2'] },
    });
    expect(finding?.recommendation).toContain('map it to R2 instead');
  });

  test('does not doubt the mapping to what the text speaks of, nor to a point of it', () => {
    expect(doubted(['R2'])).toEqual([]);
    expect(doubted(['R2.p1'])).toEqual([]);
  });

  test('where the right one is mapped too, the other may go', () => {
    expect(doubted(['R2', 'R10.p1'])[0]?.recommendation).toContain('keep only the mapping to R2');
  });

  test('a text that speaks of nothing in scope is not doubted: silence is no sign', () => {
    const other = 'The librarian shelves novels alphabetically, dusts them, and stamps each borrower card at dusk.';
    expect(
      found(
        assessed({ controls: [aControl({ text: other, title: 'Books', satisfies: ['R1'] })] }, { knowledge }),
        'doubtful-mapping',
      ),
    ).toEqual([]);
  });
});
